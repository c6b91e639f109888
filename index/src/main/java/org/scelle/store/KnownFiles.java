package org.scelle.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Outcome;

/** Which files the ledger has, asked over a connection that sees only what is committed. */
final class KnownFiles implements AutoCloseable {
  private final Database reading;
  private final PreparedStatement find;

  /**
   * @param reading closed with this
   */
  KnownFiles(Database reading) throws SQLException {
    this.reading = reading;
    find =
        reading
            .connection()
            .prepareStatement(
                "SELECT size, modified, sha256, outcome FROM evidence"
                    + " WHERE file = ? AND path = ? AND read_as <> '"
                    + Ledger.UNDERWAY
                    + "'");
  }

  boolean has(String file, String path, @Nullable Long size, @Nullable Long modified)
      throws SQLException {
    find.setString(1, SafeText.escape(file));
    find.setString(2, SafeText.escape(path));
    try (ResultSet results = find.executeQuery()) {
      if (!results.next()) {
        return false;
      }
      Row row = new Row(results);
      // an archive need not know the size of a member, nor hold all of it
      boolean sameSize =
          Objects.equals(row.maybe(1), size)
              || (!path.isEmpty() && (size == null || row.text(4).equals(Outcome.PARTIAL.name())));
      return sameSize && Objects.equals(row.maybe(2), modified) && row.textOrNull(3) != null;
    }
  }

  @Override
  public void close() throws SQLException {
    try (reading) {
      find.close();
    }
  }
}
