package org.scelle.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.scelle.model.Totals;
import org.scelle.store.CaseView.Manifest;

/** Counts. */
final class TotalQuestions {
  /** Of {@code event e LEFT JOIN settled s}: whether the event counts as a message. */
  static final String IS_MESSAGE =
      "(e.type IN (SELECT id FROM word WHERE name IN"
          + " ('m.room.message', 'm.room.encrypted', 'm.sticker'))"
          + " AND coalesce(s.edit, 0) = 0)";

  static final String KEPT =
      " event e LEFT JOIN settled s ON s.event = e.id WHERE s.copy_of IS NULL ";

  private static final String COPIES =
      " FROM settled s JOIN event e ON e.id = s.event WHERE s.copy_of IS NOT NULL";

  /** All accounts the evidence names. */
  static final String ACCOUNTS =
      "SELECT account FROM activity UNION SELECT e.sender"
          + COPIES
          + " UNION SELECT account FROM membership UNION SELECT account FROM named"
          + " UNION SELECT account FROM account_seen";

  /** All rooms the evidence describes. */
  static final String ROOMS =
      "SELECT room FROM activity UNION SELECT e.room"
          + COPIES
          + " UNION SELECT room FROM room_seen UNION SELECT room FROM page"
          + " UNION SELECT room FROM account_seen";

  private final Database database;

  TotalQuestions(Database database) {
    this.database = database;
  }

  Totals totals() throws SQLException {
    long[] events = new long[5];
    database.each(
        "SELECT sum(events), sum(messages), sum(encrypted), sum(redacted), sum(edits) FROM"
            + " activity",
        row -> {
          for (int i = 0; i < events.length; i++) {
            events[i] = row.number(i + 1);
          }
        });
    long[] media = media();
    return new Totals(
        database.count("SELECT count(room) FROM (" + ROOMS + ")"),
        database.count(
            "SELECT count(*) FROM ("
                + ACCOUNTS
                + ") x JOIN account a ON a.id = x.account"
                + " WHERE a.name <> '' AND a.name NOT LIKE 'name:%'"),
        events[1],
        events[0],
        events[2],
        events[3],
        events[4],
        database.count("SELECT count(*) FROM refusal"),
        media[0],
        media[1],
        media[2],
        media[3]);
  }

  /** Referenced, present, distinct contents, bytes. */
  private long[] media() throws SQLException {
    long referenced =
        database.count(
            "SELECT count(*) FROM media m LEFT JOIN settled s ON s.event = m.event"
                + " WHERE s.copy_of IS NULL");
    String present =
        "SELECT x.event, min(x.file) AS file FROM media_file x"
            + " LEFT JOIN settled s ON s.event = x.event"
            + " WHERE x.how <> 'thumbnail' AND s.copy_of IS NULL GROUP BY x.event"
            + " HAVING count(*) = 1";
    long[] answer = {referenced, 0, 0, 0};
    database.each(
        "SELECT count(*), count(DISTINCT f.sha256) FROM ("
            + present
            + ") p JOIN evidence f ON f.id = p.file",
        row -> {
          answer[1] = row.number(1);
          answer[2] = row.number(2);
        });
    answer[3] =
        database.count(
            "SELECT sum(size) FROM evidence WHERE id IN (SELECT file FROM (" + present + "))");
    return answer;
  }

  Manifest manifest() throws SQLException {
    List<String> lines = new ArrayList<>();
    long[] bytes = {0};
    database.each(
        "SELECT file, sha256, size FROM evidence WHERE path = ''",
        row -> {
          String sha256 = row.textOrNull(2);
          lines.add((sha256 == null ? "0".repeat(64) : sha256) + "  " + row.text(1) + "\n");
          bytes[0] += row.number(3);
        });
    lines.sort(null);
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String line : lines) {
        digest.update(line.getBytes(StandardCharsets.UTF_8));
      }
      return new Manifest(lines.size(), bytes[0], HexFormat.of().formatHex(digest.digest()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
