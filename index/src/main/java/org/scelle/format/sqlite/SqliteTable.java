package org.scelle.format.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table of a SQLite database, as its CREATE statement describes it.
 *
 * @param rowId the column that is another name of the row number; -1 for none
 */
record SqliteTable(String name, long root, List<String> columns, int rowId) {

  private static final Pattern COLUMN =
      Pattern.compile(
          "(?:\"((?:[^\"]|\"\")+)\"|`([^`]+)`|\\[([^\\]]+)\\]|'([^']+)'|([^\\s(]+))(.*)",
          Pattern.DOTALL);
  private static final Pattern ROW_ID =
      Pattern.compile(
          "\\s+INTEGER\\s+PRIMARY\\s+KEY\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern COMMENT = Pattern.compile("--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
  private static final List<String> CONSTRAINTS =
      List.of("UNIQUE", "PRIMARY", "CHECK", "FOREIGN", "CONSTRAINT");

  static SqliteTable of(String name, long root, String sql) {
    List<String> columns = new ArrayList<>();
    int rowId = -1;
    for (String part : parts(COMMENT.matcher(sql).replaceAll(" "))) {
      Matcher column = COLUMN.matcher(part);
      if (!column.matches()
          || (column.group(5) != null
              && CONSTRAINTS.contains(column.group(5).toUpperCase(Locale.ROOT)))) {
        continue;
      }
      rowId = ROW_ID.matcher(column.group(6)).matches() ? columns.size() : rowId;
      columns.add(named(column));
    }
    return new SqliteTable(name, root, List.copyOf(columns), rowId);
  }

  private static String named(Matcher column) {
    for (int i = 1; i <= 4; i++) {
      if (column.group(i) != null) {
        return column.group(i).replace("\"\"", "\"");
      }
    }
    return column.group(5);
  }

  /** What stands between the commas of the outermost parentheses. */
  private static List<String> parts(String sql) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    int depth = 0;
    char quote = 0;
    for (int i = Math.max(0, sql.indexOf('(')); i < sql.length(); i++) {
      char c = sql.charAt(i);
      if (quote != 0 || c == '"' || c == '\'' || c == '`') {
        quote = quote == 0 ? c : quote == c ? 0 : quote;
        part.append(c);
        continue;
      }
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
