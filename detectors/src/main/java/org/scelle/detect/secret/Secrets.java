package org.scelle.detect.secret;

import java.util.ArrayList;
import java.util.List;

/** Credentials in words that stand alone: names of rooms and files, hits of a search. */
public final class Secrets {

  private static final String GONE = "•••";
  private static final int LONGEST_QUOTE = 200;

  /** A quote begins with a word when one begins so soon. */
  private static final int WORD = 40;

  private Secrets() {}

  /**
   * A place of a text, without its value.
   *
   * @param rule what it is, as {@code directory-bind}
   * @param from where the value begins, in UTF-16 units
   * @param to where it ends
   * @param quote the line around it, the value taken out
   */
  public record Place(
      String rule, String severity, int from, int to, String user, String quote, String why) {}

  /** What stands in a text. */
  public static List<Place> in(String text) {
    List<Credential> found = SecretReader.STANDARD.read(text);
    List<Place> places = new ArrayList<>();
    for (Credential one : found) {
      places.add(
          new Place(
              one.kind().word(),
              one.kind().severity.word(),
              one.from(),
              one.to(),
              one.user(),
              quote(text, found, one),
              one.why()));
    }
    return places;
  }

  /** The values in a text. Not for any output. */
  public static List<String> values(String text) {
    return SecretReader.STANDARD.readAll(text).stream()
        .map(one -> text.substring(one.from(), one.to()))
        .distinct()
        .toList();
  }

  /** The same text with every value taken out. */
  public static String without(String text) {
    List<Credential> found = SecretReader.STANDARD.readAll(text);
    return found.isEmpty() ? text : masked(text, found, 0, text.length());
  }

  private static String masked(String text, List<Credential> found, int from, int to) {
    StringBuilder left = new StringBuilder();
    int at = from;
    for (Credential one : found) {
      if (one.to() <= from || one.from() >= to) {
        continue;
      }
      left.append(text, at, Math.max(at, one.from())).append(GONE);
      at = Math.max(at, Math.min(one.to(), to));
    }
    return left.append(text, at, to).toString();
  }

  /** The line around a value, at most so long, with what stands for the values in it. */
  static String quote(String text, List<Credential> found, Credential one) {
    int line = Scan.lineStart(text, one.from());
    int from = Math.max(line, one.from() - LONGEST_QUOTE / 2);
    int word = from;
    while (from > line
        && word < one.from()
        && word - from < WORD
        && !Scan.blank(Scan.at(text, word))) {
      word++;
    }
    from = Scan.blank(Scan.at(text, word)) && word < one.from() ? word : from;
    int to = Math.min(Scan.lineStop(text, one.to()), one.to() + LONGEST_QUOTE / 2);
    while (from < one.from() && Character.isLowSurrogate(text.charAt(from))) {
      from++;
    }
    while (to > one.to() && Character.isHighSurrogate(text.charAt(to - 1))) {
      to--;
    }
    return masked(text, found, from, to).strip();
  }
}
