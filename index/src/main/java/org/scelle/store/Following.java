package org.scelle.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Rows that belong to other rows, read beside them: the first column names the other. */
final class Following implements AutoCloseable {

  /** Makes something of one row. */
  @FunctionalInterface
  interface Maker<T> {
    T make(Row row) throws SQLException;
  }

  private final PreparedStatement statement;
  private final ResultSet results;
  private final Row row;
  private boolean more;

  /**
   * @param sql orders its rows as their owners will be asked for
   */
  Following(Database database, String sql) throws SQLException {
    statement = database.connection().prepareStatement(sql);
    results = statement.executeQuery();
    row = new Row(results);
    more = results.next();
  }

  /** What belongs to this owner, in order. Owners that were passed over are lost. */
  <T> List<T> of(long owner, Maker<T> maker) throws SQLException {
    List<T> made = new ArrayList<>();
    while (more && row.number(1) <= owner) {
      if (row.number(1) == owner) {
        made.add(maker.make(row));
      }
      more = results.next();
    }
    return made;
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}
