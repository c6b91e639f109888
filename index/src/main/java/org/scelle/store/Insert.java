package org.scelle.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/** Rows on their way into one table: bind the columns in order, then {@link #done}. */
final class Insert implements AutoCloseable {
  private static final int BATCH = 500;
  private final PreparedStatement statement;
  private int column;
  private int waiting;

  Insert(Connection connection, String table, int columns) throws SQLException {
    statement =
        connection.prepareStatement(
            "INSERT INTO " + table + " VALUES (" + "?,".repeat(columns - 1) + "?)");
  }

  Insert number(long value) throws SQLException {
    statement.setLong(++column, value);
    return this;
  }

  Insert maybe(@Nullable Long value) throws SQLException {
    if (value == null) {
      statement.setNull(++column, Types.INTEGER);
    } else {
      statement.setLong(++column, value);
    }
    return this;
  }

  Insert yes(boolean value) throws SQLException {
    statement.setInt(++column, value ? 1 : 0);
    return this;
  }

  Insert text(@Nullable String value) throws SQLException {
    statement.setString(++column, SafeText.escape(value));
    return this;
  }

  void done() throws SQLException {
    statement.addBatch();
    column = 0;
    if (++waiting == BATCH) {
      flush();
    }
  }

  void flush() throws SQLException {
    if (waiting > 0) {
      waiting = 0;
      statement.executeBatch();
    }
  }

  /** Forgets what waits, after a failure. */
  void clear() throws SQLException {
    waiting = 0;
    column = 0;
    statement.clearBatch();
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}
