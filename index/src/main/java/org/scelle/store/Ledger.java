package org.scelle.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Entry;
import org.scelle.model.Event;
import org.scelle.model.EvidenceFile;
import org.scelle.model.LedgerRow;
import org.scelle.model.Outcome;

/**
 * Writes evidence files, their ledger rows and their entries. Row numbers are counted here, not by
 * SQLite, and never given twice, so that what was settled or indexed for a row that is gone can
 * never be taken for another's.
 */
final class Ledger implements AutoCloseable {
  /** How a file is read of which not all is there yet. */
  static final String UNDERWAY = "underway";

  private static final String LAST_FILE = "last_evidence";
  private static final String LAST_EVENT = "last_event";
  private final Database database;
  private final EntryRows rows;
  private final PreparedStatement find;
  private final PreparedStatement insert;
  private long lastFile;
  private long current;
  private long first;
  private long written;
  private long toSkip;
  private @Nullable Event lastSkipped;

  Ledger(Database database, Names names) throws SQLException {
    this.database = database;
    rows = new EntryRows(database, names);
    find =
        database
            .connection()
            .prepareStatement(
                "SELECT id, first_event, last_event, sha256, read_as, entries FROM evidence"
                    + " WHERE file = ? AND path = ?");
    insert =
        database
            .connection()
            .prepareStatement(
                "INSERT OR REPLACE INTO evidence(id, file, path, size, sha256, modified, read_as,"
                    + " owner, outcome, why, entries, first_event, last_event) VALUES (?, ?, ?, ?,"
                    + " ?, ?, ?, ?, ?, ?, ?, ?, ?)");
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

  /**
   * A file begins; replaces what was read of it before, unless that is the beginning of the very
   * same bytes: then the entries that are there are passed over. Inside a transaction.
   */
  void begin(EvidenceFile file) throws SQLException {
    Known known = known(file.file(), file.path());
    lastSkipped = null;
    written = 0;
    if (known != null && known.isBeginningOf(file, rows.lastEvent())) {
      current = known.number();
      first = known.first() == null ? rows.lastEvent() : known.first() - 1;
      toSkip = known.entries();
    } else {
      remove(known);
      current = ++lastFile;
      first = rows.lastEvent();
      toSkip = 0;
    }
    rows.start(current);
  }

  /** Entries of the file that was begun last. */
  void add(List<Entry> entries) throws SQLException {
    int skipped = (int) Math.min(toSkip, entries.size());
    skip(entries.subList(0, skipped));
    rows.add(entries.subList(skipped, entries.size()));
    written += entries.size();
  }

  private void skip(List<Entry> entries) throws SQLException {
    if (entries.isEmpty()) {
      return;
    }
    rows.skip(entries);
    for (Entry entry : entries) {
      lastSkipped = entry instanceof Event event ? event : lastSkipped;
    }
    toSkip -= entries.size();
    if (toSkip == 0 && lastSkipped != null) {
      long length = lastSkipped.source().length();
      if (database.count("SELECT offset FROM event WHERE id = ?", rows.lastEvent())
              != lastSkipped.source().offset()
          || database.count("SELECT length FROM event WHERE id = ?", rows.lastEvent()) != length) {
        throw new IllegalStateException(
            "another version of the program began to read "
                + lastSkipped.source().file().label()
                + "; go on with that one, or choose a new case");
      }
    }
  }

  /**
   * The file that was begun last is not whole yet; what is there of it is to be committed, and to
   * be found by {@link #begin} after a crash.
   */
  void suspend(EvidenceFile file) throws SQLException {
    rows.flush();
    LedgerRow row =
        new LedgerRow(
            file.file(),
            file.path(),
            file.size(),
            file.sha256(),
            LedgerRow.UNKNOWN,
            Outcome.PARTIAL,
            "reading it was interrupted; run ingest again to go on",
            written);
    insert(current, row, null, first, UNDERWAY);
  }

  /** Whether all that was there of the file begun last has been met again. */
  boolean caughtUp() {
    return toSkip == 0;
  }

  /** Removes what was committed of a file that broke off. Inside a transaction. */
  void abandon(EvidenceFile file) throws SQLException {
    remove(known(file.file(), file.path()));
  }

  /** The file that was begun last is whole. */
  void end(LedgerRow row, @Nullable Long modified) throws SQLException {
    insert(current, row, modified, first, row.owner());
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
    remove(known(row.file(), row.path()));
    insert(++lastFile, row, modified, rows.lastEvent(), row.owner());
  }

  private void insert(
      long number, LedgerRow row, @Nullable Long modified, long before, String readAs)
      throws SQLException {
    boolean events = rows.lastEvent() > before;
    insert.setLong(1, number);
    insert.setString(2, SafeText.escape(row.file()));
    insert.setString(3, SafeText.escape(row.path()));
    insert.setObject(4, row.size());
    insert.setString(5, row.sha256());
    insert.setObject(6, modified);
    insert.setString(7, readAs);
    insert.setString(8, row.owner());
    insert.setString(9, row.outcome().name());
    insert.setString(10, SafeText.escape(row.why()));
    insert.setLong(11, row.entries());
    insert.setObject(12, events ? before + 1 : null);
    insert.setObject(13, events ? rows.lastEvent() : null);
    insert.executeUpdate();
  }

  /**
   * What the ledger has of a file.
   *
   * @param first row of its first event; {@code null} for none
   */
  private record Known(
      long number,
      @Nullable Long first,
      @Nullable Long last,
      @Nullable String sha256,
      String readAs,
      long entries) {

    /** Whether reading the file can go on where it broke off. */
    boolean isBeginningOf(EvidenceFile file, long lastEvent) {
      return readAs.equals(UNDERWAY)
          && file.sha256().equals(sha256)
          && (last == null || last == lastEvent);
    }
  }

  private @Nullable Known known(String file, String path) throws SQLException {
    find.setString(1, SafeText.escape(file));
    find.setString(2, SafeText.escape(path));
    try (ResultSet results = find.executeQuery()) {
      if (!results.next()) {
        return null;
      }
      Row row = new Row(results);
      return new Known(
          row.number(1), row.maybe(2), row.maybe(3), row.textOrNull(4), row.text(5), row.number(6));
    }
  }

  private void remove(@Nullable Known known) throws SQLException {
    if (known == null) {
      return;
    }
    if (known.sha256() == null) {
      database.update("DELETE FROM evidence WHERE id = ?", known.number()); // never read
      return;
    }
    if (known.first() != null && known.last() != null) {
      removeEvents(known.first(), known.last());
    }
    removeRows(known.number());
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

  /** Whether anything is there of an original file. */
  boolean knows(String file) throws SQLException {
    try (PreparedStatement rows =
        database.connection().prepareStatement("SELECT 1 FROM evidence WHERE file = ? LIMIT 1")) {
      rows.setString(1, SafeText.escape(file));
      try (ResultSet results = rows.executeQuery()) {
        return results.next();
      }
    }
  }

  /** Removes an original file and the members of the archives in it. Inside a transaction. */
  void forget(String file) throws SQLException {
    try (PreparedStatement members =
        database.connection().prepareStatement("SELECT path FROM evidence WHERE file = ?")) {
      members.setString(1, SafeText.escape(file));
      List<String> paths = new ArrayList<>();
      Database.each(members, row -> paths.add(row.text(1)));
      for (String path : paths) {
        remove(known(file, path));
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
