package org.scelle.report;

import java.time.Instant;
import java.util.List;
import org.scelle.report.Connections.Connection;
import org.scelle.store.CaseView;

/**
 * {@code sessions.csv}: devices and addresses of accounts; {@code refuted.csv}: events that are not
 * what they say.
 */
final class OriginCsv extends CsvTables {

  OriginCsv() {
    super(
        "provenance-csv",
        "devices and addresses of accounts; events that were altered or forged",
        List.of(new Sessions(), new Refuted()));
  }

  private static final class Sessions extends CsvTable {
    Sessions() {
      super(
          "sessions",
          "devices and addresses of accounts",
          List.of(
              "account",
              "device",
              "ip",
              "user_agent",
              "last_seen",
              "file",
              "path",
              "offset",
              "length"));
    }

    @Override
    void rows(Report report, CaseView view, Csv csv) {
      view.connections(row -> {
        Connection one = Connection.of(row);
        csv.add(one.account())
            .add(one.device())
            .add(one.address())
            .add(one.agent())
            .add(one.seen() == null ? null : Instant.ofEpochMilli(one.seen()).toString())
            .add(one.source())
            .endRow();
      });
    }
  }

  private static final class Refuted extends CsvTable {
    Refuted() {
      super(
          "refuted",
          "events that were altered or forged",
          List.of(
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
              "length"));
    }

    @Override
    void rows(Report report, CaseView view, Csv csv) {
      view.refuted(one ->
          csv.add(one.envelope().id())
              .add(one.envelope().room())
              .add(one.envelope().sender())
              .add(one.envelope().type())
              .add(Times.iso(one.envelope().time()))
              .add(one.authenticity().verdict())
              .add(one.authenticity().signature())
              .add(one.authenticity().why())
              .add(one.source())
              .endRow());
    }
  }
}
