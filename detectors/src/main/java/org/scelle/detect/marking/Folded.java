package org.scelle.detect.marking;

import java.util.Arrays;

/**
 * A stretch of text as a reader sees it, each character with the range of the original it came
 * from. Built by {@link Folding}, then only read.
 */
final class Folded {

  private char[] chars;
  private int[] from;
  private int[] to;
  private boolean[] capital;
  private int length;

  Folded(int capacity) {
    int room = Math.max(16, capacity);
    chars = new char[room];
    from = new int[room];
    to = new int[room];
    capital = new boolean[room];
  }

  void add(char c, int start, int end, boolean upper) {
    if (length == chars.length) {
      int room = length * 2;
      chars = Arrays.copyOf(chars, room);
      from = Arrays.copyOf(from, room);
      to = Arrays.copyOf(to, room);
      capital = Arrays.copyOf(capital, room);
    }
    chars[length] = c;
    from[length] = start;
    to[length] = end;
    capital[length++] = upper;
  }

  /** Turns the characters from a place to the end round, as a right-to-left override shows them. */
  void reverseFrom(int start) {
    for (int i = start, j = length - 1; i < j; i++, j--) {
      char c = chars[i];
      chars[i] = chars[j];
      chars[j] = c;
      int a = from[i];
      from[i] = from[j];
      from[j] = a;
      int b = to[i];
      to[i] = to[j];
      to[j] = b;
      boolean upper = capital[i];
      capital[i] = capital[j];
      capital[j] = upper;
    }
  }

  int length() {
    return length;
  }

  char at(int i) {
    return chars[i];
  }

  /** Whether a letter or digit stands there. */
  boolean wordAt(int i) {
    char c = chars[i];
    return (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || (c >= 128 && Character.isLetterOrDigit(c));
  }

  boolean capitalAt(int i) {
    return capital[i];
  }

  /** First offset in the original of the characters in a range. */
  int start(int first, int end) {
    int least = from[first];
    for (int i = first; i < end; i++) {
      least = Math.min(least, from[i]);
    }
    return least;
  }

  /** Offset in the original after the characters in a range. */
  int end(int first, int end) {
    int most = to[first];
    for (int i = first; i < end; i++) {
      most = Math.max(most, to[i]);
    }
    return most;
  }

  String text(int first, int end) {
    return new String(chars, first, end - first);
  }
}
