package org.scelle.format.sqlite;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A table of a SQLite database, as its CREATE statement describes it.
 *
 * @param columns in the order of the values of a row
 * @param rowId the column that is another name of the row number; -1 for none
 */
record SqliteTable(String name, long root, List<String> columns, int rowId, Order order) {

  /** What its rows are kept by. */
  enum Order {
    ROW_ID,
    /** Its primary key, which comes first in each row ("WITHOUT ROWID"). */
    KEY
  }

  private static final Pattern COLUMN =
      Pattern.compile(
          "(?:\"((?:[^\"]|\"\")++)\"|`([^`]+)`|\\[([^\\]]+)\\]|'([^']+)'|([^\\s(]+))(.*)",
          Pattern.DOTALL);
  private static final String CONSTRAINED =
      "NOT|NULL|UNIQUE|DEFAULT|CHECK|COLLATE|CONSTRAINT|REFERENCES|GENERATED|AS";

  /** "ROWIDs and the INTEGER PRIMARY KEY" (sqlite.org/lang_createtable.html). */
  private static final Pattern ROW_ID =
      Pattern.compile(
          "\\s+INTEGER\\s+(?:(?:" + CONSTRAINED + ")\\b.*?)?PRIMARY\\s+KEY\\b(?!\\s+DESC\\b).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern WHOLE_NUMBER =
      Pattern.compile(
          "\\s+INTEGER(?:\\s+(?:" + CONSTRAINED + ")\\b.*)?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern KEY =
      Pattern.compile(
          ".*?\\bPRIMARY\\s+KEY\\b(?:\\s*\\((.*?)\\))?.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern BY_KEY =
      Pattern.compile(
          ".*\\)[^)]*\\bWITHOUT\\s+ROWID\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern COMMENT = Pattern.compile("--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
  private static final List<String> CONSTRAINTS =
      List.of("UNIQUE", "PRIMARY", "CHECK", "FOREIGN", "CONSTRAINT");

  static SqliteTable of(String name, long root, String sql) {
    List<String> columns = new ArrayList<>();
    Set<String> key = new LinkedHashSet<>();
    List<String> numbers = new ArrayList<>();
    List<String> constrained = new ArrayList<>();
    int rowId = -1;
    String plain = COMMENT.matcher(sql).replaceAll(" ");
    for (String part : parts(plain)) {
      Matcher column = COLUMN.matcher(part);
      if (!column.matches()) {
        continue;
      }
      if (column.group(5) != null
          && CONSTRAINTS.contains(column.group(5).toUpperCase(Locale.ROOT))) {
        constrained.addAll(key(part));
        continue;
      }
      rowId = ROW_ID.matcher(column.group(6)).matches() ? columns.size() : rowId;
      if (WHOLE_NUMBER.matcher(column.group(6)).matches()) {
        numbers.add(named(column).toLowerCase(Locale.ROOT));
      }
      columns.add(named(column));
      if (KEY.matcher(column.group(6)).matches()) {
        key.add(named(column));
      }
    }
    if (constrained.size() == 1 && numbers.contains(constrained.get(0).toLowerCase(Locale.ROOT))) {
      rowId = place(constrained.get(0), columns);
    }
    key.addAll(constrained);
    return BY_KEY.matcher(plain).matches()
        ? new SqliteTable(name, root, keyFirst(key, columns), -1, Order.KEY)
        : new SqliteTable(name, root, List.copyOf(columns), rowId, Order.ROW_ID);
  }

  private static int place(String column, List<String> columns) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).equalsIgnoreCase(column)) {
        return i;
      }
    }
    return -1;
  }

  /** The columns that a constraint on the table makes its key; none when it is another. */
  private static List<String> key(String constraint) {
    Matcher key = KEY.matcher(constraint);
    if (!key.matches() || key.group(1) == null) {
      return List.of();
    }
    return Stream.of(key.group(1).split(",", -1))
        .map(part -> COLUMN.matcher(part.strip()))
        .filter(Matcher::matches)
        .map(SqliteTable::named)
        .toList();
  }

  private static List<String> keyFirst(Set<String> key, List<String> columns) {
    List<String> ordered = new ArrayList<>();
    for (String named : key) {
      columns.stream()
          .filter(column -> column.equalsIgnoreCase(named) && !ordered.contains(column))
          .forEach(ordered::add);
    }
    columns.stream().filter(column -> !ordered.contains(column)).forEach(ordered::add);
    return List.copyOf(ordered);
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
