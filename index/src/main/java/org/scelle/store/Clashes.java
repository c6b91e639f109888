package org.scelle.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Problems that show only when the whole evidence is compared. */
final class Clashes {
  /** Numbers of these problems in their file begin here; no file has so many entries. */
  private static final long FIRST = 1L << 40;

  private final Insert problems;
  private final Map<Long, Long> numbers = new HashMap<>();

  Clashes(Database database) throws SQLException {
    problems = new Insert(database.connection(), "problem", 6);
  }

  void add(String event, long file, long offset, long length) throws SQLException {
    problems
        .number(file)
        .number(numbers.merge(file, FIRST, (old, first) -> old + 1))
        .number(offset)
        .number(length)
        .text(
            "expected the event id "
                + event
                + " in one room; found it in several; each is kept as an event of its own")
        .yes(true)
        .done();
  }

  void flush() throws SQLException {
    problems.flush();
    problems.close();
  }
}
