package org.scelle.detect.marking;

/**
 * Undoes disguises in one pass: markup, entities, percent escapes and mojibake are decoded, case,
 * accents, compatibility forms and look-alikes folded, invisible characters dropped.
 */
final class Folding {

  private static final char RIGHT_TO_LEFT_OVERRIDE = '\u202E';
  private static final char POP = '\u202C';
  private static final char ISOLATE_POP = '\u2069';

  private final String text;
  private final int end;
  private final Folded out;
  private int at;
  private int overrideFrom = -1;

  private Folding(String text, int start, int end) {
    this.text = text;
    this.at = start;
    this.end = end;
    this.out = new Folded(end - start);
  }

  /** The characters of a range, folded. */
  static Folded of(String text, int start, int end) {
    return new Folding(text, start, end).run();
  }

  private Folded run() {
    while (at < end) {
      char c = text.charAt(at);
      char seen = Symbols.fold(c);
      if (seen != Symbols.SLOW && !Escapes.mayStart(c)) {
        plain(c, seen);
      } else {
        slow(c);
      }
    }
    endOverride();
    return out;
  }

  private void plain(char c, char seen) {
    if (c == RIGHT_TO_LEFT_OVERRIDE) {
      endOverride();
      overrideFrom = out.length();
    } else if (c == POP || c == ISOLATE_POP || seen == '\n') {
      endOverride();
    }
    if (seen != Symbols.DROPPED) {
      boolean capital = c < 0x80 ? c >= 'A' && c <= 'Z' : Symbols.capital(c);
      out.add(seen, at, at + 1, capital);
    }
    at++;
  }

  private void slow(char c) {
    Escapes.Decoded decoded = Escapes.at(text, at, end);
    if (decoded.length() > 0) {
      emit(decoded.codePoint(), decoded.length());
    } else if (Character.isSurrogate(c)) {
      int codePoint = text.codePointAt(at);
      emit(codePoint, Character.charCount(codePoint));
    } else {
      emit(c, 1);
    }
  }

  /** Adds what one code point looks like; {@link Escapes#NOTHING} adds nothing. */
  private void emit(int codePoint, int width) {
    if (codePoint != Escapes.NOTHING) {
      String seen = Symbols.fold(codePoint);
      boolean capital = Symbols.capital(codePoint);
      for (int i = 0; i < seen.length(); i++) {
        out.add(seen.charAt(i), at, at + width, capital);
      }
    }
    at += width;
  }

  private void endOverride() {
    if (overrideFrom >= 0) {
      out.reverseFrom(overrideFrom);
    }
    overrideFrom = -1;
  }
}
