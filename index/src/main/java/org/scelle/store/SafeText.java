package org.scelle.store;

import org.jspecify.annotations.Nullable;

/**
 * Text that survives SQLite and UTF-8: a NUL, half a surrogate pair and the escape itself become
 * U+FDD0 (a noncharacter) and four hexadecimal digits. Reversible.
 */
final class SafeText {
  private static final char ESCAPE = '\uFDD0';

  private SafeText() {}

  static @Nullable String escape(@Nullable String text) {
    if (text == null) {
      return null;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= Character.MIN_SURROGATE || c == 0) && hostile(text, i)) {
        return escapeFrom(text, i);
      }
    }
    return text;
  }

  private static boolean hostile(String text, int i) {
    char c = text.charAt(i);
    if (c == 0 || c == ESCAPE) {
      return true;
    }
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }

  private static String escapeFrom(String text, int first) {
    StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, first);
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      if (hostile(text, i)) {
        out.append(ESCAPE);
        for (int shift = 12; shift >= 0; shift -= 4) {
          out.append(Character.toUpperCase(Character.forDigit((c >> shift) & 15, 16)));
        }
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  static String unescape(String text) {
    int at = text.indexOf(ESCAPE);
    if (at < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int from = 0;
    while (at >= 0 && at + 5 <= text.length()) {
      out.append(text, from, at).append((char) Integer.parseInt(text, at + 1, at + 5, 16));
      from = at + 5;
      at = text.indexOf(ESCAPE, from);
    }
    return out.append(text, from, text.length()).toString();
  }

  static @Nullable String unescapeNullable(@Nullable String text) {
    return text == null ? null : unescape(text);
  }
}
