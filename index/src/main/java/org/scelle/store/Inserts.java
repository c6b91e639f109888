package org.scelle.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The inserts of all tables that are written together. */
final class Inserts implements AutoCloseable {
  private final Connection connection;
  private final List<Insert> all = new ArrayList<>();

  Inserts(Connection connection) {
    this.connection = connection;
  }

  /** One more; flushed, cleared and closed with the others, in the order of these calls. */
  Insert into(String table, int columns) throws SQLException {
    Insert insert = new Insert(connection, table, columns);
    all.add(insert);
    return insert;
  }

  void flush() throws SQLException {
    for (Insert insert : all) {
      insert.flush();
    }
  }

  void clear() throws SQLException {
    for (Insert insert : all) {
      insert.clear();
    }
  }

  @Override
  public void close() throws SQLException {
    for (Insert insert : all) {
      insert.close();
    }
  }
}
