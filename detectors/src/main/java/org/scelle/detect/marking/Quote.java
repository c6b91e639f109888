package org.scelle.detect.marking;

/** The words around a place of a text. */
final class Quote {

  private static final int LONGEST = 200;

  private Quote() {}

  /** The line around a range, at most 200 characters, whole code points. */
  static String around(String text, int from, int to) {
    int room = Math.max(0, LONGEST - (to - from));
    int start = from;
    while (start > 0 && from - start < room / 2 && !lineEnd(text.charAt(start - 1))) {
      start--;
    }
    int end = to;
    while (end < text.length() && end - start < LONGEST && !lineEnd(text.charAt(end))) {
      end++;
    }
    end = Math.min(end, start + Math.max(LONGEST, 1));
    start += start > 0 && Character.isLowSurrogate(text.charAt(start)) ? 1 : 0;
    end -= end < text.length() && end > start && Character.isLowSurrogate(text.charAt(end)) ? 1 : 0;
    return text.substring(start, end).strip();
  }

  private static boolean lineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
