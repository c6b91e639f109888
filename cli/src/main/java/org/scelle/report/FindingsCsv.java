package org.scelle.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.scelle.store.CaseView;

/** {@code findings.csv}: one finding a row. */
final class FindingsCsv implements ReportFormat {

  private static final String FILE = "findings.csv";

  @Override
  public String id() {
    return "findings-csv";
  }

  @Override
  public String title() {
    return "every finding, one row each, for a spreadsheet";
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
    Csv csv =
        Csv.table(
            out,
            "id",
            "detector",
            "rule",
            "severity",
            "label",
            "scheme",
            "title",
            "room",
            "room_name",
            "event",
            "account",
            "time",
            "where",
            "page",
            "quote",
            "withheld",
            "file",
            "path",
            "offset",
            "length",
            "sha256",
            "citations",
            "baseline");
    view.findings(finding ->
        row(
            csv,
            FindingLine.of(finding, report.options().excerpts(), report.rooms()),
            report.options().baseline()));
    csv.end();
  }

  private static void row(Csv csv, FindingLine line, Baseline baseline) {
    Baseline.State state = baseline.state(line.id());
    csv.add(line.id())
        .add(line.detector())
        .add(line.rule())
        .add(line.severity())
        .add(line.label())
        .add(line.scheme())
        .add(line.title())
        .add(line.subject().room())
        .add(line.roomName())
        .add(line.subject().event())
        .add(line.subject().account())
        .add(Times.iso(line.subject().time()))
        .add(line.where())
        .add(line.page())
        .add(line.quote())
        .add(line.withheld() ? "yes" : "no")
        .add(line.source().file().file())
        .add(line.source().file().path())
        .add(line.source().offset())
        .add(line.source().length())
        .add(line.source().file().sha256())
        .add(line.citations())
        .add(state == null ? "" : Json.word(state))
        .endRow();
  }
}
