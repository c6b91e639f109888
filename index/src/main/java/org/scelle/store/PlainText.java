package org.scelle.store;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of a small piece of HTML, as chat programs send it; broken HTML is no problem. */
final class PlainText {
  /** Elements whose inside is not the sender's own words. */
  private static final Set<String> SILENT = Set.of("script", "style", "mx-reply", "head");

  private static final Set<String> INLINE =
      Set.of(
          "a", "b", "i", "u", "em", "strong", "del", "s", "strike", "span", "font", "code", "sub",
          "sup", "mark", "small", "big", "tt", "ins");

  private static final Map<String, String> ENTITIES =
      Map.ofEntries(
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("nbsp", "\u00a0"),
          Map.entry("eacute", "é"),
          Map.entry("egrave", "è"),
          Map.entry("ecirc", "ê"),
          Map.entry("agrave", "à"),
          Map.entry("acirc", "â"),
          Map.entry("ccedil", "ç"),
          Map.entry("icirc", "î"),
          Map.entry("ocirc", "ô"),
          Map.entry("ugrave", "ù"),
          Map.entry("ucirc", "û"),
          Map.entry("oelig", "œ"),
          Map.entry("Eacute", "É"),
          Map.entry("Egrave", "È"),
          Map.entry("Ecirc", "Ê"),
          Map.entry("Agrave", "À"),
          Map.entry("Ccedil", "Ç"),
          Map.entry("laquo", "«"),
          Map.entry("raquo", "»"),
          Map.entry("rsquo", "’"),
          Map.entry("hellip", "…"),
          Map.entry("euro", "€"));

  private final String html;
  private final StringBuilder out;
  private int at;

  private PlainText(String html) {
    this.html = html;
    out = new StringBuilder(html.length());
  }

  /** The text, elements that are not inline separated by line ends. */
  static String of(String html) {
    return new PlainText(html).read();
  }

  /** The plain text of the HTML form when it has a word that the body has not, else nothing. */
  static @Nullable String beyond(String body, String html) {
    String plain = of(html).strip();
    Set<String> said = words(body);
    return said.containsAll(words(plain)) ? null : plain;
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    int from = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inWord = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
      if (inWord && from < 0) {
        from = i;
      } else if (!inWord && from >= 0) {
        words.add(text.substring(from, i).toLowerCase(Locale.ROOT));
        from = -1;
      }
    }
    return words;
  }

  private String read() {
    while (at < html.length()) {
      char c = html.charAt(at);
      if (c == '<' && tagBegins()) {
        tag();
      } else if (c == '&') {
        entity();
      } else {
        out.append(c);
        at++;
      }
    }
    return out.toString();
  }

  private boolean tagBegins() {
    if (at + 1 >= html.length()) {
      return false;
    }
    char next = html.charAt(at + 1);
    return Character.isLetter(next) || next == '/' || next == '!' || next == '?';
  }

  private void tag() {
    if (html.startsWith("<!--", at)) {
      skipPast("-->");
      return;
    }
    int nameFrom = html.charAt(at + 1) == '/' ? at + 2 : at + 1;
    int nameTo = nameFrom;
    while (nameTo < html.length() && nameCharacter(html.charAt(nameTo))) {
      nameTo++;
    }
    String name = html.substring(nameFrom, nameTo).toLowerCase(Locale.ROOT);
    boolean opens = nameFrom == at + 1;
    skipPast(">");
    if (opens && SILENT.contains(name)) {
      skipElement(name);
    } else if (!INLINE.contains(name)) {
      out.append('\n');
    }
  }

  private static boolean nameCharacter(char c) {
    return Character.isLetterOrDigit(c) || c == '-';
  }

  private void skipPast(String end) {
    int found = html.indexOf(end, at);
    at = found < 0 ? html.length() : found + end.length();
  }

  private void skipElement(String name) {
    int from = at;
    while (from < html.length()) {
      int end = html.indexOf("</", from);
      if (end < 0) {
        break;
      }
      if (html.regionMatches(true, end + 2, name, 0, name.length())) {
        at = end;
        skipPast(">");
        return;
      }
      from = end + 2;
    }
    at = html.length();
  }

  private void entity() {
    int end = html.indexOf(';', at);
    String decoded = end < 0 || end - at > 12 ? null : decode(html.substring(at + 1, end));
    if (decoded == null) {
      out.append('&');
      at++;
    } else {
      out.append(decoded);
      at = end + 1;
    }
  }

  private static @Nullable String decode(String name) {
    if (!name.startsWith("#")) {
      return ENTITIES.get(name);
    }
    boolean hexadecimal = name.startsWith("#x") || name.startsWith("#X");
    try {
      int code =
          hexadecimal
              ? Integer.parseInt(name.substring(2), 16)
              : Integer.parseInt(name.substring(1));
      return Character.isValidCodePoint(code) ? Character.toString(code) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
