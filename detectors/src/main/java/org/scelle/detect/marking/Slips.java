package org.scelle.detect.marking;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds long forms with a slip or two, as scanning makes them: a piece of the form is exact, the
 * rest is compared by edit distance within a band, so the work for one piece is bounded.
 */
final class Slips {

  private static final int FAR = 99;

  private static final Set<String> STOP =
      Vocabulary.STOP.stream().map(Slips::loosely).collect(Collectors.toUnmodifiableSet());

  private final Folded text;
  private final int[] places;
  private final int count;

  Slips(Folded text, int[] places, int count) {
    this.text = text;
    this.places = places;
    this.count = count;
  }

  /**
   * The hit around an exact piece.
   *
   * @param piece where among the letters the piece begins
   * @param offset of the piece in the letters of the form
   */
  @Nullable Hit around(Form form, int piece, int offset) {
    String letters = form.letters();
    if (spaced(piece)) {
      return null;
    }
    int slips = form.slips();
    int bestFrom = -1;
    int bestTo = -1;
    int best = slips + 1;
    for (int shift = -slips; shift <= slips; shift++) {
      int from = piece - offset + shift;
      if (from < 0 || from >= count) {
        continue;
      }
      for (int more = -slips; more <= slips; more++) {
        int to = from + letters.length() + more;
        if (to > count || Math.abs(more) >= best || !edge(from, to)) {
          continue;
        }
        int distance = distance(letters, from, to, slips);
        if (distance < best) {
          best = distance;
          bestFrom = from;
          bestTo = to;
        }
      }
    }
    if (bestFrom < 0 || !together(form, bestFrom, bestTo)) {
      return null;
    }
    return new Hit(form, places[bestFrom], places[bestTo - 1] + 1, Hit.Shape.SLIPPED);
  }

  /** Whether the letters from a place on stand apart, one by one. */
  private boolean spaced(int from) {
    return from + 2 < count
        && places[from + 1] - places[from] > 1
        && places[from + 2] - places[from + 1] > 1;
  }

  /** Whether whole words begin and end there. */
  private boolean edge(int from, int to) {
    int first = places[from];
    int end = places[to - 1] + 1;
    return (first == 0 || !text.wordAt(first - 1)) && (end == text.length() || !text.wordAt(end));
  }

  /** No gap too wide, not many more words than the form has, none of them a word of its own. */
  private boolean together(Form form, int from, int to) {
    int words = 1;
    int begin = places[from];
    for (int i = from; i < to; i++) {
      boolean last = i == to - 1;
      int gap = last ? 1 : places[i + 1] - places[i] - 1;
      if (gap > 0) {
        if (stops(begin, places[i] + 1) || (!last && !plain(i))) {
          return false;
        }
        begin = last ? begin : places[i + 1];
        words += last ? 0 : 1;
      }
    }
    return words <= form.words().size() + 2;
  }

  /** Whether a word of its own stands there, read as loosely as the letters are. */
  private boolean stops(int from, int to) {
    return STOP.contains(loosely(text.text(from, to)));
  }

  private static String loosely(String word) {
    StringBuilder letters = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      int letter = Symbols.letter(word.charAt(i));
      letters.append((char) ('a' + Math.max(0, letter)));
    }
    return letters.toString();
  }

  private boolean plain(int letter) {
    if (places[letter + 1] - places[letter] > 12) {
      return false;
    }
    for (int i = places[letter] + 1; i < places[letter + 1]; i++) {
      if (" \t\n_-–—./·'\"".indexOf(text.at(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private int distance(String form, int from, int to, int most) {
    int width = to - from;
    int[] row = new int[width + 1];
    int[] above = new int[width + 1];
    for (int j = 0; j <= width; j++) {
      above[j] = j;
    }
    for (int i = 1; i <= form.length(); i++) {
      Arrays.fill(row, FAR);
      int low = Math.max(1, i - most);
      int high = Math.min(width, i + most);
      row[low - 1] = low == 1 ? i : FAR;
      int letter = Symbols.letter(form.charAt(i - 1));
      for (int j = low; j <= high; j++) {
        int cost = Symbols.letter(text.at(places[from + j - 1])) == letter ? 0 : 1;
        int least = Math.min(above[j - 1] + cost, row[j - 1] + 1);
        row[j] = Math.min(least, above[j] + 1);
      }
      int[] swap = above;
      above = row;
      row = swap;
    }
    return above[width];
  }
}
