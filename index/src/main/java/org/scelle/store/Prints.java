package org.scelle.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.scelle.store.CaseView.EventPrint;
import org.scelle.store.CaseView.EventPrint.Kept;

/** Distinct events in the order of their keys, each with a hash of what it says. */
final class Prints extends Spliterators.AbstractSpliterator<EventPrint> {

  /**
   * Sorts the keys and then looks each event up, so that texts are never sorted. The limit keeps
   * SQLite from dropping the order of the inner question.
   */
  private static final String SELECT =
      "SELECT k.key, k.room, e.content, s.redacted,"
          + " (SELECT target FROM relation x WHERE s.edit <> 0 AND x.event = e.id"
          + " AND x.kind = 'REPLACE' ORDER BY x.n LIMIT 1), e.id,"
          + " a.name, e.time, e.clock, e.time_text, w.name, e.state_key, c.name, e.body,"
          + " m.membership, m.display_name, m.avatar, f.url"
          + " FROM (SELECT e.id, coalesce(e.event_id, e.twin) AS key, r.name AS room"
          + " FROM event e LEFT JOIN settled s ON s.event = e.id"
          + " LEFT JOIN room r ON r.id = coalesce(s.room, e.room)"
          + " WHERE s.copy_of IS NULL AND coalesce(e.event_id, e.twin) IS NOT NULL"
          + " ORDER BY 2, 3, 1 LIMIT -1) k"
          + " CROSS JOIN event e ON e.id = k.id LEFT JOIN settled s ON s.event = e.id"
          + " LEFT JOIN account a ON a.id = e.sender JOIN word w ON w.id = e.type"
          + " LEFT JOIN word c ON c.id = e.kind"
          + " LEFT JOIN membership m ON e.content = 2 AND m.event = e.id"
          + " LEFT JOIN media f ON e.content = 0 AND f.event = e.id";

  private static final int FIRST_HASHED = 7;
  private static final int LAST_HASHED = 18;

  private final Database database;
  private final PreparedStatement statement;
  private final PreparedStatement fields;
  private final ResultSet results;
  private final MessageDigest digest;

  private Prints(Database database) throws SQLException {
    super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
    this.database = database;
    statement = database.connection().prepareStatement(SELECT);
    fields =
        database
            .connection()
            .prepareStatement(
                "SELECT pointer, value FROM state_field WHERE event = ? AND previous = 0"
                    + " ORDER BY pointer, n");
    results = statement.executeQuery();
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static Stream<EventPrint> stream(Database database) throws SQLException {
    Prints prints = new Prints(database);
    return StreamSupport.stream(prints, false).onClose(prints::close);
  }

  private void close() {
    database.run(() -> {
      try (statement;
          fields) {
        results.close();
      }
    });
  }

  @Override
  public boolean tryAdvance(Consumer<? super EventPrint> action) {
    return database.ask(() -> {
      boolean more = results.next();
      if (more) {
        action.accept(read());
      }
      return more;
    });
  }

  private EventPrint read() throws SQLException {
    int content = results.getInt(3);
    for (int column = FIRST_HASHED; column <= LAST_HASHED; column++) {
      hash(results.getString(column));
    }
    if (content == ContentKind.STATE || content == ContentKind.OTHER) {
      fields.setLong(1, results.getLong(6));
      Database.each(
          fields,
          row -> {
            hash(row.text(1));
            hash(row.textOrNull(2));
          });
    }
    Kept kept =
        switch (content) {
          case ContentKind.EMPTIED -> Kept.NOTHING;
          case ContentKind.ENCRYPTED -> Kept.CIPHERTEXT;
          default -> Kept.CONTENT;
        };
    return new EventPrint(
        results.getString(1),
        SafeText.unescapeNullable(results.getString(2)),
        kept,
        results.getInt(4) != 0,
        results.getString(5),
        HexFormat.of().formatHex(digest.digest(), 0, 16));
  }

  /** Values are told apart by bytes that UTF-8 does not have. */
  private void hash(@Nullable String value) {
    if (value == null) {
      digest.update((byte) 0xfe);
    } else {
      digest.update(value.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0xff);
    }
  }
}
