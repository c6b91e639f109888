package org.scelle.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;

/** The number that grows with every change of what was read, and what was made of which. */
final class Generation implements Scribe.Changes {
  private static final String SETTLED = "settled";

  private final Database database;
  private final Names names;
  private final Ledger ledger;

  Generation(Database database, Names names, Ledger ledger) {
    this.database = database;
    this.names = names;
    this.ledger = ledger;
  }

  private String now() throws SQLException {
    return Objects.requireNonNull(database.meta(Schema.GENERATION));
  }

  /** Last thing in a transaction. */
  @Override
  public void seal() throws SQLException {
    ledger.remember();
    database.meta(Schema.GENERATION, Long.toString(Long.parseLong(now()) + 1));
  }

  /** After a transaction was rolled back. */
  @Override
  public void undone() throws SQLException {
    names.reload();
    ledger.reload();
  }

  /** Whether what is there now was settled to the end. */
  boolean isSettled() throws SQLException {
    return now().equals(database.meta(SETTLED));
  }

  /** What is there now has been settled to the end. */
  void settled() throws IOException {
    database.transaction(() -> database.meta(SETTLED, now()));
  }
}
