package org.scelle.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names of one table, each once, with their numbers; all in memory. New ones wait to be written
 * until {@link #flush}, in the transaction that needs them.
 */
final class Interner {
  private final Database database;
  private final String table;
  private final Map<String, Long> numbers = new HashMap<>();
  private final Map<Long, String> names = new HashMap<>();
  private @Nullable Insert insert;
  private long last;

  Interner(Database database, String table) throws SQLException {
    this.database = database;
    this.table = table;
    reload();
  }

  /** Forgets what a rolled back transaction had named. */
  synchronized void reload() throws SQLException {
    if (insert != null) {
      insert.clear();
    }
    numbers.clear();
    names.clear();
    last = 0;
    database.each("SELECT id, name FROM " + table, row -> known(row.number(1), row.text(2)));
  }

  private void known(long number, String name) {
    numbers.put(name, number);
    names.put(number, name);
    last = Math.max(last, number);
  }

  synchronized long number(String name) throws SQLException {
    Long known = numbers.get(name);
    if (known != null) {
      return known;
    }
    if (insert == null) {
      insert = new Insert(database.connection(), table, 2);
    }
    long number = last + 1;
    insert.number(number).text(name).done();
    known(number, name);
    return number;
  }

  /** Writes the names that wait. */
  synchronized void flush() throws SQLException {
    if (insert != null) {
      insert.flush();
    }
  }

  @Nullable Long numberOrNull(@Nullable String name) throws SQLException {
    return name == null ? null : (Long) number(name);
  }

  /** The number of a name that is known already. */
  synchronized @Nullable Long find(String name) {
    return numbers.get(name);
  }

  synchronized String name(long number) {
    String name = names.get(number);
    if (name == null) {
      throw new IllegalStateException("case.db is damaged: no " + table + " " + number);
    }
    return name;
  }

  @Nullable String nameOrNull(@Nullable Long number) {
    return number == null ? null : name(number);
  }
}
