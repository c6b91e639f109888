package org.scelle.detect.secret;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of the account that a credential belongs to, as far as the words around it tell. */
final class Users {

  private static final int BEFORE = 200;
  private static final int AFTER = 120;

  private static final Pattern NAMED =
      Pattern.compile(
          "(?<![\\p{L}])(?:login|log|user ?name|user"
              + " ?id|user|uid|utilisateur|identifiant|id|compte|account|"
              + "for|svc_?user|bind_?dn|usr)[\"'*]{0,3}\\s?(?:=>|[:=]|(?<=compte|account|utilisateur|user|for)\\s)\\s?[\"'`«]?\\s?"
              + "([\\p{L}\\p{N}][\\p{L}\\p{N}.@\\\\_=,$-]{1,80})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final String COMMON =
      " le la the this my mon ma un une de du des ce cet ton ton your admin: pour and et is est"
          + " passe password ";

  private Users() {}

  /**
   * The nearest account named around a range of a text; empty when none is.
   *
   * @param secret what may not be taken for a name
   */
  static String near(String text, int from, int to, String secret) {
    int start = Math.max(0, from - BEFORE);
    String before = text.substring(start, from);
    int paragraph = before.lastIndexOf("\n\n");
    String nearest = "";
    Matcher matcher = NAMED.matcher(before.substring(paragraph < 0 ? 0 : paragraph));
    while (matcher.find()) {
      nearest = usable(matcher.group(1), secret) ? cut(matcher.group(1)) : nearest;
    }
    if (nearest.isEmpty()) {
      int stop = Math.min(text.length(), to + AFTER);
      Matcher behind = NAMED.matcher(text.substring(from, stop));
      while (nearest.isEmpty() && behind.find()) {
        nearest = usable(behind.group(1), secret) ? cut(behind.group(1)) : "";
      }
    }
    return nearest;
  }

  private static boolean usable(String name, String secret) {
    String cut = cut(name);
    return cut.length() > 1
        && !COMMON.contains(" " + cut.toLowerCase(Locale.ROOT) + " ")
        && !cut.contains(secret)
        && !secret.contains(cut);
  }

  private static String cut(String name) {
    int end = name.length();
    while (end > 0 && ".,-=".indexOf(name.charAt(end - 1)) >= 0) {
      end--;
    }
    return name.substring(0, end);
  }
}
