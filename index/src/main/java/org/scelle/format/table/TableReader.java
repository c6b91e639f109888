package org.scelle.format.table;

import java.io.IOException;
import java.util.List;

/** Takes the rows of the tables it wants. */
public interface TableReader {

  boolean wants(String table);

  /** Told where a file names the columns of a table, whether or not rows follow. */
  default void columns(String table, List<String> columns) {}

  void row(String table, DbRow row) throws IOException;
}
