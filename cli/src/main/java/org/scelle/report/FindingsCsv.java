package org.scelle.report;

import java.util.List;
import org.scelle.store.CaseView;

/** {@code findings.csv}: one finding a row. */
final class FindingsCsv extends CsvTable {

  FindingsCsv() {
    super(
        "findings",
        "every finding, one row each, for a spreadsheet",
        List.of(
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
            "baseline"));
  }

  @Override
  void rows(Report report, CaseView view, Csv csv) {
    view.findings(finding ->
        row(
            csv,
            FindingLine.of(finding, report.options().excerpts(), report.rooms()),
            report.options().baseline()));
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
