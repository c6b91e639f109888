package org.scelle.store;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scelle.model.EvidenceFile;
import org.scelle.model.LedgerRow;
import org.scelle.model.Outcome;

/** Writes evidence files, their ledger rows and their entries. */
final class Ledger implements AutoCloseable {
  private final Database database;
  private final EntryRows rows;
  private final PreparedStatement find;
  private final PreparedStatement insert;

  Ledger(Database database, Names names) throws SQLException {
    this.database = database;
    rows = new EntryRows(database, names);
    find =
        database
            .connection()
            .prepareStatement(
                "SELECT id, size, modified, sha256, first_event, last_event, outcome FROM evidence"
                    + " WHERE file = ? AND path = ?");
    insert =
        database
            .connection()
            .prepareStatement(
                "INSERT INTO evidence(id, file, path, size, sha256, modified, read_as, owner,"
                    + " outcome, why, entries, first_event, last_event)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  }

  boolean has(String file, String path, @Nullable Long size, @Nullable Long modified)
      throws SQLException {
    find.setString(1, SafeText.escape(file));
    find.setString(2, SafeText.escape(path));
    try (ResultSet results = find.executeQuery()) {
      if (!results.next()) {
        return false;
      }
      Row row = new Row(results);
      // an archive need not know the size of a member, nor hold all of it
      boolean sameSize =
          Objects.equals(row.maybe(2), size)
              || (!path.isEmpty() && (size == null || row.text(7).equals(Outcome.PARTIAL.name())));
      return sameSize && Objects.equals(row.maybe(3), modified) && row.textOrNull(4) != null;
    }
  }

  /** Inside a transaction. */
  void read(EvidenceFile file, @Nullable Long modified, CaseFile.FileReading reading)
      throws SQLException, IOException {
    remove(file.file(), file.path());
    long row = nextRow();
    long before = database.count("SELECT max(id) FROM event");
    long reserved = database.count("SELECT seq FROM sqlite_sequence WHERE name = 'event'");
    long first = Math.max(before, reserved);
    rows.start(row, first);
    Lane lane = new Lane(rows);
    boolean written = false;
    try {
      LedgerRow result =
          reading.read(entry -> {
            if (!entry.source().file().equals(file)) {
              throw new IllegalArgumentException("an entry of another file: " + entry.source());
            }
            lane.add(entry);
          });
      lane.finish();
      if (!result.file().equals(file.file()) || !result.path().equals(file.path())) {
        throw new IllegalArgumentException("a ledger row of another file: " + result);
      }
      insert(row, result, modified, first);
      written = true;
    } finally {
      if (!written) {
        lane.stop();
        rows.clear();
      }
    }
  }

  /** Inside a transaction. */
  void write(LedgerRow row, @Nullable Long modified) throws SQLException {
    remove(row.file(), row.path());
    long number = nextRow();
    rows.start(number, 0);
    insert(number, row, modified, 0);
  }

  private long nextRow() throws SQLException {
    return database.count("SELECT seq FROM sqlite_sequence WHERE name = 'evidence'") + 1;
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
      first = row.maybe(5);
      last = row.maybe(6);
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
          "membership", "state_field", "relation", "redaction", "named", "media", "media_file"
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
          "account_seen", "room_seen", "room_seen_field", "page", "refusal", "problem", "media_file"
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
