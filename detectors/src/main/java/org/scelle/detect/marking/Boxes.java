package org.scelle.detect.marking;

/** Tick boxes of forms. */
final class Boxes {

  static final char TICKED = 'x';
  static final char EMPTY = 'o';
  static final char NONE = ' ';

  private Boxes() {}

  /** The box right before the end of a line's beginning. */
  static char before(String lineBefore) {
    String rest = lineBefore.stripTrailing();
    if (rest.isEmpty()) {
      return NONE;
    }
    if (rest.endsWith("[x]") || rest.endsWith("(x)")) {
      return TICKED;
    }
    if (rest.endsWith("[ ]") || rest.endsWith("( )") || rest.endsWith("[]")) {
      return EMPTY;
    }
    return switch (rest.charAt(rest.length() - 1)) {
      case '☒', '☑', '✓', '✔', '✅', '■', '◉', '⦿' -> TICKED;
      case '☐', '□', '◯', '○' -> EMPTY;
      default -> NONE;
    };
  }
}
