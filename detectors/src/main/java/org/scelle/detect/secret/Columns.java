package org.scelle.detect.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tables with a column of passwords, as spreadsheets and exports of password stores have them. */
final class Columns {

  private static final int MOST_ROWS = 100_000;
  private static final int MOST_CELLS = 40;
  private static final String SEPARATORS = "\t;|,";

  private static final Set<String> HEADS = Words.phrases("passwordcolumn");
  private static final Set<String> OWNERS = Words.phrases("accountcolumn");

  private Columns() {}

  /** A cell of a row. */
  private record Cell(int from, int to) {
    String of(String text) {
      return text.substring(from, to);
    }
  }

  /**
   * Reads the rows below the line of a keyword when that line heads a table.
   *
   * @return where the table ends or, when there is none, the line: no other keyword of it heads one
   */
  static int read(String text, int at, Consumer<Credential> found) {
    int from = Scan.lineStart(text, at);
    int stop = Scan.lineStop(text, at);
    Character separator = separator(text.substring(from, stop));
    if (separator == null) {
      return stop;
    }
    List<Cell> heads = cells(text, from, stop, separator);
    int secret = index(text, heads, HEADS);
    int owner = index(text, heads, OWNERS);
    boolean listed = separator == ',' && owner < 0;
    if (secret < 0 || heads.size() < 2 || listed) {
      return stop;
    }
    int row = next(text, stop);
    int end = stop;
    for (int rows = 0; rows < MOST_ROWS && row < text.length(); rows++) {
      int close = Scan.lineStop(text, row);
      List<Cell> cells = cells(text, row, close, separator);
      if (cells.size() <= secret || cells.size() > heads.size() + 1) {
        break;
      }
      String value = cells.get(secret).of(text);
      if (!value.isEmpty() && !value.contains(" ") && Value.holds(value, Value.Context.COLON)) {
        String user = owner < 0 || owner == secret ? "" : cells.get(owner).of(text);
        found.accept(
            new Credential(
                Kind.PASSWORD,
                cells.get(secret).from(),
                cells.get(secret).to(),
                user,
                "in a column of passwords"));
      }
      end = close;
      row = next(text, close);
    }
    return end;
  }

  private static int next(String text, int lineStop) {
    int at = lineStop;
    if (Scan.at(text, at) == '\r') {
      at++;
    }
    return at < text.length() && Scan.lineEnd(text.charAt(at))
        ? at + 1
        : Math.max(at, lineStop + 1);
  }

  private static @Nullable Character separator(String line) {
    for (int i = 0; i < SEPARATORS.length(); i++) {
      if (line.indexOf(SEPARATORS.charAt(i)) >= 0) {
        return SEPARATORS.charAt(i);
      }
    }
    return null;
  }

  private static int index(String text, List<Cell> heads, Set<String> names) {
    for (int i = 0; i < heads.size(); i++) {
      if (names.contains(heads.get(i).of(text).toLowerCase(Locale.ROOT))) {
        return i;
      }
    }
    return -1;
  }

  private static List<Cell> cells(String text, int from, int stop, char separator) {
    List<Cell> cells = new ArrayList<>();
    int start = from;
    for (int at = from; at <= stop && cells.size() < MOST_CELLS; at++) {
      if (at == stop || text.charAt(at) == separator) {
        int left = start;
        int right = at;
        while (left < right && (Scan.blank(text.charAt(left)) || text.charAt(left) == '"')) {
          left++;
        }
        while (right > left
            && (Scan.blank(text.charAt(right - 1)) || text.charAt(right - 1) == '"')) {
          right--;
        }
        cells.add(new Cell(left, right));
        start = at + 1;
      }
    }
    boolean framed = separator == '|' && cells.size() > 2 && cells.get(0).of(text).isEmpty();
    return framed ? cells.subList(1, cells.size()) : cells;
  }
}
