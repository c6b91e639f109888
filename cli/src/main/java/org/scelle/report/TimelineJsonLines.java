package org.scelle.report;

import java.io.IOException;
import java.io.Writer;
import org.scelle.model.Moment;
import org.scelle.store.CaseView;

/**
 * {@code timeline.jsonl}: the dated findings for Timesketch; those without an instant are in
 * findings.jsonl only.
 */
final class TimelineJsonLines extends OneFile {

  private static final int LONGEST = 1000;

  TimelineJsonLines() {
    super("timeline", "timeline.jsonl", "findings on a time axis, for Timesketch");
  }

  @Override
  void body(Report report, CaseView view, Writer out) throws IOException {
    try (Json json = Json.lines(out)) {
      view.findings(
          ReportFile.each(finding ->
              line(json, FindingLine.of(finding, report.options().excerpts(), report.rooms()))));
    }
  }

  private static void line(Json json, FindingLine line) throws IOException {
    if (!(line.subject().time() instanceof Moment.Exact)) {
      return;
    }
    String words = line.quote().isEmpty() ? line.title() : line.quote();
    json.object()
        .put("message", Inert.line(line.label() + " " + line.scheme() + ": " + words, LONGEST))
        .put("datetime", Times.iso(line.subject().time()))
        .put("timestamp_desc", "Message sent")
        .put("severity", line.severity())
        .put("detector", line.detector())
        .put("rule", line.rule())
        .put("scheme", line.scheme())
        .put("room", line.subject().room())
        .put("room_name", line.roomName())
        .put("event", line.subject().event())
        .put("account", line.subject().account())
        .put("finding_id", line.id())
        .put("source", line.source().file().label())
        .put("offset", line.source().offset())
        .end();
  }
}
