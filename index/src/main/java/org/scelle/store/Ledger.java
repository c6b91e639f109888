package org.scelle.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Entry;
import org.scelle.model.EvidenceFile;
import org.scelle.model.LedgerRow;

/**
 * Writes evidence files, their ledger rows and their entries. Row numbers are counted here, not by
 * SQLite, and never given twice, so that what was settled or indexed for a row that is gone can
 * never be taken for another's.
 */
final class Ledger implements AutoCloseable {
  private static final String LAST_FILE = "last_evidence";
  private static final String LAST_EVENT = "last_event";
  private final Database database;
  private final EntryRows rows;
  private final PreparedStatement find;
  private final PreparedStatement insert;
  private long lastFile;
  private long first;

  Ledger(Database database, Names names) throws SQLException {
    this.database = database;
    rows = new EntryRows(database, names);
    find =
        database
            .connection()
            .prepareStatement(
                "SELECT id, first_event, last_event FROM evidence WHERE file = ? AND path = ?");
    insert =
        database
            .connection()
            .prepareStatement(
                "INSERT INTO evidence(id, file, path, size, sha256, modified, read_as, owner,"
                    + " outcome, why, entries, first_event, last_event)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    reload();
  }

  /** Takes up where the case left off. */
  void reload() throws SQLException {
    lastFile = Long.parseLong(Objects.requireNonNullElse(database.meta(LAST_FILE), "0"));
    rows.startAfter(Long.parseLong(Objects.requireNonNullElse(database.meta(LAST_EVENT), "0")));
  }

  /** Writes down which rows were given. Last thing in a transaction. */
  void remember() throws SQLException {
    database.meta(LAST_FILE, Long.toString(lastFile));
    database.meta(LAST_EVENT, Long.toString(rows.lastEvent()));
  }

  /** A file begins; replaces what was read of it before. Inside a transaction. */
  void begin(EvidenceFile file) throws SQLException {
    remove(file.file(), file.path());
    rows.start(++lastFile);
    first = rows.lastEvent();
  }

  /** Entries of the file that was begun last. */
  void add(List<Entry> entries) throws SQLException {
    rows.add(entries);
  }

  /** The file that was begun last is whole. */
  void end(LedgerRow row, @Nullable Long modified) throws SQLException {
    insert(lastFile, row, modified, first);
  }

  /** Writes what waits. */
  void flush() throws SQLException {
    rows.flush();
  }

  /** Forgets what waits, after a failure. */
  void clear() throws SQLException {
    rows.clear();
  }

  /** Inside a transaction. */
  void write(LedgerRow row, @Nullable Long modified) throws SQLException {
    remove(row.file(), row.path());
    insert(++lastFile, row, modified, rows.lastEvent());
  }

  private void insert(long number, LedgerRow row, @Nullable Long modified, long before)
      throws SQLException {
    boolean events = rows.lastEvent() > before;
    insert.setLong(1, number);
    insert.setString(2, SafeText.escape(row.file()));
    insert.setString(3, SafeText.escape(row.path()));
    insert.setObject(4, row.size());
    insert.setString(5, row.sha256());
    insert.setObject(6, modified);
    insert.setString(7, row.owner());
    insert.setString(8, row.owner());
    insert.setString(9, row.outcome().name());
    insert.setString(10, SafeText.escape(row.why()));
    insert.setLong(11, row.entries());
    insert.setObject(12, events ? before + 1 : null);
    insert.setObject(13, events ? rows.lastEvent() : null);
    insert.executeUpdate();
  }

  private void remove(String file, String path) throws SQLException {
    find.setString(1, SafeText.escape(file));
    find.setString(2, SafeText.escape(path));
    long number;
    Long first;
    Long last;
    try (ResultSet results = find.executeQuery()) {
      if (!results.next()) {
        return;
      }
      Row row = new Row(results);
      number = row.number(1);
      first = row.maybe(2);
      last = row.maybe(3);
    }
    if (first != null && last != null) {
      removeEvents(first, last);
    }
    removeRows(number);
  }

  private void removeEvents(long first, long last) throws SQLException {
    database.update("DELETE FROM event WHERE id BETWEEN ? AND ?", first, last);
    for (String table :
        new String[] {
          "membership",
          "state_field",
          "relation",
          "redaction",
          "named",
          "media",
          "media_file",
          "media_key",
          "authenticity"
        }) {
      database.update("DELETE FROM " + table + " WHERE event BETWEEN ? AND ?", first, last);
    }
    // What the whole evidence told no longer holds; it is settled again.
    for (String table : new String[] {"settled", "timeline", "snapshot"}) {
      database.execute("DELETE FROM " + table);
    }
  }

  private void removeRows(long number) throws SQLException {
    for (String table :
        new String[] {
          "account_seen",
          "account_seen_field",
          "room_seen",
          "room_seen_field",
          "page",
          "refusal",
          "problem",
          "media_place",
          "secret",
          "media_file"
        }) {
      database.update("DELETE FROM " + table + " WHERE file = ?", number);
    }
    for (String table : new String[] {"finding", "clue", "citation"}) {
      database.execute("DELETE FROM " + table);
    }
    database.update("DELETE FROM evidence WHERE id = ?", number);
  }

  /** Removes an original file and the members of the archives in it. Inside a transaction. */
  void forget(String file) throws SQLException {
    try (PreparedStatement members =
        database.connection().prepareStatement("SELECT path FROM evidence WHERE file = ?")) {
      members.setString(1, SafeText.escape(file));
      List<String> paths = new ArrayList<>();
      Database.each(members, row -> paths.add(row.text(1)));
      for (String path : paths) {
        remove(file, path);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    rows.close();
    find.close();
    insert.close();
  }
}
