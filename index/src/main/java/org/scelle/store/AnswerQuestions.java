package org.scelle.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.scelle.model.Event;
import org.scelle.store.CaseView.Answered;

/** What servers said to the one who asked, occurrence by occurrence. */
final class AnswerQuestions {
  private static final String OF_FILE =
      "SELECT e.file, e.offset, e.length, e.page, e.event_id, e.room, e.sender, e.type,"
          + " e.state_key, e.time, e.clock, e.time_text, m.membership, e.answered_at,"
          + " e.transaction_id, e.requester_membership FROM evidence f JOIN event e ON e.id BETWEEN"
          + " f.first_event AND f.last_event LEFT JOIN membership m ON e.content = "
          + ContentKind.MEMBERSHIP
          + " AND m.event = e.id WHERE f.id = ? AND (e.answered_at IS NOT NULL OR e.content = "
          + ContentKind.MEMBERSHIP
          + " OR e.transaction_id IS NOT NULL OR e.requester_membership IS NOT NULL)"
          + " ORDER BY e.id";

  private final Database database;
  private final EvidenceFiles files;
  private final Names names;

  AnswerQuestions(Database database, EvidenceFiles files, Names names) {
    this.database = database;
    this.files = files;
    this.names = names;
  }

  void answered(Consumer<Answered> occurrences) throws SQLException {
    try (PreparedStatement ofFile = database.connection().prepareStatement(OF_FILE)) {
      for (long file : files.inOrder()) {
        ofFile.setLong(1, file);
        Database.each(ofFile, row -> occurrences.accept(read(row)));
      }
    }
  }

  private Answered read(Row row) throws SQLException {
    Event.Envelope envelope =
        new Event.Envelope(
            row.textOrNull(5),
            names.rooms().nameOrNull(row.maybe(6)),
            names.accounts().nameOrNull(row.maybe(7)),
            names.words().name(row.number(8)),
            row.textOrNull(9),
            row.moment(10));
    return new Answered(
        files.source(row.number(1), row.number(2), row.number(3)),
        row.small(4),
        envelope,
        row.textOrNull(13),
        new Event.Serving(row.maybe(14), row.textOrNull(15), row.textOrNull(16)));
  }
}
