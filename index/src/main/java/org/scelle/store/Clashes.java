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
    add(
        new Place(file, offset, length),
        "expected the event id "
            + event
            + " in one room; found it in several; each is kept as an event of its own");
  }

  private record Place(long file, long offset, long length) {}

  private void add(Place place, String what) throws SQLException {
    problems
        .number(place.file)
        .number(numbers.merge(place.file, FIRST, (old, first) -> old + 1))
        .number(place.offset)
        .number(place.length)
        .text(what)
        .yes(true)
        .done();
  }

  /** Copies of one event that name another sender than the one that is kept; names are no ids. */
  void senders(Database database) throws SQLException {
    database.each(
        "SELECT e.event_id, e.file, e.offset, e.length FROM settled s CROSS JOIN event e ON e.id ="
            + " s.event JOIN event k ON k.id = s.copy_of JOIN account a ON a.id = e.sender JOIN"
            + " account b ON b.id = k.sender WHERE e.sender <> k.sender AND e.event_id ="
            + " k.event_id AND a.name GLOB '@*' AND b.name GLOB '@*' ORDER BY e.id",
        row ->
            add(
                new Place(row.number(2), row.number(3), row.number(4)),
                "expected the event id "
                    + row.text(1)
                    + " from one sender; found it from several; the richest is counted"));
  }

  void flush() throws SQLException {
    problems.flush();
    problems.close();
  }
}
