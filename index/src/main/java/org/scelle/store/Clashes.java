package org.scelle.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Problems that show only when the whole evidence is compared. */
final class Clashes {
  /** Numbers of these problems in their file begin here; no file has so many entries. */
  private static final long FIRST = 1L << 40;

  private final Insert problems;
  private final Map<Long, Long> numbers = new HashMap<>();
  private final Database database;
  private final EvidenceFiles files;
  private final Set<String> verbatim;

  /**
   * @param verbatim formats whose events stand as a server gave them
   */
  Clashes(Database database, EvidenceFiles files, Set<String> verbatim) throws SQLException {
    this.database = database;
    this.files = files;
    this.verbatim = verbatim;
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
  void senders() throws SQLException {
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

  /** A text of an event, and where. */
  private record Text(
      long event,
      long row,
      String id,
      @Nullable Long sender,
      String readAs,
      Place place,
      String body) {}

  /**
   * Copies of one event with other words, where a server gave both and no edit is known: one of
   * them was altered. Exports for people, and copies that are marked as redacted, prove nothing.
   */
  void texts() throws SQLException {
    List<Text> group = new ArrayList<>();
    List<Long> clashing = new ArrayList<>();
    database.each(
        """
        WITH other AS (SELECT DISTINCT copy_of AS event FROM settled WHERE version = 1),
        edited AS (SELECT target AS id FROM relation WHERE kind = 'REPLACE'
          UNION SELECT e.event_id FROM relation x JOIN event e ON e.id = x.event
          WHERE x.kind = 'REPLACED'),
        occurrence AS (SELECT event, event AS id FROM other
          UNION ALL SELECT copy_of, event FROM settled
          WHERE copy_of IN (SELECT event FROM other))
        SELECT o.event, e.id, e.event_id, f.read_as, e.file, e.offset, e.length, e.body, e.sender
        FROM occurrence o CROSS JOIN event e ON e.id = o.id JOIN evidence f ON f.id = e.file
        WHERE e.content = 0 AND e.body <> '' AND coalesce(e.removed, 0) = 0
          AND e.event_id NOT IN (SELECT id FROM edited WHERE id IS NOT NULL)
        ORDER BY o.event, e.id <> o.event, e.id\
        """,
        row -> {
          Text text =
              new Text(
                  row.number(1),
                  row.number(2),
                  row.text(3),
                  row.maybe(9),
                  row.text(4),
                  new Place(row.number(5), row.number(6), row.number(7)),
                  row.text(8));
          if (!group.isEmpty() && group.get(0).event() != text.event()) {
            group.clear();
          }
          if (verbatim.contains(text.readAs())
              && group.stream().noneMatch(seen -> isToldApart(seen, text))) {
            group.add(text);
            if (group.size() > 1) {
              clashing.add(text.row());
              add(text.place(), differs(group.get(0)));
            }
          }
        });
    for (long row : clashing) {
      database.update("UPDATE settled SET clash = 1 WHERE event = ?", row);
    }
  }

  /** Another sender is a contradiction of its own, and told as one. */
  private static boolean isToldApart(Text seen, Text text) {
    boolean otherSender =
        seen.sender() != null && text.sender() != null && !seen.sender().equals(text.sender());
    return otherSender || seen.body().equals(text.body());
  }

  private String differs(Text first) {
    Place place = first.place();
    return "expected one text of the event id "
        + first.id()
        + "; found another than at byte "
        + place.offset()
        + " of "
        + files.file(place.file()).label()
        + ", and neither an edit nor a redaction of it: one of them was altered";
  }

  void flush() throws SQLException {
    problems.flush();
    problems.close();
  }
}
