package org.scelle.store;

import java.sql.SQLException;

/** The three lists of names that events refer to by number. */
record Names(Interner rooms, Interner accounts, Interner words) {

  static Names of(Database database) throws SQLException {
    return new Names(
        new Interner(database, "room"),
        new Interner(database, "account"),
        new Interner(database, "word"));
  }

  void flush() throws SQLException {
    rooms.flush();
    accounts.flush();
    words.flush();
  }

  void reload() throws SQLException {
    rooms.reload();
    accounts.reload();
    words.reload();
  }
}
