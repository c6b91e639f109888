package org.scelle.format.table;

import java.io.IOException;

/** Takes the rows of the tables it wants. */
public interface TableReader {

  boolean wants(String table);

  void row(String table, DbRow row) throws IOException;
}
