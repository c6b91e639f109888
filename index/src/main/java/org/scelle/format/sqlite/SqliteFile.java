package org.scelle.format.sqlite;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scelle.evidence.Address;
import org.scelle.evidence.Candidate;
import org.scelle.format.EntrySink;
import org.scelle.format.bytes.Damage;
import org.scelle.format.table.DbRow;
import org.scelle.format.table.TableReader;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Problem;
import org.scelle.model.Remark;
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
  private static final int SMALLEST_PAGE = 512;
  private static final int MOST_LOST = 100;
  private static final List<Charset> ENCODINGS =
      List.of(UTF_8, UTF_8, UTF_16LE, UTF_16BE); // by their number in the header

  /** What the header says of a database that is kept with a write-ahead log. */
  private static final int LOGGED = 2;

  private static final SqliteTable SCHEMA =
      new SqliteTable(
          "sqlite_schema",
          1,
          List.of("type", "name", "tbl_name", "rootpage", "sql"),
          -1,
          SqliteTable.Order.ROW_ID);

  private final SqlitePages pages;
  private final EvidenceFile file;
  private final int usable;
  private final long promised;
  private final boolean logged;
  private final SqliteRows rows;

  /** Which table a page belongs to; what is wrong with it when it belongs to none. */
  record Leaf(@Nullable SqliteTable table, String wrong) {}

  private SqliteFile(SqlitePages pages, ByteBuffer header) {
    this.pages = pages;
    this.file = pages.file();
    this.usable = pages.size() - Byte.toUnsignedInt(header.get(20));
    this.promised = Integer.toUnsignedLong(header.getInt(28));
    this.logged = header.get(19) == LOGGED && pages instanceof SqlitePages.Plain;
    this.rows = new SqliteRows(pages, usable, ENCODINGS.get(header.getInt(56)));
  }

  /** Opens a database as of its last checkpoint; the caller closes the channel. */
  public static SqliteFile open(SeekableByteChannel channel, EvidenceFile file)
      throws IOException, Damage {
    return of(plain(channel, file));
  }

  /**
   * Opens a database as the log or the journal beside it says that it is, or was; the caller closes
   * both channels.
   *
   * @param problems takes what of the log does not count
   */
  public static SqliteFile open(Beside log, Beside database, EntrySink problems)
      throws IOException, Damage {
    SqlitePages.Plain plain = plain(database.channel, database.file);
    return of(
        SqliteJournal.begins(SqlitePages.bytes(log.channel, 0, SqliteJournal.HEADER))
            ? SqliteJournal.open(log.channel, log.file, plain, problems)
            : SqliteLog.open(log.channel, log.file, plain, problems));
  }

  /**
   * Opens a file that may be a database, to see what it holds; {@code null} when it is none, or
   * cannot be read at all.
   */
  public static @Nullable SqliteFile look(Candidate file, SeekableByteChannel channel)
      throws IOException {
    Address at = file.address();
    EvidenceFile seen = new EvidenceFile(at.file(), at.path(), channel.size(), "");
    try {
      return open(channel, seen);
    } catch (Damage none) {
      return null;
    }
  }

  /** Whether a file begins as databases do. */
  public static boolean begins(byte[] head) {
    int length = Math.min(head.length, MAGIC.length());
    return new String(head, 0, length, StandardCharsets.ISO_8859_1).equals(MAGIC);
  }

  /** A file and its bytes. */
  public record Beside(SeekableByteChannel channel, EvidenceFile file) {}

  private static SqlitePages.Plain plain(SeekableByteChannel channel, EvidenceFile file)
      throws IOException, Damage {
    ByteBuffer header = ByteBuffer.wrap(SqlitePages.bytes(channel, 0, HEADER));
    int size = Short.toUnsignedInt(header.getShort(16));
    size = size == 1 ? LARGEST_PAGE : size;
    if (file.size() < HEADER || size < SMALLEST_PAGE || Integer.bitCount(size) != 1) {
      throw broken("expected the size of its pages; found " + size);
    }
    return new SqlitePages.Plain(channel, file, size);
  }

  private static SqliteFile of(SqlitePages pages) throws IOException, Damage {
    ByteBuffer header = ByteBuffer.wrap(pages.bytes(1));
    if (header.getInt(56) < 0 || header.getInt(56) >= ENCODINGS.size()) {
      throw broken("expected the encoding of texts; found " + header.getInt(56));
    }
    SqliteFile database = new SqliteFile(pages, header);
    if (database.usable < 480) {
      throw broken("expected pages with room for rows");
    }
    return database;
  }

  static Damage broken(String what) {
    return new Damage(Damage.Kind.BROKEN, 0, what);
  }

  /** Reads the rows of the wanted tables in the order of the file; what is damaged is said. */
  public void read(TableReader reader, EntrySink problems) throws IOException {
    Map<Long, Leaf> leaves = new TreeMap<>();
    List<String> lost = new ArrayList<>();
    List<SqliteTable> tables = tables(reader, new Walk(leaves, lost));
    for (SqliteTable table : tables) {
      walk(table, new Walk(leaves, lost));
    }
    if (!lost.isEmpty() || leaves.values().stream().anyMatch(leaf -> leaf.table == null)) {
      int found = new SqliteOrphans(this, rows).find(reader, tables, leaves);
      if (found > 0) {
        problems.add(
            new Remark(
                Source.whole(file),
                found
                    + " pages that nothing leads to any more were read by the look of their rows"));
      }
    }
    List<Long> ours =
        leaves.keySet().stream()
            .filter(number -> pages.place(number) >= 0)
            .sorted(Comparator.comparingLong(pages::place))
            .toList();
    for (long number : ours) {
      leaf(number, leaves.get(number), reader, problems);
    }
    for (String what : lost) {
      problems.add(new Problem(new Source(file, file.size(), 0), what));
    }
    if (logged) {
      problems.add(
          new Remark(
              Source.whole(file),
              "kept with a write-ahead log: what was written last stands in its -wal file alone,"
                  + " where there was one"));
    }
    if (promised > pages.count()) {
      problems.add(
          new Problem(
              new Source(file, file.size(), 0),
              "expected " + promised + " pages; the file ends after " + pages.count()));
    }
  }

  /**
   * Whether it no longer names any table that this reader knows by sight, and still has rows that
   * look like one's.
   */
  public boolean hasLost(TableReader known) throws IOException {
    if (promised <= pages.count() && !tableNames().isEmpty()) {
      return false;
    }
    boolean[] found = {false};
    read(
        new TableReader() {
          @Override
          public boolean wants(String table) {
            return known.known().containsKey(table);
          }

          @Override
          public Map<String, List<String>> known() {
            return known.known();
          }

          @Override
          public boolean isOf(String table, DbRow row) {
            return known.isOf(table, row);
          }

          @Override
          public void row(String table, DbRow row) {
            found[0] = true;
          }
        },
        said -> {});
    return found[0];
  }

  SqlitePages pages() {
    return pages;
  }

  /** What of a page is used. */
  int usable() {
    return usable;
  }

  /** The names of its tables. */
  public Set<String> tableNames() throws IOException {
    return declared().stream().map(SqliteTable::name).collect(Collectors.toSet());
  }

  /** The columns of each of its tables. */
  public List<List<String>> tableColumns() throws IOException {
    return declared().stream().map(SqliteTable::columns).toList();
  }

  /** All its tables. */
  List<SqliteTable> declared() throws IOException {
    return tables(
        new TableReader() {
          @Override
          public boolean wants(String table) {
            return true;
          }

          @Override
          public void row(String table, DbRow row) {}
        },
        new Walk(new TreeMap<>(), new ArrayList<>()));
  }

  /** Looks at the rows of the wanted tables, also those that do not stand in the file. */
  public void survey(TableReader reader) throws IOException {
    Map<Long, Leaf> leaves = new TreeMap<>();
    for (SqliteTable table : tables(reader, new Walk(leaves, new ArrayList<>()))) {
      walk(table, new Walk(leaves, new ArrayList<>()));
    }
    for (Map.Entry<Long, Leaf> leaf : leaves.entrySet()) {
      leaf(leaf.getKey(), leaf.getValue(), reader, said -> {});
    }
  }

  /**
   * @param lost what is said of pages that do not exist
   */
  record Walk(Map<Long, Leaf> leaves, List<String> lost) {}

  private void leaf(long number, @Nullable Leaf leaf, TableReader reader, EntrySink problems)
      throws IOException {
    SqliteTable table = leaf == null ? null : leaf.table;
    if (table == null) {
      problems.add(new Problem(pages.source(number), leaf == null ? "" : leaf.wrong));
    } else {
      rows.read(number, table, reader, problems);
    }
  }

  private List<SqliteTable> tables(TableReader reader, Walk wrong) throws IOException {
    Map<Long, Leaf> leaves = new TreeMap<>();
    walk(SCHEMA, new Walk(leaves, wrong.lost));
    Tables tables = new Tables(new ArrayList<>(), reader);
    for (Map.Entry<Long, Leaf> leaf : leaves.entrySet()) {
      long number = leaf.getKey();
      if (leaf.getValue().table == null) {
        wrong.leaves.put(number, leaf.getValue());
      } else {
        rows.read(
            number,
            SCHEMA,
            tables,
            said -> {
              if (said instanceof Problem problem) {
                wrong.leaves.put(number, new Leaf(null, problem.what()));
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
          && root > 0
          && reader.wants(name)) {
        found.add(SqliteTable.of(name, root, sql));
      }
    }
  }

  /** Finds the leaves of a table. */
  void walk(SqliteTable table, Walk found) throws IOException {
    Deque<Long> waiting = new ArrayDeque<>(List.of(table.root()));
    while (!waiting.isEmpty()) {
      long number = waiting.pop();
      try {
        if (found.leaves.containsKey(number)) {
          throw broken("page " + number + " belongs to two tables");
        }
        SqlitePage page = new SqlitePage(pages.bytes(number), number, usable);
        found.leaves.put(number, new Leaf(table, ""));
        if (!page.fits(table.order())) {
          throw broken("expected a page of table " + table.name() + "; found another kind");
        }
        if (page.isInterior()) {
          page.children().forEach(waiting::push);
        }
      } catch (Damage damage) {
        if (number >= 1 && number <= pages.count()) {
          found.leaves.put(number, new Leaf(null, damage.what()));
        } else if (found.lost.size() < MOST_LOST) {
          found.lost.add(damage.what() + ", which table " + table.name() + " refers to");
        }
      }
    }
  }
}
