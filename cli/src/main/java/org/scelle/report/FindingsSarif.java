package org.scelle.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.scelle.model.Severity;
import org.scelle.model.Source;
import org.scelle.store.CaseView;

/** {@code findings.sarif}: the findings as SARIF 2.1.0 (OASIS). */
final class FindingsSarif extends OneFile {

  private static final int LONGEST = 1000;
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  FindingsSarif() {
    super("sarif", "findings.sarif", "every finding as SARIF 2.1.0, for code scanning tools");
  }

  @Override
  void body(Report report, CaseView view, Writer out) throws IOException {
    try (Json json = Json.indented(out)) {
      json.object()
          .put("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
          .put("version", "2.1.0")
          .array("runs")
          .object();
      tool(json, report);
      invocation(json, report);
      json.object("originalUriBaseIds").object("EVIDENCE").object("description");
      json.put("text", "the folder that holds the evidence as it was handed over")
          .end()
          .end()
          .end();
      json.put("columnKind", "utf16CodeUnits").array("results");
      view.findings(
          ReportFile.each(finding ->
              result(
                  json,
                  FindingLine.of(finding, report.options().excerpts(), report.rooms()),
                  report.options().baseline())));
      for (Baseline.Known stale : report.baseline().stale().first()) {
        absent(json, stale);
      }
      json.endArray()
          .object("properties")
          .put("handling", report.options().handling())
          .end()
          .end()
          .endArray()
          .end();
    }
  }

  /** A run that left something unread is not successful: its silence proves nothing. */
  private static void invocation(Json json, Report report) throws IOException {
    json.array("invocations").object().truth("executionSuccessful", report.complete());
    json.array("toolExecutionNotifications");
    if (!report.complete()) {
      LedgerSummary ledger = report.ledger();
      json.object()
          .put("level", "warning")
          .object("message")
          .put(
              "text",
              "not read: "
                  + ledger.whole().failed().files()
                  + " files; read in part: "
                  + ledger.whole().partial().files()
                  + " files; places given up inside files: "
                  + ledger.problems().total()
                  + "; see ledger.csv and problems.csv")
          .end()
          .end();
    }
    json.endArray().end().endArray();
  }

  private static void tool(Json json, Report report) throws IOException {
    json.object("tool")
        .object("driver")
        .put("name", "Scellé")
        .put("version", report.options().toolVersion())
        .array("rules");
    for (FindingsSummary.OfRule rule : report.findings().byRule()) {
      json.object()
          .put("id", rule.detector() + "/" + rule.rule())
          .object("shortDescription")
          .put("text", describe(report, rule))
          .end()
          .object("defaultConfiguration")
          .put("level", level(rule.gravest()))
          .end()
          .end();
    }
    json.endArray().end().end();
  }

  private static String describe(Report report, FindingsSummary.OfRule rule) {
    return report.detectors().stream()
        .filter(detector -> detector.id().equals(rule.detector()))
        .map(detector -> detector.title() + ": " + rule.rule())
        .findFirst()
        .orElse(rule.detector() + ": " + rule.rule());
  }

  private static void result(Json json, FindingLine line, Baseline baseline) throws IOException {
    String words = line.quote().isEmpty() ? "" : ": " + line.quote();
    json.object()
        .put("ruleId", line.detector() + "/" + line.rule())
        .put("level", level(line.severity()))
        .object("message")
        .put("text", Inert.line(line.title() + words, LONGEST))
        .end();
    location(json, line.source());
    json.object("partialFingerprints").put("findingId/v1", line.id()).end();
    state(json, baseline, line.id());
    json.object("properties")
        .put("severity", line.severity())
        .put("label", line.label())
        .put("scheme", line.scheme())
        .put("room", line.subject().room())
        .put("event", line.subject().event())
        .put("account", line.subject().account())
        .put("time", Times.iso(line.subject().time()))
        .put("where", line.where())
        .end()
        .end();
  }

  private static void location(Json json, Source source) throws IOException {
    json.array("locations")
        .object()
        .object("physicalLocation")
        .object("artifactLocation")
        .put("uri", uri(source.file().label()))
        .put("uriBaseId", "EVIDENCE")
        .end()
        .object("region")
        .put("byteOffset", source.offset())
        .put("byteLength", source.length())
        .end()
        .end()
        .end()
        .endArray();
  }

  /** A finding known before is suppressed by whoever keeps the baseline; all others are not. */
  private static void state(Json json, Baseline baseline, String finding) throws IOException {
    if (!baseline.given()) {
      return;
    }
    Baseline.Known known = baseline.known().get(finding);
    json.put("baselineState", known == null ? "new" : "unchanged").array("suppressions");
    if (known != null) {
      json.object().put("kind", "external").put("status", "accepted");
      json.put("justification", justification(baseline, known)).end();
    }
    json.endArray();
  }

  private static String justification(Baseline baseline, Baseline.Known known) {
    return known.justification().isEmpty()
        ? "known from " + baseline.name()
        : known.justification();
  }

  /** What the baseline knows and this run did not find. */
  private static void absent(Json json, Baseline.Known stale) throws IOException {
    json.object();
    if (!stale.rule().isEmpty()) {
      json.put("ruleId", stale.rule());
    }
    json.put("level", "none")
        .object("message")
        .put("text", "known before, not found in this run")
        .end()
        .object("partialFingerprints")
        .put("findingId/v1", stale.id())
        .end()
        .put("baselineState", "absent")
        .array("suppressions")
        .endArray()
        .end();
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case INFO, LOW -> "note";
      case MEDIUM -> "warning";
      case HIGH, CRITICAL -> "error";
    };
  }

  /** A relative reference (RFC 3986) whatever the file is called. */
  static String uri(String label) {
    StringBuilder uri = new StringBuilder();
    for (byte unit : Inert.wellFormed(label).getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (unit & 0xFF);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "/-._~!".indexOf(c) >= 0);
      if (plain) {
        uri.append(c);
      } else {
        uri.append('%').append(HEX.toHexDigits(unit));
      }
    }
    return uri.toString();
  }
}
