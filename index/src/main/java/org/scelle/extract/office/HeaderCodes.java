package org.scelle.extract.office;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Page headers and footers of spreadsheets, whose formatting codes tear words apart (ECMA-376 part
 * 1, 18.3.1.46).
 */
public final class HeaderCodes {

  private static final Pattern CODE =
      Pattern.compile(
          "&(?:(?<section>[LCR])|(?<both>&)|\"[^\"]*\"|K(?:[0-9A-Fa-f]{6}|[0-9]{2}[+-][0-9]{3})|"
              + "[0-9]{1,3}|[BIUESXYOHG]|(?<field>[PNDTAFZ])(?:[+-][0-9]+)?)");

  private HeaderCodes() {}

  /** Whether it begins with the code of a section, as headers of sheets do. */
  public static boolean isCoded(String text) {
    return text.matches("(?s)\\s*&[LCR].*");
  }

  /** What is printed: the left, middle and right part a line each; page numbers and dates not. */
  public static String plain(String coded) {
    Matcher matcher = CODE.matcher(coded);
    StringBuilder plain = new StringBuilder();
    while (matcher.find()) {
      String with = "";
      if (matcher.group("section") != null) {
        with = "\n";
      } else if (matcher.group("both") != null) {
        with = "&";
      }
      matcher.appendReplacement(plain, Matcher.quoteReplacement(with));
    }
    matcher.appendTail(plain);
    return plain.toString().strip();
  }
}
