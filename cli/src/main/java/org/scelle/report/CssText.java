package org.scelle.report;

import java.util.stream.Collectors;

/** Any text as what stands between the quotation marks of a style sheet's string. */
final class CssText {

  private CssText() {}

  /** Every character by its number, but for plain letters and digits (CSS Syntax 3, 4.3.7). */
  static String escape(String text) {
    return text.codePoints()
        .mapToObj(
            one -> plain(one) ? Character.toString(one) : "\\" + Integer.toHexString(one) + " ")
        .collect(Collectors.joining());
  }

  private static boolean plain(int one) {
    return (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z') || (one >= '0' && one <= '9');
  }
}
