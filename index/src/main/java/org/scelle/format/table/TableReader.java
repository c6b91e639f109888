package org.scelle.format.table;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Takes the rows of the tables it wants. */
public interface TableReader {

  boolean wants(String table);

  /** Told where a file names the columns of a table, whether or not rows follow. */
  default void columns(String table, List<String> columns) {}

  void row(String table, DbRow row) throws IOException;

  /**
   * The tables whose rows it knows by sight, the surest first: they are found again where the file
   * no longer tells what belongs to them. Each has its usual columns; none when only its own
   * declaration can tell them.
   */
  default Map<String, List<String>> known() {
    return Map.of();
  }

  /** Whether a row without a place is one of this table, which is among {@link #known}. */
  default boolean isOf(String table, DbRow row) {
    return false;
  }
}
