package org.scelle.store;

import java.sql.SQLException;
import java.util.List;
import org.scelle.model.AccountSeen;
import org.scelle.model.Entry;
import org.scelle.model.Event;
import org.scelle.model.MediaPlace;
import org.scelle.model.Page;
import org.scelle.model.Problem;
import org.scelle.model.Refusal;
import org.scelle.model.Remark;
import org.scelle.model.RoomSeen;
import org.scelle.model.SecretsSeen;

/** Writes the entries of one file after another; used by one thread at a time. */
final class EntryRows implements AutoCloseable {
  private final Inserts tables;
  private final EventRows events;
  private final ListRows lists;
  private final Names names;
  private long file;

  EntryRows(Database database, Names names) throws SQLException {
    this.names = names;
    tables = new Inserts(database.connection());
    events = new EventRows(tables, names);
    lists = new ListRows(tables, names);
  }

  /** Says after which row the next event goes. */
  void startAfter(long event) {
    events.startAfter(event);
  }

  void start(long fileRow) {
    file = fileRow;
    lists.start();
  }

  /** Passes over entries that were written before. */
  void skip(List<Entry> entries) {
    for (Entry entry : entries) {
      if (!(entry instanceof Event || entry instanceof Page)) {
        lists.skip();
      }
    }
  }

  void add(List<Entry> entries) throws SQLException {
    for (Entry entry : entries) {
      switch (entry) {
        case Event event -> events.add(file, event);
        case AccountSeen seen -> lists.add(file, seen);
        case RoomSeen seen -> lists.add(file, seen);
        case MediaPlace place -> lists.add(file, place);
        case SecretsSeen seen -> lists.add(file, seen);
        case Page page -> lists.add(file, page);
        case Refusal refusal -> lists.add(file, refusal);
        case Problem problem -> lists.add(file, problem);
        case Remark stands -> {
          // in the ledger
        }
      }
    }
  }

  /** Row of the event written last. */
  long lastEvent() {
    return events.last();
  }

  void flush() throws SQLException {
    names.flush();
    tables.flush();
  }

  void clear() throws SQLException {
    tables.clear();
  }

  @Override
  public void close() throws SQLException {
    tables.close();
  }
}
