package org.scelle.format.database;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.scelle.format.EntrySink;
import org.scelle.format.table.DbRow;
import org.scelle.format.table.TableReader;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Problem;
import org.scelle.model.Remark;
import org.scelle.model.Source;

/** The tables of a database that hold messages, and the names of the others. */
final class ChatTables implements TableReader {

  private static final int MOST_NAMED = 20;

  /** Rooms of one table have pages of their own; no table has more rooms than this. */
  private static final int PAGES_OF_A_TABLE = 1 << 24;

  private final EvidenceFile file;
  private final EntrySink sink;
  private final Map<String, MessageRows> chats = new LinkedHashMap<>();
  private final Set<String> others = new LinkedHashSet<>();
  private final EventNumbers numbers;

  /**
   * @param survey a look at the same tables, for ids that stand in another than the events
   */
  ChatTables(EvidenceFile file, EntrySink sink, EventNumbers.Survey survey) {
    this.file = file;
    this.sink = sink;
    this.numbers = new EventNumbers(survey);
  }

  /** To be called before the rows of this table are read, where a survey cannot be taken then. */
  void expects(String table) throws IOException {
    if (table.equals(EventNumbers.EVENTS)) {
      numbers.learn();
    }
  }

  @Override
  public boolean wants(String table) {
    return !table.startsWith("sqlite_");
  }

  @Override
  public void row(String table, DbRow row) throws IOException {
    expects(table);
    read(table, table.equals(EventNumbers.EVENTS) ? numbers.named(row) : row);
  }

  private void read(String table, DbRow row) throws IOException {
    MessageRows chat = chats.get(table);
    if (chat == null && !others.contains(table)) {
      ColumnMap columns = new ColumnMap(row.columns());
      if (columns.isChat()) {
        chat = new MessageRows(file, sink, columns, table, PAGES_OF_A_TABLE * chats.size() + 1);
        chats.put(table, chat);
        sink.add(new Remark(Source.whole(file), table + ": " + columns.sentence()));
        if (table.equals(EventNumbers.EVENTS) && !numbers.isEmpty()) {
          sink.add(new Remark(Source.whole(file), EventNumbers.WHENCE));
        }
      } else {
        others.add(table);
      }
    }
    if (chat != null) {
      chat.row(row);
    }
  }

  /** To be called once, when all rows were read. */
  void end() throws IOException {
    for (MessageRows chat : chats.values()) {
      chat.end();
    }
    if (chats.isEmpty()) {
      sink.add(
          new Problem(
              new Source(file, file.size(), 0),
              "expected a table with the columns event, room, sender, time, body; found "
                  + (others.isEmpty() ? "no rows" : "only " + named())));
    } else if (!others.isEmpty()) {
      sink.add(new Remark(Source.whole(file), "tables not read: " + named()));
    }
  }

  private String named() {
    String first = String.join(", ", others.stream().limit(MOST_NAMED).toList());
    return others.size() > MOST_NAMED
        ? first + " and " + (others.size() - MOST_NAMED) + " more"
        : first;
  }
}
