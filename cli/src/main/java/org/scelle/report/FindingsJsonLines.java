package org.scelle.report;

import java.io.IOException;
import java.io.Writer;
import org.scelle.model.Source;
import org.scelle.store.CaseView;

/** {@code findings.jsonl}: one finding a line. */
final class FindingsJsonLines extends OneFile {

  FindingsJsonLines() {
    super("findings-jsonl", "findings.jsonl", "every finding, one JSON object a line");
  }

  @Override
  void body(Report report, CaseView view, Writer out) throws IOException {
    try (Json json = Json.lines(out)) {
      view.findings(
          ReportFile.each(finding ->
              line(
                  json,
                  FindingLine.of(finding, report.options().excerpts(), report.rooms()),
                  report.options().baseline())));
    }
  }

  private static void line(Json json, FindingLine line, Baseline baseline) throws IOException {
    json.object()
        .put("id", line.id())
        .put("detector", line.detector())
        .put("rule", line.rule())
        .put("severity", line.severity())
        .put("label", line.label())
        .put("scheme", line.scheme())
        .put("room", line.subject().room())
        .put("event", line.subject().event())
        .put("account", line.subject().account())
        .put("time", Times.iso(line.subject().time()))
        .put("where", line.where())
        .put("quote", line.quote());
    source(json, line.source());
    json.put("title", line.title())
        .put("roomName", line.roomName())
        .put("page", line.page())
        .truth("withheld", line.withheld())
        .array("clues");
    for (String clue : line.clues()) {
      json.element(clue);
    }
    Baseline.State state = baseline.state(line.id());
    json.endArray()
        .put("citations", line.citations())
        .put("baseline", state == null ? null : Json.word(state))
        .end();
  }

  private static void source(Json json, Source source) throws IOException {
    json.object("source")
        .put("file", source.file().file())
        .put("path", source.file().path())
        .put("offset", source.offset())
        .put("length", source.length())
        .put("sha256", source.file().sha256())
        .end();
  }
}
