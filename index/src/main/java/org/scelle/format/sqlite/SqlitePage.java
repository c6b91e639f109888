package org.scelle.format.sqlite;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.scelle.format.bytes.Damage;

/** One page of a b-tree of a SQLite database ("Database File Format", section 1.6). */
final class SqlitePage {

  private static final int KEY_INTERIOR = 2;
  private static final int INTERIOR = 5;
  private static final int KEY_LEAF = 10;
  private static final int LEAF = 13;
  private static final int FILE_HEADER = 100;

  private final ByteBuffer bytes;
  private final int usable;
  private final int header;

  /**
   * @param number from 1; the first page begins with the header of the file
   * @param usable bytes of a page without what is reserved at its end
   */
  SqlitePage(byte[] bytes, long number, int usable) {
    this.bytes = ByteBuffer.wrap(bytes);
    this.usable = usable;
    this.header = number == 1 ? FILE_HEADER : 0;
  }

  /** Whether a table that keeps its rows so can have such a page. */
  boolean fits(SqliteTable.Order order) {
    return switch (order) {
      case ROW_ID -> kind() == LEAF || kind() == INTERIOR;
      case KEY -> kind() == KEY_LEAF || kind() == KEY_INTERIOR;
    };
  }

  private int kind() {
    return bytes.get(header);
  }

  boolean isInterior() {
    return kind() == INTERIOR || kind() == KEY_INTERIOR;
  }

  /** Where the order is that of a key, interior pages have rows too. */
  boolean hasRows() {
    return kind() == LEAF || kind() == KEY_LEAF || kind() == KEY_INTERIOR;
  }

  private int count() {
    return Short.toUnsignedInt(bytes.getShort(header + 3));
  }

  private int pointer(int index) {
    return Short.toUnsignedInt(bytes.getShort(header + (isInterior() ? 12 : 8) + 2 * index));
  }

  /** The pages below an interior page. */
  List<Long> children() throws Damage {
    try {
      List<Long> children = new ArrayList<>();
      for (int i = 0; i < count(); i++) {
        children.add(Integer.toUnsignedLong(bytes.getInt(pointer(i))));
      }
      children.add(Integer.toUnsignedLong(bytes.getInt(header + 8)));
      return children;
    } catch (IndexOutOfBoundsException broken) {
      throw damage("a pointer out of its page");
    }
  }

  /**
   * A row.
   *
   * @param offset where it begins in its page
   * @param length its bytes in this page
   * @param payload where its record begins in its page
   * @param local bytes of the record in this page
   * @param size bytes of the whole record
   * @param overflow the page where it goes on; 0 for none
   */
  record Cell(
      int offset, int length, long rowId, int payload, int local, long size, long overflow) {}

  /** The rows of a page that has any, in the order of their bytes. */
  List<Cell> cells() throws Damage {
    try {
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < count(); i++) {
        cells.add(cell(pointer(i)));
      }
      cells.sort(Comparator.comparingInt(Cell::offset));
      for (int i = 1; i < cells.size(); i++) {
        if (cells.get(i).offset < cells.get(i - 1).offset + cells.get(i - 1).length) {
          throw damage("rows that overlap");
        }
      }
      return cells;
    } catch (IndexOutOfBoundsException
        | BufferUnderflowException
        | IllegalArgumentException broken) {
      throw damage("a row out of its page");
    }
  }

  private Cell cell(int offset) throws Damage {
    bytes.position(offset + (kind() == KEY_INTERIOR ? 4 : 0));
    long size = SqliteRecord.varint(bytes);
    long rowId = kind() == LEAF ? SqliteRecord.varint(bytes) : 0;
    int payload = bytes.position();
    int local = local(size);
    boolean spills = local < size;
    int end = payload + local + (spills ? 4 : 0);
    if (size < 0 || end > usable) {
      throw damage("a row longer than its page");
    }
    long overflow = spills ? Integer.toUnsignedLong(bytes.getInt(payload + local)) : 0;
    return new Cell(offset, end - offset, rowId, payload, local, size, overflow);
  }

  private int local(long size) {
    int most = kind() == LEAF ? usable - 35 : (usable - 12) * 64 / 255 - 23;
    if (size <= most) {
      return (int) size;
    }
    int least = (usable - 12) * 32 / 255 - 23;
    int fitting = (int) (least + (size - least) % (usable - 4));
    return fitting <= most ? fitting : least;
  }

  private static Damage damage(String what) {
    return new Damage(Damage.Kind.BROKEN, 0, what);
  }
}
