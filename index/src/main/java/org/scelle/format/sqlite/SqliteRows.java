package org.scelle.format.sqlite;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scelle.format.EntrySink;
import org.scelle.format.bytes.ByteWindow;
import org.scelle.format.bytes.Damage;
import org.scelle.format.table.DbRow;
import org.scelle.format.table.TableReader;
import org.scelle.model.Problem;
import org.scelle.model.Source;

/**
 * The rows that stand on the pages of a database. A made one can let every row go on over the same
 * pages, so that they are together far longer than the file: no more is read of them than so many
 * times what honest rows come to, in all the times that they are looked through.
 */
final class SqliteRows {

  static final String TOO_LONG = "its rows are together far longer than the file";

  private static final int LARGEST_ROW = ByteWindow.LARGEST;
  private static final long SMALL = 256L << 20;
  private static final long RATIO = 64;

  /** Bytes that even the shortest row takes. */
  private static final int LEAST = 4;

  private final SqlitePages pages;
  private final int usable;
  private final Charset encoding;
  private long left;

  /**
   * @param usable what of a page is used
   * @param encoding of texts
   */
  SqliteRows(SqlitePages pages, int usable, Charset encoding) {
    this.pages = pages;
    this.usable = usable;
    this.encoding = encoding;
    this.left = Math.max(SMALL, RATIO * pages.count() * pages.size());
  }

  /** Reads the rows of one page of a table; what is damaged is said. */
  void read(long number, SqliteTable table, TableReader reader, EntrySink problems)
      throws IOException {
    byte[] bytes;
    List<SqlitePage.Cell> cells;
    try {
      bytes = pages.bytes(number);
      SqlitePage page = new SqlitePage(bytes, number, usable);
      cells = page.hasRows() ? page.cells() : List.of();
      if (left <= 0) {
        throw SqliteFile.broken(TOO_LONG);
      }
    } catch (Damage damage) {
      problems.add(new Problem(pages.source(number), damage.what() + "; the page is given up"));
      return;
    }
    for (SqlitePage.Cell cell : cells) {
      left -= LEAST + cell.size();
      Source source = source(number, cell);
      try {
        DbRow row = new DbRow(source, table.columns(), values(table, bytes, cell));
        reader.row(table.name(), row);
      } catch (Damage damage) {
        problems.add(new Problem(source, damage.what() + " (table " + table.name() + ")"));
      }
    }
  }

  private Source source(long number, SqlitePage.Cell cell) {
    long place = pages.place(number);
    return place < 0
        ? pages.source(number)
        : new Source(pages.file(), place + cell.offset(), cell.length());
  }

  private List<byte @Nullable []> values(SqliteTable table, byte[] page, SqlitePage.Cell cell)
      throws IOException, Damage {
    List<byte @Nullable []> values = SqliteRecord.values(payload(page, cell), encoding);
    if (table.rowId() >= 0 && table.rowId() < values.size()) {
      String number = Long.toString(cell.rowId());
      values.set(table.rowId(), number.getBytes(StandardCharsets.US_ASCII));
    }
    return values;
  }

  private byte[] payload(byte[] page, SqlitePage.Cell cell) throws IOException, Damage {
    if (cell.size() > LARGEST_ROW || cell.size() > pages.count() * pages.size()) {
      throw SqliteFile.broken("a row larger than the file, or than what is read");
    }
    if (left <= 0) {
      throw SqliteFile.broken(TOO_LONG);
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream((int) cell.size());
    whole.write(page, cell.payload(), cell.local());
    long next = cell.overflow();
    while (whole.size() < cell.size()) {
      ByteBuffer more = ByteBuffer.wrap(pages.bytes(next));
      next = Integer.toUnsignedLong(more.getInt(0));
      whole.write(more.array(), 4, (int) Math.min(usable - 4, cell.size() - whole.size()));
    }
    return whole.toByteArray();
  }
}
