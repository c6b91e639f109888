package org.scelle.report;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.Objects;
import org.scelle.model.Source;
import org.scelle.store.CaseView;

/** {@code report.txt}: a summary, then one finding a line. */
final class TextReport extends OneFile {

  private static final int LONGEST = 400;

  TextReport() {
    super("txt", "report.txt", "summary, then one finding a line, for grep");
  }

  @Override
  void body(Report report, CaseView view, Writer out) throws IOException {
    summary(report, out);
    out.write(
        "\n# findings: severity|detector|label|scheme|time|room|account|place|quote|id|baseline\n");
    view.findings(
        ReportFile.each(finding ->
            line(
                FindingLine.of(finding, report.options().excerpts(), report.rooms()),
                report.options().baseline(),
                out)));
  }

  private static void summary(Report report, Writer out) throws IOException {
    out.write("# Scellé " + Inert.line(report.options().toolVersion(), 40) + "\n");
    if (!report.options().handling().isEmpty()) {
      out.write("# " + Inert.line(report.options().handling(), 200) + "\n");
    }
    out.write("complete            " + (report.complete() ? "yes" : "no") + "\n");
    out.write("evidence.sha256     " + report.evidence().sha256() + "\n");
    number(out, "evidence.files", report.evidence().files());
    number(out, "evidence.bytes", report.evidence().bytes());
    number(out, "ledger.in", report.ledger().whole().in().files());
    number(out, "ledger.read", report.ledger().whole().read().files());
    number(out, "ledger.partial", report.ledger().whole().partial().files());
    number(out, "ledger.failed", report.ledger().whole().failed().files());
    number(out, "ledger.skipped", report.ledger().whole().skipped().files());
    number(out, "ledger.problems", report.ledger().problems().total());
    totals(report, out);
    origin(report, out);
    number(out, "findings.total", report.findings().total());
    for (FindingsSummary.OfSeverity row : report.findings().bySeverity()) {
      number(out, "findings." + row.severity().word(), row.count());
    }
    if (report.baseline().given()) {
      number(out, "baseline.new", report.baseline().fresh());
      number(out, "baseline.known", report.baseline().known());
      number(out, "baseline.stale", report.baseline().stale().total());
    }
  }

  private static void origin(Report report, Writer out) throws IOException {
    Origin origin = report.origin();
    text(out, "provenance", Json.word(origin.status()));
    text(out, "provenance.account", origin.account() == null ? "" : origin.account());
    if (origin.main() != null) {
      text(out, "provenance.basis", Json.word(origin.main().taker().basis()));
      text(out, "provenance.first", Instant.ofEpochMilli(origin.main().first()).toString());
      text(out, "provenance.last", Instant.ofEpochMilli(origin.main().last()).toString());
    }
    text(out, "authenticity", Json.word(report.authenticity().status()));
    number(out, "authentic.verified", report.authenticity().summary().verified());
    number(out, "authentic.refuted", report.authenticity().summary().refuted());
    number(out, "authentic.unchecked", report.authenticity().summary().notCheckable());
    signatures(report.authenticity().summary().signatures(), out);
  }

  private static void signatures(CaseView.Signatures told, Writer out) throws IOException {
    number(out, "signatures.given-key.hold", told.given().hold());
    number(out, "signatures.given-key.fail", told.given().fail());
    number(out, "signatures.evidence-key.hold", told.found().hold());
    number(out, "signatures.evidence-key.fail", told.found().fail());
    number(out, "signatures.unchecked", told.notChecked());
    for (CaseView.Reason reason : told.unchecked()) {
      text(out, "signatures.unchecked.why", reason.events() + " " + reason.why());
    }
  }

  private static void totals(Report report, Writer out) throws IOException {
    number(out, "rooms", report.totals().rooms());
    number(out, "accounts", report.totals().accounts());
    number(out, "messages", report.totals().messages());
    number(out, "messages.encrypted", report.totals().encrypted());
    number(out, "attachments", report.totals().referenced());
    number(out, "attachments.present", report.totals().present());
    number(out, "attachments.missing", report.totals().missing());
    number(out, "attachments.bytes", report.totals().attachmentBytes());
  }

  private static void number(Writer out, String name, long value) throws IOException {
    text(out, name, Long.toString(value));
  }

  private static void text(Writer out, String name, String value) throws IOException {
    String gap = " ".repeat(Math.max(1, 20 - name.length()));
    out.write((name + gap + Inert.line(value, LONGEST)).stripTrailing() + "\n");
  }

  private static void line(FindingLine line, Baseline baseline, Writer out) throws IOException {
    Source source = line.source();
    Baseline.State state = baseline.state(line.id());
    String place =
        source.file().label() + "@" + source.offset() + "+" + source.length() + " " + page(line);
    out.write(
        String.join(
            "|",
            line.severity().word(),
            column(line.detector()),
            column(line.label()),
            column(line.scheme()),
            column(Objects.requireNonNullElse(Times.iso(line.subject().time()), "")),
            column(Objects.requireNonNullElse(line.subject().room(), "")),
            column(Objects.requireNonNullElse(line.subject().account(), "")),
            column(place),
            column(line.withheld() ? "[withheld]" : words(line)),
            column(line.id()),
            state == null ? "" : Json.word(state)));
    out.write('\n');
  }

  private static String page(FindingLine line) {
    return line.where().word() + (line.page() > 0 ? " p." + line.page() : "");
  }

  private static String words(FindingLine line) {
    return line.quote().isEmpty() ? line.title() : line.quote();
  }

  /** The separator inside a column becomes a broken bar, so that columns can be counted. */
  private static String column(String text) {
    return Inert.line(text, LONGEST).replace('|', '¦');
  }
}
