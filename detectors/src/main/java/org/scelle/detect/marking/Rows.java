package org.scelle.detect.marking;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Other levels on lines of the same shape: a list or a table of what exists, one level a line, with
 * words beside each.
 *
 * @param others how many other levels such lines hold
 * @param named whether the lines begin with the same words, or as rows of a table
 * @param sharing how many other levels of the same protocol for sharing stand near, on any lines
 */
record Rows(int others, boolean named, int sharing) {

  private static final int REACH = 8;
  private static final int LONGEST_START = 60;
  private static final String CELL_AT_EDGE = "  |";
  private static final String FIRST_CELL = " | |";

  /** Signs after a level that set an explanation apart. */
  private static final String BEFORE_MORE = ":=|–—-(>,\t";

  /** The lines like that of a hit. */
  static Rows around(List<Hit> hits, int number, Folded text) {
    Hit hit = hits.get(number);
    Scheme asked = hit.form().scheme();
    String shape = shape(hit, text);
    Set<String> levels = new HashSet<>();
    Set<String> sharing = new HashSet<>();
    int last = Math.min(hits.size() - 1, number + REACH);
    for (int i = Math.max(0, number - REACH); i <= last; i++) {
      Scheme scheme = hits.get(i).form().scheme();
      boolean other = !scheme.id().equals(asked.id());
      if (other && scheme.role() == Scheme.Role.SHARING && scheme.rivals(asked)) {
        sharing.add(scheme.id());
      }
      if (other && !shape.isEmpty() && shape.equals(shape(hits.get(i), text))) {
        levels.add(scheme.id());
      }
    }
    boolean named =
        !shape.isEmpty()
            && (Character.isLetter(shape.charAt(0))
                || shape.equals(FIRST_CELL)
                || shape.equals(CELL_AT_EDGE));
    return new Rows(levels.size(), named, sharing.size());
  }

  /** What the line is but for numbers, spaces and the level; empty when it has no shape. */
  private static String shape(Hit hit, Folded text) {
    StringBuilder letters = new StringBuilder();
    StringBuilder signs = new StringBuilder();
    int from = hit.first();
    while (from > 0 && text.at(from - 1) != '\n') {
      if (hit.first() - from >= LONGEST_START) {
        return "";
      }
      from--;
    }
    for (int i = from; i < hit.first(); i++) {
      char c = text.at(i);
      if (Character.isLetter(c)) {
        letters.append(c);
      } else if (c > ' ' && !Character.isDigit(c)) {
        signs.append(c);
      }
    }
    int next = hit.end();
    while (next < text.length() && text.at(next) == ' ') {
      next++;
    }
    char sign = next < text.length() ? text.at(next) : '\n';
    if (letters.isEmpty() && BEFORE_MORE.indexOf(sign) < 0) {
      return "";
    }
    return letters + " " + signs + " " + (Character.isLetterOrDigit(sign) ? ' ' : sign);
  }
}
