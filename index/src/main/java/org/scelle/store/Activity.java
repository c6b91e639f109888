package org.scelle.store;

import java.sql.SQLException;

/** Counts the kept events by room and sender once, so that no question has to scan all events. */
final class Activity {
  private Activity() {}

  /** Inside a transaction, when it is settled which events are kept. */
  static void settle(Database database) throws SQLException {
    database.execute("DELETE FROM activity");
    database.execute(
        "INSERT INTO activity SELECT coalesce(s.room, e.room), e.sender, count(*), sum("
            + TotalQuestions.IS_MESSAGE
            + "), sum("
            + TotalQuestions.IS_MESSAGE
            + " AND e.content = 1), sum(coalesce(s.redacted, 0)), sum(coalesce(s.edit, 0) <> 0)"
            + " FROM"
            + TotalQuestions.KEPT
            + "GROUP BY 1, 2");
  }
}
