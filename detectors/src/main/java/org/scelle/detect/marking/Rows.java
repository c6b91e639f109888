package org.scelle.detect.marking;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Other levels on lines of the same shape: a list or a table of what exists, one level a line, with
 * words beside each.
 *
 * @param others how many other levels such lines hold
 * @param named whether the lines begin with the same words
 */
record Rows(int others, boolean named) {

  private static final int REACH = 8;
  private static final int LONGEST_START = 60;
  private static final Rows NONE = new Rows(0, false);

  /** Signs after a level that set an explanation apart. */
  private static final String BEFORE_MORE = ":=|–—-(>,\t";

  /** The lines like that of a hit. */
  static Rows around(List<Hit> hits, int number, Folded text) {
    Hit hit = hits.get(number);
    String shape = shape(hit, text);
    if (shape.isEmpty()) {
      return NONE;
    }
    Set<String> levels = new HashSet<>();
    int last = Math.min(hits.size() - 1, number + REACH);
    for (int i = Math.max(0, number - REACH); i <= last; i++) {
      Scheme scheme = hits.get(i).form().scheme();
      boolean other =
          i != number
              && scheme.role() != Scheme.Role.BESIDE
              && !scheme.id().equals(hit.form().scheme().id());
      if (other && !levels.contains(scheme.id()) && shape.equals(shape(hits.get(i), text))) {
        levels.add(scheme.id());
      }
    }
    return new Rows(levels.size(), Character.isLetter(shape.charAt(0)));
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
