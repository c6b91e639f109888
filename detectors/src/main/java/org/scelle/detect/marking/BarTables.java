package org.scelle.detect.marking;

import java.util.List;

/** Tables with bars between their cells. */
final class BarTables {

  private static final int MOST_ROWS = 40;
  private static final int LONGEST_ROW = 400;
  private static final int MOST_WORDS = 5;

  private BarTables() {}

  /** Whether the hit is a cell, not the first of its row, of a column headed as a field. */
  static boolean headed(Surroundings around, Folded text, int lineFrom) {
    String before = around.lineBefore.stripLeading();
    int cell = bars(before);
    boolean bars = before.startsWith("|");
    if (cell < (bars ? 2 : 1) || around.leftSign != '|') {
      return false;
    }
    String head = head(text, lineFrom);
    if (head.isEmpty()) {
      return false;
    }
    int from = -1;
    for (int i = 0; i < cell; i++) {
      from = head.indexOf('|', from + 1);
      if (from < 0) {
        return false;
      }
    }
    int to = head.indexOf('|', from + 1);
    List<String> words = Words.in(head.substring(from + 1, to < 0 ? head.length() : to));
    return words.size() <= MOST_WORDS && words.stream().anyMatch(Vocabulary.FIELD::contains);
  }

  private static int bars(String row) {
    int bars = 0;
    for (int i = 0; i < row.length(); i++) {
      bars += row.charAt(i) == '|' ? 1 : 0;
    }
    return bars;
  }

  /** The first of the rows that stand above without a break; empty when there is none. */
  private static String head(Folded text, int lineFrom) {
    String head = "";
    int end = lineFrom - 1;
    for (int i = 0; i < MOST_ROWS && end > 0; i++) {
      int from = end;
      while (from > 0 && text.at(from - 1) != '\n' && end - from < LONGEST_ROW) {
        from--;
      }
      String row = text.text(from, end).strip();
      if (row.indexOf('|') < 0) {
        return head;
      }
      head = row;
      end = from - 1;
    }
    return head;
  }
}
