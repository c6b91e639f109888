package org.scelle.detect.secret;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A name that is given a value, as {@code DB_PASSWORD}, {@code spring.datasource.password} or
 * {@code mdp}.
 *
 * @param from where the whole name begins
 * @param to where it ends
 * @param plain whether it is nothing but the word that says what it is
 */
record Names(int from, int to, boolean plain) {

  /** Parts of a name behind the keyword that make it something else: a rule, a field, a date. */
  private static final Set<String> OTHER = Words.list("othername");

  /** Short keywords that stand glued behind these. */
  private static final Set<String> GLUED = Words.list("joined");

  /**
   * The name around a keyword; {@code null} when the keyword only happens to stand in it.
   *
   * @param whole whether the keyword has to be a word of its own in the name
   */
  static @Nullable Names around(String text, int from, int to, Keyword.Fit whole) {
    int start = Scan.nameStart(text, from);
    while (start < from && (text.charAt(start) == '-' || text.charAt(start) == '.')) {
      start++;
    }
    int stop = Scan.nameStop(text, to);
    while (stop > to && (text.charAt(stop - 1) == '-' || text.charAt(stop - 1) == '.')) {
      stop--;
    }
    boolean before = Character.isLetter(Scan.at(text, start - 1));
    boolean after = Character.isLetter(Scan.at(text, stop));
    String tail = text.substring(to, stop);
    if (before || after || !tails(tail)) {
      return null;
    }
    if (whole == Keyword.Fit.WORD && !heads(text, start, from)) {
      return null;
    }
    return new Names(start, stop, start == from && stop == to);
  }

  private static boolean heads(String text, int start, int from) {
    if (start == from) {
      return true;
    }
    char last = text.charAt(from - 1);
    boolean hump = Character.isUpperCase(text.charAt(from)) && Character.isLowerCase(last);
    String head = text.substring(start, from).toLowerCase(Locale.ROOT);
    return !Character.isLetter(last) || hump || GLUED.contains(head);
  }

  private static boolean tails(String tail) {
    if (tail.isEmpty()) {
      return true;
    }
    char first = tail.charAt(0);
    if (Character.isLowerCase(first)) {
      return false;
    }
    StringBuilder part = new StringBuilder();
    for (int i = 0; i <= tail.length(); i++) {
      char c = i < tail.length() ? tail.charAt(i) : '_';
      boolean hump = Character.isUpperCase(c) && i > 0 && Character.isLowerCase(tail.charAt(i - 1));
      if ((!Character.isLetter(c) || hump) && !part.isEmpty()) {
        if (OTHER.contains(part.toString())) {
          return false;
        }
        part.setLength(0);
      }
      if (Character.isLetter(c)) {
        part.append(Character.toLowerCase(c));
      }
    }
    return true;
  }
}
