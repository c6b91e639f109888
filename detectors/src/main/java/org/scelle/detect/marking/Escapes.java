package org.scelle.detect.marking;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;

/**
 * Characters written as something else: HTML tags and entities, percent and Unicode escapes, field
 * codes of spreadsheet headers, UTF-8 that was read as windows-1252.
 */
final class Escapes {

  /** The code point of an escape that shows nothing. */
  static final int NOTHING = -1;

  /** No escape. */
  static final Decoded NONE = new Decoded(0, 0);

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static final Map<String, Integer> ENTITIES =
      Map.ofEntries(
          Map.entry("nbsp", 0xA0),
          Map.entry("amp", (int) '&'),
          Map.entry("lt", (int) '<'),
          Map.entry("gt", (int) '>'),
          Map.entry("quot", (int) '"'),
          Map.entry("apos", (int) '\''),
          Map.entry("shy", 0xAD),
          Map.entry("zwnj", 0x200C),
          Map.entry("zwj", 0x200D),
          Map.entry("ndash", 0x2013),
          Map.entry("mdash", 0x2014),
          Map.entry("laquo", 0xAB),
          Map.entry("raquo", 0xBB),
          Map.entry("eacute", 0xE9),
          Map.entry("egrave", 0xE8),
          Map.entry("ecirc", 0xEA),
          Map.entry("agrave", 0xE0),
          Map.entry("uuml", 0xFC),
          Map.entry("rsquo", 0x2019),
          Map.entry("thinsp", 0x2009),
          Map.entry("ensp", 0x2002),
          Map.entry("emsp", 0x2003),
          Map.entry("middot", 0xB7),
          Map.entry("bull", 0x2022));

  private Escapes() {}

  /**
   * @param codePoint what it stands for, or {@link #NOTHING}
   * @param length how many characters the escape takes; 0 when there is none
   */
  record Decoded(int codePoint, int length) {}

  /** Whether an escape can begin with a character; cheap. */
  static boolean mayStart(char c) {
    return switch (c) {
      case '&', '%', '<', '\\', '=' -> true;
      case 'Ã', 'Â', 'Å', 'â', 'ã' -> true;
      default -> false;
    };
  }

  /** The escape at a place. */
  static Decoded at(String text, int at, int end) {
    return switch (text.charAt(at)) {
      case '&' -> entity(text, at, end);
      case '%' -> percent(text, at, end);
      case '=' -> quotedPrintable(text, at, end);
      case '<' -> Tags.at(text, at, end);
      case '\\' -> backslash(text, at, end);
      case 'Ã', 'Â', 'Å', 'â', 'ã' -> mojibake(text, at, end);
      default -> NONE;
    };
  }

  private static Decoded entity(String text, int at, int end) {
    int close = at + 1;
    while (close < end && close < at + 12 && text.charAt(close) != ';') {
      close++;
    }
    if (close >= end || close >= at + 12 || close == at + 1) {
      return FieldCodes.header(text, at, end);
    }
    if (text.startsWith("amp;", at + 1)) {
      Escapes.Decoded code = FieldCodes.escaped(text, at, end);
      return code.length() > 0 ? code : new Decoded('&', close + 1 - at);
    }
    String name = text.substring(at + 1, close);
    int codePoint = name.charAt(0) == '#' ? numeric(name) : named(name);
    return codePoint < 0
        ? FieldCodes.header(text, at, end)
        : new Decoded(codePoint, close + 1 - at);
  }

  private static int named(String name) {
    return ENTITIES.getOrDefault(name.toLowerCase(Locale.ROOT), -1).intValue() < 0
        ? -1
        : capitalised(name, ENTITIES.getOrDefault(name.toLowerCase(Locale.ROOT), -1));
  }

  private static int capitalised(String name, int codePoint) {
    return Character.isUpperCase(name.charAt(0)) ? Character.toUpperCase(codePoint) : codePoint;
  }

