package org.scelle.detect.marking;

/**
 * Codes that dress the words of spreadsheet headers (ECMA-376 part 1, 18.3.1.46: {@code
 * &C&"Arial"&14}) and of rich text (RTF 1.9: {@code \b\cf2}).
 */
final class FieldCodes {

  private static final int LONGEST_HEADER = 1000;
  private static final int LONGEST_FONT = 60;
  private static final int LONGEST_WORD = 32;

  private static final String ENTITY = "&amp;";
  private static final String QUOTE = "&quot;";

  private FieldCodes() {}

  /** The code at an ampersand. */
  static Escapes.Decoded header(String text, int at, int end) {
    if (at + 1 >= end) {
      return Escapes.NONE;
    }
    boolean coded = coded(text);
    boolean first =
        at == 0
            || !Character.isLetterOrDigit(text.charAt(at - 1))
            || (at > 1 && text.charAt(at - 2) == '&');
    if (!first && !coded) {
      return Escapes.NONE;
    }
    return coded ? code(text, at, at + 1, end) : dress(text, at, at + 1, end);
  }

  /** The code at an ampersand that is written as an entity, as in the XML of a sheet. */
  static Escapes.Decoded escaped(String text, int at, int end) {
    int from = at + ENTITY.length();
    boolean sheet =
        text.length() <= LONGEST_HEADER && (text.contains("Header") || text.contains("Footer"));
    return sheet && from < end ? code(text, at, from, end) : Escapes.NONE;
  }

  private static Escapes.Decoded code(String text, int at, int from, int end) {
    Escapes.Decoded dress = dress(text, at, from, end);
    return dress.length() > 0 ? dress : style(text, at, from, end);
  }

  /** A section, a font or a colour. */
  private static Escapes.Decoded dress(String text, int at, int from, int end) {
    char c = text.charAt(from);
    if (c == 'L' || c == 'C' || c == 'R') {
      return new Escapes.Decoded('\n', from + 1 - at);
    }
    String quote = text.startsWith(QUOTE, from) ? QUOTE : "\"";
    if (text.startsWith(quote, from)) {
      int font = from + quote.length();
      int close = text.indexOf(quote, font, Math.min(end, font + LONGEST_FONT));
      return close < 0
          ? Escapes.NONE
          : new Escapes.Decoded(Escapes.NOTHING, close + quote.length() - at);
    }
    return c == 'K' && from + 7 <= end
        ? new Escapes.Decoded(Escapes.NOTHING, from + 7 - at)
        : Escapes.NONE;
  }

  private static Escapes.Decoded style(String text, int at, int from, int end) {
    int digits = digits(text, from, end);
    if (digits > from) {
      return new Escapes.Decoded(Escapes.NOTHING, digits - at);
    }
    char c = text.charAt(from);
    boolean field = "PNDTFAZG".indexOf(c) >= 0;
    return field || "BIUSEXY".indexOf(c) >= 0
        ? new Escapes.Decoded(field ? ' ' : Escapes.NOTHING, from + 1 - at)
        : Escapes.NONE;
  }

  /** Whether a text holds a header with its codes. */
  private static boolean coded(String text) {
    if (text.length() > LONGEST_HEADER) {
      return false;
    }
    boolean section = text.contains("&C") || text.contains("&L") || text.contains("&R");
    return section
        && (text.charAt(0) == '&'
            || text.contains("&\"")
            || text.contains("&K")
            || text.contains("&P")
            || text.contains("=&"));
  }

  /** The control word at a backslash of rich text. */
  static Escapes.Decoded control(String text, int at, int end) {
    int word = at + 1;
    while (word < end && word - at < LONGEST_WORD && letter(text.charAt(word))) {
      word++;
    }
    if (word == at + 1) {
      return Escapes.NONE;
    }
    boolean breaks = text.startsWith("par", at + 1) && word == at + 4;
    breaks |= text.startsWith("line", at + 1) && word == at + 5;
    int to = digits(text, word < end && text.charAt(word) == '-' ? word + 1 : word, end);
    to = to < end && text.charAt(to) == ' ' ? to + 1 : to;
    return new Escapes.Decoded(breaks ? '\n' : Escapes.NOTHING, to - at);
  }

  private static boolean letter(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static int digits(String text, int from, int end) {
    int to = from;
    while (to < end && text.charAt(to) >= '0' && text.charAt(to) <= '9') {
      to++;
    }
    return to;
  }
}
