package org.scelle.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Moment;
import org.scelle.model.Passage;
import org.scelle.model.Reading;
import org.scelle.model.Source;
import org.scelle.model.Subject;
import org.scelle.model.Where;

/** Everything with text. */
final class ReadingQuestions {
  private static final String MESSAGE =
      "SELECT e.id, e.event_id, e.sender, e.time, e.clock, e.time_text, e.file, e.offset, e.length,"
          + " e.body, e.formatted, m.name, coalesce(s.redacted, 0) + 2 * coalesce(s.version, 0)";

  private static final String DETAILS = " LEFT JOIN media m ON m.event = e.id WHERE e.content = 0";

  private final Database database;
  private final EvidenceFiles files;
  private final Names names;
  private final DocumentRows documents;

  ReadingQuestions(Database database, EvidenceFiles files, Names names) {
    this.database = database;
    this.files = files;
    this.names = names;
    documents = new DocumentRows(database);
  }

  void readings(Consumer<Reading> readings) throws SQLException {
    for (long room : rooms()) {
      String name = names.rooms().name(room);
      messages(room, row -> readings.accept(message(row, name)));
    }
    withoutRoom(row -> readings.accept(message(row, null)));
    versions(readings);
    quotations(readings);
    roomStates(readings);
    List<String> hashes = new ArrayList<>();
    database.each("SELECT sha256 FROM document ORDER BY sha256", row -> hashes.add(row.text(1)));
    for (String hash : hashes) {
      Reading reading = document(hash);
      if (reading != null) {
        readings.accept(reading);
      }
    }
  }

  private List<Long> rooms() throws SQLException {
    List<Long> rooms = new ArrayList<>();
    database.each(
        "SELECT id FROM room WHERE id IN (SELECT room FROM timeline) ORDER BY name",
        row -> rooms.add(row.number(1)));
    return rooms;
  }

  private void messages(long room, Database.RowReader reader) throws SQLException {
    database.each(
        MESSAGE
            + " FROM timeline t CROSS JOIN event e ON e.id = t.event"
            + " LEFT JOIN settled s ON s.event = e.id"
            + DETAILS
            + " AND t.room = ? ORDER BY t.position",
        reader,
        room);
  }

  /** The version of a message that is not the one kept, by event id; after the one kept. */
  private void versions(Consumer<Reading> readings) throws SQLException {
    database.each(
        MESSAGE
            + ", r.name FROM settled s CROSS JOIN event e ON e.id = s.event JOIN event k ON k.id ="
            + " s.copy_of LEFT JOIN room r ON r.id = coalesce(e.room, k.room)"
            + DETAILS
            + " AND s.version = 1 ORDER BY r.name, e.event_id, e.body",
        row -> readings.accept(message(row, row.textOrNull(14))));
  }

  /** What replies repeat of messages of which the evidence has nothing else. */
  private void quotations(Consumer<Reading> readings) throws SQLException {
    database.each(
        "SELECT e.id, e.event_id, e.sender, e.time, e.clock, e.time_text, e.file, e.offset,"
            + " e.length, e.quoted, NULL, NULL, 0, r.name, "
            + Quotations.REDACTED
            + Quotations.FROM
            + " ORDER BY r.name, e.event_id, e.id",
        row -> {
          Reading said = message(row, row.textOrNull(14));
          readings.accept(
              new Reading(
                  said.kind(),
                  said.key() + "#quoted",
                  said.source(),
                  said.postings(),
                  said.passages(),
                  Quotations.state(row.textOrNull(15))));
        });
  }

  /** What became of a message: 1 redacted, 2 another version. */
  static Reading.State state(int code) {
    return code >= 2
        ? Reading.State.OTHER_VERSION
        : code == 1 ? Reading.State.REDACTED : Reading.State.PLAIN;
  }

  private void withoutRoom(Database.RowReader reader) throws SQLException {
    database.each(
        MESSAGE
            + " FROM event e JOIN evidence f ON f.id = e.file LEFT JOIN settled s ON s.event = e.id"
            + DETAILS
            + " AND e.room IS NULL AND s.room IS NULL AND s.copy_of IS NULL"
            + " ORDER BY f.file, f.path, e.offset, e.event_id, e.length",
        reader);
  }

