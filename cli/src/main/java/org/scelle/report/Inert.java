package org.scelle.report;

import java.util.HexFormat;

/**
 * Makes text of the evidence harmless to look at: no character of it moves a cursor, turns the
 * direction of writing, ends a line or hides. What a format needs beyond that (HTML, CSV) comes on
 * top.
 */
final class Inert {

  private static final HexFormat HEX = HexFormat.of();

  private Inert() {}

  /**
   * The text on one line, with each invisible character written as {@code \}{@code uXXXX} (line
   * ends and tabs as {@code \n}, {@code \r}, {@code \t}), and at most {@code longest} characters of
   * it followed by how many were left out.
   */
  static String line(String text, int longest) {
    StringBuilder visible = new StringBuilder(Math.min(text.length(), longest) + 16);
    int at = 0;
    while (at < text.length() && visible.length() < longest) {
      int point = text.codePointAt(at);
      append(visible, point);
      at += Character.charCount(point);
    }
    if (at < text.length()) {
      visible.append(" […+").append(text.length() - at).append(']');
    }
    return visible.toString();
  }

  /** The text without half characters, which no encoding can carry. */
  static String wellFormed(String text) {
    StringBuilder whole = null;
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (!Character.isSurrogate(unit)) {
        continue;
      }
      if (Character.isHighSurrogate(unit)
          && at + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(at + 1))) {
        at++;
        continue;
      }
      if (whole == null) {
        whole = new StringBuilder(text);
      }
      whole.setCharAt(at, '\uFFFD');
    }
    return whole == null ? text : whole.toString();
  }

  /** The beginning of the text, never ending in half a character. */
  static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    return text.substring(0, end) + "…";
  }

  /** Whether a character shows nothing of its own, or changes how others show. */
  static boolean hidden(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE ->
          true;
      default -> false;
    };
  }

  private static void append(StringBuilder visible, int point) {
    switch (point) {
      case '\n' -> visible.append("\\n");
      case '\r' -> visible.append("\\r");
      case '\t' -> visible.append("\\t");
      default -> {
        if (!hidden(point)) {
          visible.appendCodePoint(point);
        } else if (point > 0xFFFF) {
          visible.append("\\u{").append(HEX.toHexDigits(point, 6)).append('}');
        } else {
          visible.append("\\u").append(HEX.toHexDigits((char) point));
        }
      }
    }
  }
}
