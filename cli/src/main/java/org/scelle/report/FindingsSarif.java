package org.scelle.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.scelle.model.Severity;
import org.scelle.store.CaseView;

/** {@code findings.sarif}: the findings as SARIF 2.1.0 (OASIS). */
final class FindingsSarif implements ReportFormat {

  private static final String FILE = "findings.sarif";
  private static final int LONGEST = 1000;
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  @Override
  public String id() {
    return "sarif";
  }

  @Override
  public String title() {
    return "every finding as SARIF 2.1.0, for code scanning tools";
  }

  @Override
  public List<String> files(Report report) {
    return List.of(FILE);
  }

  @Override
  public void write(Report report, CaseView view, Path folder) throws IOException {
    ReportFile.write(folder, FILE, out -> write(report, view, out));
  }

  private static void write(Report report, CaseView view, Writer out) throws IOException {
    try (Json json = Json.indented(out)) {
      json.object()
          .put("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
          .put("version", "2.1.0")
          .array("runs")
          .object();
      tool(json, report);
      json.array("invocations")
          .object()
          .truth("executionSuccessful", report.complete())
          .end()
          .endArray();
      json.put("columnKind", "utf16CodeUnits").array("results");
      view.findings(
          ReportFile.each(finding ->
              result(json, FindingLine.of(finding, report.options().excerpts(), report.rooms()))));
      json.endArray().end().endArray().end();
    }
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
          .object("defaultConfiguration")
          .put("level", level(rule.gravest()))
          .end()
          .end();
    }
    json.endArray().end().end();
  }

  private static void result(Json json, FindingLine line) throws IOException {
    String words = line.quote().isEmpty() ? "" : ": " + line.quote();
    json.object()
        .put("ruleId", line.detector() + "/" + line.rule())
        .put("level", level(line.severity()))
        .object("message")
        .put("text", Inert.line(line.title() + words, LONGEST))
        .end()
        .array("locations")
        .object()
        .object("physicalLocation")
        .object("artifactLocation")
        .put("uri", uri(line.source().file().label()))
        .put("uriBaseId", "EVIDENCE")
        .end()
        .object("region")
        .put("byteOffset", line.source().offset())
        .put("byteLength", line.source().length())
        .end()
        .end()
        .end()
        .endArray()
        .object("partialFingerprints")
        .put("findingId/v1", line.id())
        .end()
        .object("properties")
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
