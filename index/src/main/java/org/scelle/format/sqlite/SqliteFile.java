package org.scelle.format.sqlite;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scelle.format.EntrySink;
import org.scelle.format.bytes.ByteWindow;
import org.scelle.format.bytes.Damage;
import org.scelle.format.table.DbRow;
import org.scelle.format.table.TableReader;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Problem;
import org.scelle.model.Source;

/**
 * A SQLite database, read page by page from its bytes ("Database File Format"). The engine itself
 * is not used: it would write files beside the evidence, it trusts what it opens, and it does not
 * say where in the file a row stands.
 */
public final class SqliteFile {

  public static final String MAGIC = "SQLite format 3\u0000";
  private static final int HEADER = 100;
  private static final int LARGEST_PAGE = 65_536;
  private static final int UTF_8 = 1;
  private static final int LARGEST_ROW = ByteWindow.LARGEST;

  private static final SqliteTable SCHEMA =
      new SqliteTable(
          "sqlite_schema", 1, List.of("type", "name", "tbl_name", "rootpage", "sql"), -1);

  private final SeekableByteChannel channel;
  private final EvidenceFile file;
  private final int pageSize;
  private final int usable;
  private final long pages;
  private final long promised;

  /** Which table a page belongs to; what is wrong with it when it belongs to none. */
  private record Leaf(@Nullable SqliteTable table, String wrong) {}

  private SqliteFile(SeekableByteChannel channel, EvidenceFile file, ByteBuffer header) {
    this.channel = channel;
    this.file = file;
    int size = Short.toUnsignedInt(header.getShort(16));
    this.pageSize = size == 1 ? LARGEST_PAGE : size;
    this.usable = pageSize - Byte.toUnsignedInt(header.get(20));
    this.pages = file.size() / Math.max(1, pageSize);
    this.promised = Integer.toUnsignedLong(header.getInt(28));
  }

  /** Opens a database; the caller closes the channel. */
  public static SqliteFile open(SeekableByteChannel channel, EvidenceFile file)
      throws IOException, Damage {
    ByteBuffer header = ByteBuffer.wrap(bytes(channel, 0, HEADER));
    if (file.size() < HEADER || header.getInt(56) > UTF_8) {
      throw broken("expected a database in UTF-8");
    }
    SqliteFile database = new SqliteFile(channel, file, header);
    if (Integer.bitCount(database.pageSize) != 1 || database.usable < 480) {
      throw broken("expected the size of its pages; found " + database.pageSize);
    }
    return database;
  }

