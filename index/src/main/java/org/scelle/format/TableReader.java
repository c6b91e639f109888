package org.scelle.format;

import java.io.IOException;

/** Takes the rows of the tables it wants. */
interface TableReader {

  boolean wants(String table);

  void row(String table, DbRow row) throws IOException;
}
