package org.scelle.detect.marking;

import java.util.Arrays;

/** The words of a folded text: runs of letters and digits. */
final class Tokens {

  private final Folded text;
  private int[] first = new int[64];
  private int[] end = new int[64];
  private int count;

  Tokens(Folded text) {
    this.text = text;
    for (int i = 0; i < text.length(); ) {
      int stop = i;
      while (stop < text.length() && text.wordAt(stop)) {
        stop++;
      }
      if (stop > i) {
        add(i, stop);
      }
      i = Math.max(stop, i + 1);
    }
  }

  private void add(int from, int to) {
    if (count == first.length) {
      first = Arrays.copyOf(first, count * 2);
      end = Arrays.copyOf(end, count * 2);
    }
    first[count] = from;
    end[count++] = to;
  }

  int count() {
    return count;
  }

  int first(int token) {
    return first[token];
  }

  int end(int token) {
    return end[token];
  }

  String word(int token) {
    return text.text(first[token], end[token]);
  }

  /** Whether every letter is a capital. */
  boolean capitals(int token) {
    for (int i = first[token]; i < end[token]; i++) {
      if (!text.capitalAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The first token that begins at or after a place. */
  int from(int place) {
    int found = Arrays.binarySearch(first, 0, count, place);
    return found >= 0 ? found : -found - 1;
  }
}
