package org.scelle.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.scelle.model.CipherKey;
import org.scelle.store.CaseFile.Ciphertext;

/** Encrypted attachments whose key is in the evidence. */
final class CipherRows {

  /** Numbers of these problems in their file begin here; see {@link Clashes}. */
  private static final long FIRST = 1L << 41;

  private final Database database;
  private final EvidenceFiles files;

  CipherRows(Database database, EvidenceFiles files) {
    this.database = database;
    this.files = files;
  }

  void ciphertexts(Consumer<Ciphertext> ciphertexts) throws SQLException {
    database.each(
        "SELECT x.event, x.file, k.key, k.iv, m.ciphertext_sha256 FROM media_key k"
            + " JOIN media m ON m.event = k.event"
            + " JOIN media_file x ON x.event = k.event AND x.how <> 'thumbnail'"
            + " JOIN evidence f ON f.id = x.file"
            + " WHERE m.encrypted = 1 AND (f.sha256 = m.ciphertext_sha256"
            + " OR (SELECT count(*) FROM media_file y WHERE y.event = x.event"
            + " AND y.how <> 'thumbnail') = 1)"
            + " ORDER BY f.file, f.path, x.event",
        row ->
            ciphertexts.accept(
                new Ciphertext(
                    row.number(1),
                    row.number(2),
                    files.file(row.number(2)),
                    new CipherKey(row.text(3), row.text(4)),
                    row.textOrNull(5))));
  }

  /** The plaintext becomes the event's file, and so does the ciphertext in the ledger. */
  static void decrypted(Database database, Ciphertext ciphertext) throws SQLException {
    try (PreparedStatement exchange =
        database
            .connection()
            .prepareStatement(
                "UPDATE media_file SET file = (SELECT id FROM evidence WHERE file = ? AND path = ?)"
                    + " WHERE event = ? AND file = ?")) {
      exchange.setString(1, SafeText.escape(ciphertext.bytes().file()));
      exchange.setString(2, SafeText.escape(ciphertext.path()));
      exchange.setLong(3, ciphertext.posting());
      exchange.setLong(4, ciphertext.file());
      exchange.executeUpdate();
    }
    database.update(
        "UPDATE evidence SET owner = 'event' WHERE id = ? OR id IN"
            + " (SELECT file FROM media_file WHERE event = ?)",
        ciphertext.file(),
        ciphertext.posting());
  }

  static void refuted(Database database, Ciphertext ciphertext, String what) throws SQLException {
    try (PreparedStatement problem =
        database
            .connection()
            .prepareStatement(
                "INSERT OR REPLACE INTO problem SELECT file, ? + id, offset, length, ?, 1"
                    + " FROM event WHERE id = ?")) {
      problem.setLong(1, FIRST);
      problem.setString(2, what);
      problem.setLong(3, ciphertext.posting());
      problem.executeUpdate();
    }
  }
}
