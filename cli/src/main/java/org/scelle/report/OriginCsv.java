package org.scelle.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.scelle.report.Connections.Connection;
import org.scelle.store.CaseView;

/**
 * {@code sessions.csv}: devices and addresses of accounts; {@code refuted.csv}: events that are not
 * what they say.
 */
final class OriginCsv implements ReportFormat {

  private static final String SESSIONS = "sessions.csv";
  private static final String REFUTED = "refuted.csv";

  @Override
  public String id() {
    return "provenance-csv";
  }

  @Override
  public String title() {
    return "devices and addresses of accounts; events that were altered or forged";
  }

  @Override
  public List<String> files(Report report) {
    return List.of(SESSIONS, REFUTED);
  }

  @Override
  public void write(Report report, CaseView view, Path folder) throws IOException {
    ReportFile.write(folder, SESSIONS, out -> sessions(view, out));
    ReportFile.write(folder, REFUTED, out -> refuted(view, out));
  }

  private static void sessions(CaseView view, Writer out) throws IOException {
    Csv csv =
        Csv.table(
            out,
            "account",
            "device",
            "ip",
            "user_agent",
            "last_seen",
            "file",
            "path",
            "offset",
            "length");
    view.connections(row -> {
      Connection one = Connection.of(row);
      csv.add(one.account())
          .add(one.device())
          .add(one.address())
          .add(one.agent())
          .add(one.seen() == null ? null : Instant.ofEpochMilli(one.seen()).toString())
          .add(one.source().file().file())
          .add(one.source().file().path())
          .add(one.source().offset())
          .add(one.source().length())
          .endRow();
    });
    csv.end();
  }

  private static void refuted(CaseView view, Writer out) throws IOException {
    Csv csv =
        Csv.table(
            out,
            "event",
            "room",
            "account",
            "type",
            "time",
            "verdict",
            "signature",
            "why",
            "file",
            "path",
            "offset",
            "length");
    view.refuted(one ->
        csv.add(one.envelope().id())
            .add(one.envelope().room())
            .add(one.envelope().sender())
            .add(one.envelope().type())
            .add(Times.iso(one.envelope().time()))
            .add(one.authenticity().verdict())
            .add(one.authenticity().signature())
            .add(one.authenticity().why())
            .add(one.source().file().file())
            .add(one.source().file().path())
            .add(one.source().offset())
            .add(one.source().length())
            .endRow());
    csv.end();
  }
}
