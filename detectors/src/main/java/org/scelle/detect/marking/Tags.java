package org.scelle.detect.marking;

import java.util.Locale;
import java.util.Set;

/**
 * Tags of markup. Those that only dress text are not seen by a reader, those that set out a page
 * break its lines; any other (elements of data, attributes that hold words) is left as it stands.
 */
final class Tags {

  private static final int LONGEST = 300;
  private static final int LONGEST_NAME = 16;

  /** Elements of HTML that dress words. */
  private static final Set<String> DRESS =
      Set.of(
          "b", "i", "u", "s", "a", "em", "strong", "span", "font", "small", "big", "sup", "sub",
          "mark", "code", "pre", "tt", "del", "ins", "strike", "center", "wbr", "bdo", "bdi", "q",
          "cite", "kbd", "samp", "var", "abbr", "time", "mx");

  /** Elements of HTML that begin or end a line. */
  private static final Set<String> BREAK =
      Set.of(
          "br",
          "p",
          "div",
          "td",
          "th",
          "tr",
          "li",
          "ul",
          "ol",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "table",
          "tbody",
          "thead",
          "blockquote",
          "body",
          "html",
          "head",
          "title",
          "hr",
          "section",
          "header",
          "footer",
          "dl",
          "dt",
          "dd",
          "caption");

  /** Prefixes of office formats, whose runs split words (ECMA-376; OpenDocument 1.3). */
  private static final Set<String> OFFICE =
      Set.of("w", "a", "p", "r", "x", "m", "wp", "wps", "text", "style", "draw", "office", "table");

  private Tags() {}

  /** The tag at a place, as what it shows. */
  static Escapes.Decoded at(String text, int at, int end) {
    int name = at + 1 < end && text.charAt(at + 1) == '/' ? at + 2 : at + 1;
    if (name >= end || !Character.isLetter(text.charAt(name))) {
      return Escapes.NONE;
    }
    int close = name;
    int limit = Math.min(end, at + LONGEST);
    while (close < limit && text.charAt(close) != '>' && text.charAt(close) != '<') {
      close++;
    }
    if (close >= limit || text.charAt(close) != '>') {
      return Escapes.NONE;
    }
    int nameEnd = name;
    while (nameEnd < close
        && nameEnd - name < LONGEST_NAME
        && Character.isLetterOrDigit(text.charAt(nameEnd))) {
      nameEnd++;
    }
    String word = text.substring(name, nameEnd).toLowerCase(Locale.ROOT);
    boolean prefix = text.charAt(nameEnd) == ':';
    if (prefix ? OFFICE.contains(word) : DRESS.contains(word)) {
      return new Escapes.Decoded(Escapes.NOTHING, close + 1 - at);
    }
    return !prefix && BREAK.contains(word)
        ? new Escapes.Decoded('\n', close + 1 - at)
        : Escapes.NONE;
  }
}