  private static int numeric(String name) {
    boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
    int value = 0;
    for (int i = hex ? 2 : 1; i < name.length(); i++) {
      int digit = Character.digit(name.charAt(i), hex ? 16 : 10);
      if (digit < 0 || value > Character.MAX_CODE_POINT) {
        return -1;
      }
      value = value * (hex ? 16 : 10) + digit;
    }
    return name.length() > (hex ? 2 : 1) && Character.isValidCodePoint(value) ? value : -1;
  }

  private static Decoded percent(String text, int at, int end) {
    int lead = hexByte(text, at + 1, end);
    if (lead < 0) {
      return NONE;
    }
    int extra = lead < 0x80 ? 0 : lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC2 ? 1 : -1;
    if (extra < 0) {
      return new Decoded(lead, 3);
    }
    int value = extra == 0 ? lead : lead & (0x3F >> extra);
    for (int i = 1; i <= extra; i++) {
      int next =
          at + 3 * i < end && text.charAt(at + 3 * i) == '%'
              ? hexByte(text, at + 3 * i + 1, end)
              : -1;
      if (next < 0x80 || next > 0xBF) {
        return new Decoded(lead, 3);
      }
      value = value << 6 | (next & 0x3F);
    }
    return new Decoded(value, 3 * (extra + 1));
  }

  private static int hexByte(String text, int at, int end) {
    if (at + 1 >= end) {
      return -1;
    }
    int high = Character.digit(text.charAt(at), 16);
    int low = Character.digit(text.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }

  /** Mail bodies (RFC 2045, 6.7): only the escapes that occur in French words and gaps. */
  private static Decoded quotedPrintable(String text, int at, int end) {
    if (text.startsWith("=20", at) && at + 3 <= end) {
      return new Decoded(' ', 3);
    }
    if (text.startsWith("=C3=", at) && at + 6 <= end) {
      int low = hexByte(text, at + 4, end);
      return low < 0 ? NONE : new Decoded(0xC0 | (low & 0x3F), 6);
    }
    return NONE;
  }

  private static Decoded backslash(String text, int at, int end) {
    if (text.startsWith("\\s", at)
        && at + 3 <= end
        && "+*?{]_-".indexOf(text.charAt(at + 2)) >= 0) {
      return new Decoded(' ', "+*?".indexOf(text.charAt(at + 2)) >= 0 ? 3 : 2);
    }
    if (text.startsWith("{\\rtf")) {
      return at + 4 <= end && text.charAt(at + 1) == '\''
          ? octet(text, at, end)
          : FieldCodes.control(text, at, end);
    }
    if (at + 6 > end || text.charAt(at + 1) != 'u') {
      return NONE;
    }
    int high = hexByte(text, at + 2, end);
    int low = hexByte(text, at + 4, end);
    return high < 0 || low < 0 ? NONE : new Decoded(high << 8 | low, 6);
  }

  /** {@code \'e9} of rich text, in windows-1252. */
  private static Decoded octet(String text, int at, int end) {
    int octet = hexByte(text, at + 2, end);
    return octet < 0
        ? NONE
        : new Decoded(new String(new byte[] {(byte) octet}, WINDOWS_1252).charAt(0), 4);
  }

  private static Decoded mojibake(String text, int at, int end) {
    int lead = text.charAt(at) == 'ã' ? 0xC3 : octet(text.charAt(at));
    int extra = lead >= 0xE0 ? 2 : 1;
    if (at + extra >= end) {
      return NONE;
    }
    int value = extra == 2 ? lead & 0x0F : lead & 0x1F;
    for (int i = 1; i <= extra; i++) {
      int next = octet(text.charAt(at + i));
      if (next < 0x80 || next > 0xBF) {
        return NONE;
      }
      value = value << 6 | (next & 0x3F);
    }
    return new Decoded(value, extra + 1);
  }

  /** The byte that windows-1252 (or ISO 8859-1, where that has none) reads as a character. */
  private static int octet(char c) {
    if (c < 0x100) {
      return c;
    }
    byte[] bytes = String.valueOf(c).getBytes(WINDOWS_1252);
    return bytes.length == 1 && bytes[0] != '?' ? bytes[0] & 0xFF : -1;
  }
}