  private static byte[] bytes(SeekableByteChannel channel, long offset, int length)
      throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    channel.position(offset);
    while (buffer.hasRemaining() && channel.read(buffer) >= 0) {}
    return buffer.array();
  }

  private static Damage broken(String what) {
    return new Damage(Damage.Kind.BROKEN, 0, what);
  }

  private byte[] bytes(long page) throws IOException, Damage {
    if (page < 1 || page > pages) {
      throw broken("page " + page + " is not in the file");
    }
    return bytes(channel, (page - 1) * pageSize, pageSize);
  }

  private Source source(long page) {
    long start = Math.min((page - 1) * pageSize, file.size());
    return new Source(file, start, Math.min(pageSize, file.size() - start));
  }

  /** Reads the rows of the wanted tables in the order of the file; what is damaged is said. */
  public void read(TableReader reader, EntrySink problems) throws IOException {
    Map<Long, Leaf> leaves = new TreeMap<>();
    for (SqliteTable table : tables(reader, leaves)) {
      walk(table, leaves);
    }
    for (Map.Entry<Long, Leaf> leaf : leaves.entrySet()) {
      SqliteTable table = leaf.getValue().table;
      if (table == null) {
        problems.add(new Problem(source(leaf.getKey()), leaf.getValue().wrong));
      } else {
        rows(leaf.getKey(), table, reader, problems);
      }
    }
    if (promised > pages) {
      problems.add(
          new Problem(
              new Source(file, file.size(), 0),
              "expected " + promised + " pages; the file ends after " + pages));
    }
  }

  private List<SqliteTable> tables(TableReader reader, Map<Long, Leaf> wrong) throws IOException {
    Map<Long, Leaf> leaves = new TreeMap<>();
    walk(SCHEMA, leaves);
    Tables tables = new Tables(new ArrayList<>(), reader);
    for (Map.Entry<Long, Leaf> leaf : leaves.entrySet()) {
      long number = leaf.getKey();
      if (leaf.getValue().table == null) {
        wrong.put(number, leaf.getValue());
      } else {
        rows(
            number,
            SCHEMA,
            tables,
            said -> {
              if (said instanceof Problem problem) {
                wrong.put(number, new Leaf(null, problem.what()));
              }
            });
      }
    }
    return tables.found;
  }

  /** Learns the wanted tables from the schema. */
  private record Tables(List<SqliteTable> found, TableReader reader) implements TableReader {
    @Override
    public boolean wants(String table) {
      return true;
    }

    @Override
    public void row(String table, DbRow row) {
      String name = row.text("name");
      String sql = row.text("sql");
      Long root = row.number("rootpage");
      if ("table".equals(row.text("type"))
          && name != null
          && sql != null
          && root != null
          && reader.wants(name)) {
        found.add(SqliteTable.of(name, root, sql));
      }
    }
  }

  /** Finds the leaves of a table. */
  private void walk(SqliteTable table, Map<Long, Leaf> leaves) throws IOException {
    Deque<Long> waiting = new ArrayDeque<>(List.of(table.root()));
    while (!waiting.isEmpty()) {
      long number = waiting.pop();
      long place = Math.clamp(number, 1, Math.max(1, pages));
      try {
        SqlitePage page = new SqlitePage(bytes(number), number, usable);
        if (leaves.containsKey(number)) {
          throw broken("page " + number + " belongs to two tables");
        }
        leaves.put(number, new Leaf(table, ""));
        if (page.isInterior()) {
          page.children().forEach(waiting::push);
        } else if (!page.isLeaf()) {
          throw broken("expected a page of table " + table.name() + "; found another kind");
        }
      } catch (Damage damage) {
        leaves.put(place, new Leaf(null, damage.what()));
      }
    }
  }

  private void rows(long number, SqliteTable table, TableReader reader, EntrySink problems)
      throws IOException {
    byte[] bytes;
    List<SqlitePage.Cell> cells;
    try {
      bytes = bytes(number);
      SqlitePage page = new SqlitePage(bytes, number, usable);
      cells = page.isLeaf() ? page.cells() : List.of();
    } catch (Damage damage) {
      problems.add(new Problem(source(number), damage.what() + "; the page is given up"));
      return;
    }
    for (SqlitePage.Cell cell : cells) {
      Source source = new Source(file, (number - 1) * pageSize + cell.offset(), cell.length());
      try {
        DbRow row = new DbRow(source, table.columns(), values(table, bytes, cell));
        reader.row(table.name(), row);
      } catch (Damage damage) {
        problems.add(new Problem(source, damage.what() + " (table " + table.name() + ")"));
      }
    }
  }

  private List<byte @Nullable []> values(SqliteTable table, byte[] page, SqlitePage.Cell cell)
      throws IOException, Damage {
    List<byte @Nullable []> values = SqliteRecord.values(payload(page, cell));
    if (table.rowId() >= 0 && table.rowId() < values.size()) {
      String number = Long.toString(cell.rowId());
      values.set(table.rowId(), number.getBytes(StandardCharsets.US_ASCII));
    }
    return values;
  }

  private byte[] payload(byte[] page, SqlitePage.Cell cell) throws IOException, Damage {
    if (cell.size() > LARGEST_ROW || cell.size() > file.size()) {
      throw broken("a row larger than the file, or than what is read");
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream((int) cell.size());
    whole.write(page, cell.payload(), cell.local());
    long next = cell.overflow();
    while (whole.size() < cell.size()) {
      ByteBuffer more = ByteBuffer.wrap(bytes(next));
      next = Integer.toUnsignedLong(more.getInt(0));
      whole.write(more.array(), 4, (int) Math.min(usable - 4, cell.size() - whole.size()));
    }
    return whole.toByteArray();
  }
}
