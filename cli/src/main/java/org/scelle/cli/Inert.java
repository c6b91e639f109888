package org.scelle.cli;

/** Evidence text made harmless for a terminal. */
final class Inert {

  private Inert() {}

  /**
   * One line without control characters, escape codes and bidirectional overrides: each is shown as
   * its code point, line breaks as a space.
   */
  static String line(String text) {
    StringBuilder inert = new StringBuilder(text.length());
    text.codePoints()
        .forEach(point -> {
          if (point == '\n' || point == '\r' || point == '\t') {
            inert.append(' ');
          } else if (Character.getType(point) == Character.FORMAT
              || Character.isISOControl(point)
              || Character.getType(point) == Character.SURROGATE) {
            inert.append("\\u{").append(Integer.toHexString(point)).append('}');
          } else {
            inert.appendCodePoint(point);
          }
        });
    return inert.toString();
  }
}
