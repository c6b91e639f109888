package org.scelle.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Content;
import org.scelle.model.Content.Field;
import org.scelle.model.Event.Envelope;
import org.scelle.model.Page;
import org.scelle.model.Recorded;

/** The record of every room, without texts. */
final class RecordQuestions {
  private static final Set<String> MESSAGES =
      Set.of("m.room.message", "m.room.encrypted", "m.sticker");

  /**
   * What an event row gives; {@code k} is the timeline or the snapshot, {@code o} the occurrence.
   */
  private static final String COLUMNS =
      " e.id, e.event_id, e.sender, e.type, e.state_key, e.time, e.clock, e.time_text, e.content,"
          + " o.file, o.offset, o.length, s.redacted, s.edit, u.membership, u.display_name,"
          + " u.avatar, u.previous, u.previous_name, m.url, m.declared_size";

  private static final String DETAILS =
      " LEFT JOIN settled s ON s.event = e.id"
          + " LEFT JOIN membership u ON e.content = 2 AND u.event = e.id"
          + " LEFT JOIN media m ON e.content = 0 AND m.event = e.id";

  private static final String SNAPSHOTS =
      "SELECT -1, k.kind, k.at, 0,"
          + COLUMNS
          + " FROM snapshot k JOIN event e ON e.id = k.event JOIN event o ON o.id = k.occurrence"
          + DETAILS
          + " WHERE k.room = ? ORDER BY k.n";

  private static final String TIMELINE =
      "SELECT k.position, NULL, -1, k.hole,"
          + COLUMNS.replace("o.", "e.")
          + " FROM timeline k CROSS JOIN event e ON e.id = k.event"
          + DETAILS
          + " WHERE k.room = ? ORDER BY k.position";

  private final Database database;
  private final EvidenceFiles files;
  private final Names names;

  RecordQuestions(Database database, EvidenceFiles files, Names names) {
    this.database = database;
    this.files = files;
    this.names = names;
  }

  void record(Consumer<Recorded> events) throws SQLException {
    try (PreparedStatement fields =
            database
                .connection()
                .prepareStatement(
                    "SELECT previous, pointer, value FROM state_field WHERE event = ? ORDER BY n");
        PreparedStatement size =
            database
                .connection()
                .prepareStatement(
                    "SELECT max(f.size) FROM media_file x JOIN evidence f ON f.id = x.file"
                        + " WHERE x.event = ? AND x.how <> 'thumbnail' HAVING count(*) = 1");
        PreparedStatement targets =
            database.connection().prepareStatement("SELECT target FROM redaction WHERE event = ?");
        PreparedStatement snapshots = database.connection().prepareStatement(SNAPSHOTS);
        PreparedStatement timeline = database.connection().prepareStatement(TIMELINE)) {
      List<Long> rooms = new ArrayList<>();
      database.each(
          "SELECT id FROM room WHERE id IN (SELECT room FROM timeline UNION SELECT room"
              + " FROM snapshot) ORDER BY name",
          row -> rooms.add(row.number(1)));
      for (long room : rooms) {
        String name = names.rooms().name(room);
        Reader reader = new Reader(name, fields, size, targets);
        snapshots.setLong(1, room);
        Database.each(snapshots, row -> events.accept(reader.read(row)));
        timeline.setLong(1, room);
        Database.each(timeline, row -> events.accept(reader.read(row)));
      }
    }
  }

  /** Reads the rows of one room. */
  private final class Reader {
    private final String room;
    private final PreparedStatement fields;
    private final PreparedStatement size;
    private final PreparedStatement targets;

    Reader(String room, PreparedStatement fields, PreparedStatement size, PreparedStatement to) {
      this.room = room;
      this.fields = fields;
      this.size = size;
      targets = to;
    }

    Recorded read(Row row) throws SQLException {
      String type = names.words().name(row.number(8));
      int content = row.small(13);
      boolean message = MESSAGES.contains(type) && row.small(18) == 0;
      String url = content == ContentKind.MESSAGE ? row.textOrNull(24) : null;
      String kind = row.textOrNull(2);
      Envelope envelope =
          new Envelope(
              row.textOrNull(6),
              room,
              names.accounts().nameOrNull(row.maybe(7)),
              type,
              row.textOrNull(9),
              row.moment(10));
      return new Recorded(
          envelope,
          files.source(row.number(14), row.number(15), row.number(16)),
          row.small(1),
          kind == null ? null : Page.Kind.valueOf(kind),
          row.small(3),
          row.yes(4),
          message,
          message && content == ContentKind.ENCRYPTED,
          row.yes(17),
          url,
          url == null ? -1 : bytes(row.number(5), row.maybe(25)),
          content(row, content));
    }

    private long bytes(long event, @Nullable Long declared) throws SQLException {
      long[] found = {declared == null ? -1 : declared};
      size.setLong(1, event);
      Database.each(size, row -> found[0] = row.number(1));
      return found[0];
    }

    private @Nullable Content content(Row row, int content) throws SQLException {
      return switch (content) {
        case ContentKind.MEMBERSHIP ->
            new Content.Membership(
                row.text(19),
                row.textOrNull(20),
                row.textOrNull(21),
                row.textOrNull(22),
                row.textOrNull(23));
        case ContentKind.STATE -> state(row.number(5));
        case ContentKind.REDACTION -> redaction(row.number(5));
        case ContentKind.EMPTIED -> row.textOrNull(9) == null ? null : new Content.Emptied();
        default -> null;
      };
    }

    private Content.Redaction redaction(long event) throws SQLException {
      String[] target = {null};
      targets.setLong(1, event);
      Database.each(targets, row -> target[0] = row.textOrNull(1));
      return new Content.Redaction(target[0], null);
    }

    private Content.State state(long event) throws SQLException {
      List<Field> now = new ArrayList<>();
      List<Field> before = new ArrayList<>();
      fields.setLong(1, event);
      Database.each(
          fields,
          row -> {
            List<Field> list = row.yes(1) ? before : now;
            list.add(new Field(row.text(2), row.textOrNull(3)));
          });
      return new Content.State(now, before);
    }
  }
}
