package org.scelle.detect.secret;

import org.jspecify.annotations.Nullable;

/** Where words, lines and literals of a text begin and end; every walk is bounded. */
final class Scan {

  static final int LONGEST_NAME = 64;
  static final int LONGEST_VALUE = 512;
  private static final int LONGEST_LINE = 2_000;
  private static final String QUOTES = "\"'`«“‘";
  private static final String CLOSING = "\"'`»”’";

  private Scan() {}

  static char at(String text, int i) {
    return i >= 0 && i < text.length() ? text.charAt(i) : '\n';
  }

  static boolean blank(char c) {
    return c == ' ' || c == '\t' || c == '\u00A0' || c == '\u202F' || c == '\u2009';
  }

  static boolean lineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028';
  }

  static boolean space(char c) {
    return blank(c) || lineEnd(c);
  }

  static boolean ascii(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || digit(c);
  }

  static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean name(char c) {
    return ascii(c) || c == '_' || c == '-' || c == '.';
  }

  static int blanks(String text, int i) {
    int at = i;
    while (blank(at(text, at))) {
      at++;
    }
    return at;
  }

  static int lineStart(String text, int i) {
    int at = i;
    while (at > 0 && i - at < LONGEST_LINE && !lineEnd(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  static int lineStop(String text, int i) {
    int at = i;
    while (at < text.length() && at - i < LONGEST_LINE && !lineEnd(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Where a name that goes through a place begins. */
  static int nameStart(String text, int i) {
    int at = i;
    while (at > 0 && i - at < LONGEST_NAME && name(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  static int nameStop(String text, int i) {
    int at = i;
    while (at < text.length() && at - i < LONGEST_NAME && name(text.charAt(at))) {
      at++;
    }
    return at;
  }

  static boolean starts(String text, int i, String word) {
    return text.regionMatches(/* ignoreCase= */ true, i, word, 0, word.length());
  }

  /** Whether a quotation mark opens here. */
  static boolean quote(char c) {
    return QUOTES.indexOf(c) >= 0;
  }

  /**
   * What a literal says.
   *
   * @param quoted whether quotation marks stand around it
   * @param end the place behind it
   */
  record Literal(int from, int to, boolean quoted, int end) {
    String of(String text) {
      return text.substring(from, to);
    }

    boolean empty() {
      return from >= to;
    }
  }

  /** The literal in quotation marks that opens at a place; {@code null} when none does. */
  static @Nullable Literal quoted(String text, int i) {
    int open = i;
    boolean escaped = at(text, open) == '\\';
    open += escaped ? 1 : 0;
    if (!quote(at(text, open)) && "rbfuNL@$".indexOf(at(text, open)) >= 0) {
      open++; // prefixes of Python, C, SQL and C#
    }
    int kind = QUOTES.indexOf(at(text, open));
    if (kind < 0) {
      return null;
    }
    char close = CLOSING.charAt(kind);
    int from = open + 1;
    int at = from;
    while (at < text.length() && at - from <= LONGEST_VALUE && !lineEnd(text.charAt(at))) {
      char c = text.charAt(at);
      if (c == close) {
        int to = escaped && at(text, at - 1) == '\\' ? at - 1 : at;
        boolean french = kind == 3;
        int inner = french ? blanks(text, from) : from;
        while (french && to > inner && blank(text.charAt(to - 1))) {
          to--;
        }
        return new Literal(inner, to, true, at + 1);
      }
      at += c == '\\' && !escaped && at(text, at + 1) == close ? 2 : 1;
    }
    return null;
  }

  /** The words up to the next blank, without the signs of program text or prose behind them. */
  static Literal bare(String text, int i) {
    int at = i;
    while (at < text.length() && at - i <= LONGEST_VALUE && !ends(text, at)) {
      at++;
    }
    int to = at;
    while (to > i && trailing(text, i, to)) {
      to--;
    }
    return new Literal(i, to, false, at);
  }

  private static boolean ends(String text, int at) {
    char c = text.charAt(at);
    if (space(c) || c == '"' || c == '<' || c == '»' || c == '”') {
      return true;
    }
    char next = at(text, at + 1);
    return switch (c) {
      case ';' -> space(next) || next == '"' || next == '\'' || assigns(text, at + 1);
      case ',' -> space(next) || next == '"';
      case '\'', '`' -> !ascii(next);
      case '\\' -> next == 'n' || next == 'r' || next == '"';
      default -> false;
    };
  }

  /** Whether the next setting of a connection string stands here. */
  private static boolean assigns(String text, int i) {
    int at = i;
    while (at - i < LONGEST_NAME && (name(at(text, at)) || at(text, at) == ' ')) {
      at++;
    }
    return at(text, at) == '=';
  }

  private static boolean trailing(String text, int from, int to) {
    char c = text.charAt(to - 1);
    return switch (c) {
      case '.', ',', ';', ':', '*' -> true;
      case ')' -> text.substring(from, to).indexOf('(') < 0;
      case ']' -> text.substring(from, to).indexOf('[') < 0;
      case '}' -> text.substring(from, to).indexOf('{') < 0;
      default -> false;
    };
  }
}
