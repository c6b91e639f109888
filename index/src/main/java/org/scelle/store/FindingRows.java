package org.scelle.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.scelle.model.Citation;
import org.scelle.model.Finding;
import org.scelle.model.Moment;
import org.scelle.model.Severity;
import org.scelle.model.Subject;
import org.scelle.model.Where;

/** Writes and reads what the detectors found. */
final class FindingRows {
  private final Database database;
  private final EvidenceFiles files;

  FindingRows(Database database, EvidenceFiles files) {
    this.database = database;
    this.files = files;
  }

  /** Inside a transaction. */
  void write(List<Finding> findings) throws SQLException {
    for (String table : new String[] {"finding", "clue", "citation"}) {
      database.execute("DELETE FROM " + table);
    }
    List<Finding> sorted = new ArrayList<>(findings);
    sorted.sort(Finding.ORDER);
    try (Insert rows = new Insert(database.connection(), "finding", 14);
        Insert clues = new Insert(database.connection(), "clue", 3);
        Insert citations = new Insert(database.connection(), "citation", 8)) {
      int n = 0;
      for (Finding finding : sorted) {
        row(rows, ++n, finding);
        int i = 0;
        for (String clue : finding.clues()) {
          clues.number(n).number(i++).text(clue).done();
        }
        i = 0;
        for (Citation citation : finding.citations()) {
          citation(citations.number(n).number(i++), citation);
        }
      }
      rows.flush();
      clues.flush();
      citations.flush();
    }
  }

  private static void row(Insert insert, int n, Finding finding) throws SQLException {
    Subject subject = finding.subject();
    Moment time = subject.time();
    insert
        .number(n)
        .text(finding.id())
        .text(finding.detector())
        .text(finding.rule())
        .text(finding.severity().name())
        .text(finding.label())
        .text(finding.scheme())
        .text(finding.title())
        .text(subject.room())
        .text(subject.event())
        .text(subject.account())
        .maybe(time instanceof Moment.Exact exact ? exact.epochMillis() : null)
        .text(time instanceof Moment.Local local ? local.clock().toString() : null)
        .text(time instanceof Moment.Unknown(String text) && !text.isEmpty() ? text : null)
        .done();
  }

  private void citation(Insert insert, Citation citation) throws SQLException {
    insert
        .number(files.row(citation.source().file()))
        .number(citation.source().offset())
        .number(citation.source().length())
        .text(citation.where().name())
        .number(citation.page())
        .text(citation.quote())
        .done();
  }

  /** Three answers side by side, each in the order of the findings: a question each is slow. */
  void read(Consumer<Finding> findings) throws SQLException {
    try (Following clues =
            new Following(database, "SELECT finding, text FROM clue ORDER BY finding, n");
        Following citations =
            new Following(
                database,
                "SELECT finding, file, offset, length, place, page, quote FROM citation"
                    + " ORDER BY finding, n")) {
      database.each(
          "SELECT n, id, detector, rule, severity, label, scheme, title, room, event_id, account,"
              + " time, clock, time_text FROM finding ORDER BY n",
          row -> findings.accept(finding(row, clues, citations)));
    }
  }

  private Finding finding(Row row, Following clues, Following citations) throws SQLException {
    long n = row.number(1);
    return new Finding(
        row.text(2),
        row.text(3),
        row.text(4),
        Severity.valueOf(row.text(5)),
        row.text(6),
        row.text(7),
        row.text(8),
        clues.of(n, clue -> clue.text(2)),
        new Subject(row.textOrNull(9), row.textOrNull(10), row.textOrNull(11), row.moment(12)),
        citations.of(n, this::citation));
  }

  private Citation citation(Row row) throws SQLException {
    return new Citation(
        files.source(row.number(2), row.number(3), row.number(4)),
        Where.valueOf(row.text(5)),
        row.small(6),
        row.text(7));
  }
}
