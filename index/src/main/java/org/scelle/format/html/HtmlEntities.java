package org.scelle.format.html;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Escapes in HTML text: all numbers, and the names that chat programs write. */
public final class HtmlEntities {

  private static final Pattern ESCAPE =
      Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,8}));");

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("nbsp", "\u00a0"),
          Map.entry("ensp", "\u2002"),
          Map.entry("emsp", "\u2003"),
          Map.entry("thinsp", "\u2009"),
          Map.entry("laquo", "\u00ab"),
          Map.entry("raquo", "\u00bb"),
          Map.entry("hellip", "\u2026"),
          Map.entry("ndash", "\u2013"),
          Map.entry("mdash", "\u2014"),
          Map.entry("lsquo", "\u2018"),
          Map.entry("rsquo", "\u2019"),
          Map.entry("ldquo", "\u201c"),
          Map.entry("rdquo", "\u201d"),
          Map.entry("eacute", "\u00e9"),
          Map.entry("egrave", "\u00e8"),
          Map.entry("ecirc", "\u00ea"),
          Map.entry("agrave", "\u00e0"),
          Map.entry("acirc", "\u00e2"),
          Map.entry("ccedil", "\u00e7"),
          Map.entry("icirc", "\u00ee"),
          Map.entry("ocirc", "\u00f4"),
          Map.entry("ucirc", "\u00fb"),
          Map.entry("ugrave", "\u00f9"),
          Map.entry("euro", "\u20ac"),
          Map.entry("copy", "\u00a9"));

  private HtmlEntities() {}

  /** The text without escapes; one that is not known stays as it is. */
  public static String decoded(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    Matcher matcher = ESCAPE.matcher(text);
    return matcher.replaceAll(m -> Matcher.quoteReplacement(character(m)));
  }

  private static String character(MatchResult escape) {
    if (escape.group(3) != null) {
      return NAMES.getOrDefault(escape.group(3), escape.group());
    }
    int code =
        escape.group(1) != null
            ? Integer.parseInt(escape.group(1))
            : Integer.parseInt(escape.group(2), 16);
    boolean lone = code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
    return Character.isValidCodePoint(code) && !lone && code != 0
        ? Character.toString(code)
        : escape.group();
  }
}
