package org.scelle.format.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A table of a SQLite database, as its CREATE statement describes it.
 *
 * @param rowId the column that is another name of the row number; -1 for none
 */
record SqliteTable(String name, long root, List<String> columns, int rowId) {

  private static final Pattern ROW_ID =
      Pattern.compile(
          "\\S+\\s+INTEGER\\s+PRIMARY\\s+KEY\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final List<String> CONSTRAINTS =
      List.of("UNIQUE", "PRIMARY", "CHECK", "FOREIGN", "CONSTRAINT");

  static SqliteTable of(String name, long root, String sql) {
    List<String> columns = new ArrayList<>();
    int rowId = -1;
    for (String part : parts(sql)) {
      String first = part.split("[\\s(]", 2)[0];
      if (CONSTRAINTS.contains(first.toUpperCase(Locale.ROOT))) {
        continue;
      }
      rowId = ROW_ID.matcher(part).matches() ? columns.size() : rowId;
      columns.add(first.replaceAll("[\"'`\\[\\]]", ""));
    }
    return new SqliteTable(name, root, List.copyOf(columns), rowId);
  }

  /** What stands between the commas of the outermost parentheses. */
  private static List<String> parts(String sql) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    int depth = 0;
    for (int i = Math.max(0, sql.indexOf('(')); i < sql.length(); i++) {
      char c = sql.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0 || (depth == 1 && c == ',')) {
        parts.add(part.toString().strip());
        part.setLength(0);
      } else if (depth > 1 || c != '(') {
        part.append(c);
      }
      if (depth == 0) {
        break;
      }
    }
    return parts;
  }
}
