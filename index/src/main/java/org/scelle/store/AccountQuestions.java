package org.scelle.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.scelle.model.Account;

/** Accounts as the whole case shows them. */
final class AccountQuestions {
  private final Database database;
  private final Map<Long, Long> messages = new HashMap<>();
  private final Map<Long, Long> rooms = new HashMap<>();
  private final Map<Long, String> displayNames = new HashMap<>();

  AccountQuestions(Database database) {
    this.database = database;
  }

  void accounts(Consumer<Account> accounts) throws SQLException {
    count();
    displayNames();
    database.each(
        "SELECT id, name FROM account WHERE name <> '' AND id IN ("
            + TotalQuestions.ACCOUNTS
            + ") ORDER BY name",
        row -> {
          long account = row.number(1);
          accounts.accept(
              new Account(
                  row.text(2),
                  displayNames.get(account),
                  messages.getOrDefault(account, 0L),
                  rooms.getOrDefault(account, 0L)));
        });
  }

  private void count() throws SQLException {
    database.each(
        "SELECT account, sum(messages) FROM activity WHERE account IS NOT NULL GROUP BY account",
        row -> messages.put(row.number(1), row.number(2)));
    database.each(
        "SELECT account, count(*) FROM (SELECT account, room FROM activity"
            + " UNION SELECT m.account, coalesce(s.room, e.room) FROM membership m"
            + " JOIN event e ON e.id = m.event LEFT JOIN settled s ON s.event = e.id"
            + " UNION SELECT account, room FROM account_seen)"
            + " WHERE account IS NOT NULL AND room IS NOT NULL GROUP BY account",
        row -> rooms.put(row.number(1), row.number(2)));
  }

  /** Names in events, the latest last; then those lists give, which are later than any event. */
  private void displayNames() throws SQLException {
    database.each(
        "SELECT m.account, m.display_name FROM membership m JOIN event e ON e.id = m.event"
            + " WHERE m.display_name IS NOT NULL AND m.account IS NOT NULL"
            + " ORDER BY e.time, e.event_id, m.display_name",
        row -> displayNames.put(row.number(1), row.text(2)));
    database.each(
        "SELECT x.account, x.display_name FROM account_seen x JOIN evidence f ON f.id = x.file"
            + " WHERE x.display_name IS NOT NULL ORDER BY f.file, f.path, x.offset, x.n",
        row -> displayNames.put(row.number(1), row.text(2)));
  }
}