  private Reading message(Row row, @Nullable String room) throws SQLException {
    Source source = files.source(row.number(7), row.number(8), row.number(9));
    String id = row.textOrNull(2);
    Subject subject =
        new Subject(room, id, names.accounts().nameOrNull(row.maybe(3)), row.moment(4));
    return new Reading(
        Reading.Kind.MESSAGE,
        id == null ? key(source) : id,
        source,
        List.of(subject),
        Texts.ofMessage(row.textOrNull(10), row.textOrNull(11), row.textOrNull(12)),
        state(row.small(13)));
  }

  private static String key(Source source) {
    return source.file().label() + "@" + source.offset();
  }

  /** Names and topics that rooms had, each value once in a room; then those only lists tell. */
  private void roomStates(Consumer<Reading> readings) throws SQLException {
    record Said(String room, String detail, String text) {}
    Set<Said> said = new HashSet<>();
    database.each(
        "SELECT r.name, x.pointer, x.value, e.event_id, e.sender, e.time, e.clock, e.time_text,"
            + " e.file, e.offset, e.length FROM state_field x JOIN event e ON e.id = x.event"
            + " JOIN word w ON w.id = e.type LEFT JOIN settled s ON s.event = e.id"
            + " JOIN room r ON r.id = coalesce(s.room, e.room) JOIN evidence f ON f.id = e.file"
            + " WHERE ((w.name = 'm.room.name' AND x.pointer = '/name')"
            + " OR (w.name = 'm.room.topic' AND x.pointer = '/topic')) AND x.previous = 0"
            + " AND x.value <> '' AND s.copy_of IS NULL"
            + " ORDER BY r.name, w.name, e.time, f.file, f.path, e.offset, e.event_id",
        row -> {
          Source source = files.source(row.number(9), row.number(10), row.number(11));
          Passage passage = new Passage(Where.METADATA, 0, row.text(2).substring(1), row.text(3));
          if (said.add(new Said(row.text(1), passage.detail(), passage.text()))) {
            String id = row.textOrNull(4);
            String sender = names.accounts().nameOrNull(row.maybe(5));
            readings.accept(
                new Reading(
                    Reading.Kind.ROOM_STATE,
                    id == null ? key(source) : id,
                    source,
                    List.of(new Subject(row.text(1), id, sender, row.moment(6))),
                    List.of(passage)));
          }
        });
    database.each(
        "SELECT r.name, v.pointer, v.value, x.file, x.offset, x.length FROM room_seen x"
            + " JOIN room r ON r.id = x.room JOIN evidence f ON f.id = x.file"
            + " JOIN room_seen_field v ON v.file = x.file AND v.n = x.n"
            + " WHERE v.pointer IN ('/name', '/room_name', '/topic') AND v.value <> ''"
            + " ORDER BY r.name, v.pointer, f.file, f.path, x.offset, x.n",
        row -> {
          Source source = files.source(row.number(4), row.number(5), row.number(6));
          String detail = row.text(2).equals("/topic") ? "topic" : "name";
          if (said.add(new Said(row.text(1), detail, row.text(3)))) {
            readings.accept(
                new Reading(
                    Reading.Kind.ROOM_STATE,
                    key(source) + "#" + row.text(1) + "/" + detail,
                    source,
                    List.of(new Subject(row.text(1), null, null, Moment.NONE)),
                    List.of(new Passage(Where.METADATA, 0, detail, row.text(3)))));
          }
        });
  }

  private @Nullable Reading document(String sha256) throws SQLException {
    DocumentPlaces places = DocumentPlaces.of(database, files, sha256);
    if (places.first() == null) {
      return null;
    }
    List<Passage> passages =
        Texts.ofDocument(places.looseNames(), Objects.requireNonNull(documents.read(sha256)));
    return passages.isEmpty()
        ? null
        : new Reading(
            Reading.Kind.DOCUMENT,
            sha256,
            Source.whole(places.first()),
            places.postings(),
            passages);
  }
}
