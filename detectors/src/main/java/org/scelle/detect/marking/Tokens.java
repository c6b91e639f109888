package org.scelle.detect.marking;

import java.util.Arrays;

/** The words of a folded text: runs of letters and digits. */
final class Tokens {

  private static final int LONG_CODE = 5;

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

  /** Whether a token is a word; makes no copy of it. */
  boolean reads(int token, String word) {
    if (end[token] - first[token] != word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (text.at(first[token] + i) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a token is a word of some length that begins with a letter. */
  boolean begins(int token, char letter, int shortest) {
    return text.at(first[token]) == letter && end[token] - first[token] >= shortest;
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

  /** Whether a code of some length has one small letter inside: VSNfD. */
  boolean nearlyCapitals(int token) {
    int small = 0;
    for (int i = first[token]; i < end[token]; i++) {
      small += text.capitalAt(i) ? 0 : 1;
    }
    return small == 1
        && end[token] - first[token] >= LONG_CODE
        && text.capitalAt(first[token])
        && text.capitalAt(end[token] - 1);
  }

  /** The first token that begins at or after a place. */
  int from(int place) {
    int found = Arrays.binarySearch(first, 0, count, place);
    return found >= 0 ? found : -found - 1;
  }

  /** Whether a word calls somebody: {@code @room}. */
  boolean called(int token) {
    return first[token] > 0 && text.at(first[token] - 1) == '@';
  }
}
