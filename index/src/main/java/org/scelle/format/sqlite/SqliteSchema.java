package org.scelle.format.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables that a database declares, as far as its first bytes show them. */
public final class SqliteSchema {

  private static final Pattern TABLE =
      Pattern.compile("CREATE TABLE\\s+[^(\\x00]{1,200}\\(", Pattern.CASE_INSENSITIVE);

  private SqliteSchema() {}

  /** The columns of each table that is declared in these bytes. */
  public static List<List<String>> tables(String head) {
    List<List<String>> tables = new ArrayList<>();
    Matcher table = TABLE.matcher(head);
    while (table.find()) {
      tables.add(SqliteTable.of("", 0, head.substring(table.start())).columns());
    }
    return tables;
  }
}
