package org.scelle.format.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scelle.format.bytes.Damage;
import org.scelle.format.table.DbRow;
import org.scelle.format.table.TableReader;

/** Pages that nothing leads to any more: they are of the table whose rows look like theirs. */
record SqliteOrphans(SqliteFile file, SqliteRows rows) {

  /** Adds them to the pages of the tables; returns how many there are. */
  int find(TableReader reader, List<SqliteTable> tables, Map<Long, SqliteFile.Leaf> leaves)
      throws IOException {
    int found = 0;
    Map<Long, SqliteFile.Leaf> held = new TreeMap<>(leaves);
    for (SqliteTable table : file.declared()) {
      file.walk(table, new SqliteFile.Walk(held, new ArrayList<>()));
    }
    Set<Long> free = free();
    for (Map.Entry<String, List<String>> known : reader.known().entrySet()) {
      SqliteTable table = table(known.getKey(), known.getValue(), tables);
      for (long number = 1; table != null && number <= file.pages().count(); number++) {
        if (!held.containsKey(number) && !free.contains(number) && isOf(table, number, reader)) {
          SqliteFile.Leaf leaf = new SqliteFile.Leaf(table, "");
          leaves.put(number, leaf);
          held.put(number, leaf);
          found++;
        }
      }
    }
    return found;
  }

  private static @Nullable SqliteTable table(
      String name, List<String> usual, List<SqliteTable> tables) {
    for (SqliteTable table : tables) {
      if (table.name().equals(name)) {
        return table;
      }
    }
    return usual.isEmpty() ? null : new SqliteTable(name, 0, usual, -1, SqliteTable.Order.ROW_ID);
  }

  private boolean isOf(SqliteTable table, long number, TableReader reader) throws IOException {
    Looking looking = new Looking(table, reader);
    rows.read(number, table, looking, said -> looking.fits = false);
    return looking.any && looking.fits;
  }

  /** Rows written before a column was added have fewer values. */
  private static final class Looking implements TableReader {
    private final SqliteTable table;
    private final TableReader reader;
    private boolean any;
    private boolean fits = true;

    Looking(SqliteTable table, TableReader reader) {
      this.table = table;
      this.reader = reader;
    }

    @Override
    public boolean wants(String name) {
      return true;
    }

    @Override
    public void row(String name, DbRow row) {
      any = true;
      fits &= row.values().size() <= table.columns().size() && reader.isOf(name, row);
    }
  }

  /** The pages on the list of those that are free: what stands there was deleted. */
  private Set<Long> free() throws IOException {
    Set<Long> free = new HashSet<>();
    SqlitePages pages = file.pages();
    try {
      long trunk = Integer.toUnsignedLong(ByteBuffer.wrap(pages.bytes(1)).getInt(32));
      while (trunk > 0 && free.add(trunk)) {
        ByteBuffer list = ByteBuffer.wrap(pages.bytes(trunk));
        long number = Math.min(Integer.toUnsignedLong(list.getInt(4)), file.usable() / 4 - 2);
        for (int i = 0; i < number; i++) {
          free.add(Integer.toUnsignedLong(list.getInt(8 + 4 * i)));
        }
        trunk = Integer.toUnsignedLong(list.getInt(0));
      }
    } catch (Damage damage) {
      return free; // the rest of the list is lost with its page, which is not one of rows
    }
    return free;
  }
}
