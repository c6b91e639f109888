package org.scelle.detect.marking;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a folded line is, by signs that no grammar of words tells: numbers, prices, program text.
 */
final class Lines {

  /** Names of the line that gives a message or a document its title. */
  private static final String TITLE =
      "(objet|subject|sujet|re|tr|fwd?|obj|betreff|title|titre|titel|name|nom)";

  /** A title with its colon, forwarded and answered any number of times. */
  private static final Pattern TITLE_HEAD = Pattern.compile("(" + TITLE + " ?: ?)+");

  private static final Pattern TITLE_LOOSE = Pattern.compile("(" + TITLE + " ?:? ?)+");
  private static final Pattern TITLE_TAGGED = Pattern.compile(TITLE + " ?: ?\\[[^\\]]{1,20}\\]?");

  /** The number of a paragraph: 2.1, a), iv. */
  private static final Pattern PARAGRAPH =
      Pattern.compile("([0-9]{1,3}|[a-z]{1,4})?([.)°-]+ ?([0-9]{1,3}|[a-z]{1,2})?){0,4}");

  /** A registration, copy or page number. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "n°|\\b(page|p\\.?) ?[0-9]{1,4}\\b|\\b[0-9]{1,6} ?(/|sur|of) ?[0-9]{1,6}\\b"
              + "|\\bno? ?[0-9]{1,6}/");

  private static final Pattern NUMBER_AT_HEAD =
      Pattern.compile(
          "(exemplaire|ex\\.?|copie|copy|page|p\\.|prot\\.?|ref\\.?|az\\.?|n ?[°o.]?)"
              + " ?:? ?(n ?[°o.]?)? ?[0-9]");

  private static final Pattern EUROS =
      Pattern.compile("\\b([0-9]+ e|[0-9]+[.,][0-9]{2}e|ht|ttc|eur|euros)\\b");

  /** A function called with a string. */
  private static final Pattern CALL = Pattern.compile("[a-z0-9_]\\([rf]?[\"'`\\[]");

  private static final Pattern COMMAND =
      Pattern.compile("\\b(e?grep|pdfgrep|sed|awk|rg|findstr|select-string|regex|string) ");

  /** Longer beginnings of lines are no titles. */
  private static final int LONGEST_TITLE = 80;

  private Lines() {}

  /** Whether only the name of a title line stands before the hit. */
  static boolean title(String before) {
    return before.length() <= LONGEST_TITLE && TITLE_HEAD.matcher(before.strip()).matches();
  }

  /** Whether only a title's name, a tag or a paragraph number stands before the bracket. */
  static boolean portion(String before) {
    String rest = before.strip().toLowerCase(Locale.ROOT);
    rest = rest.substring(0, Math.max(0, rest.length() - 1)).strip();
    return rest.isEmpty()
        || rest.endsWith("]")
        || (rest.length() <= LONGEST_TITLE
            && (TITLE_LOOSE.matcher(rest).matches()
                || PARAGRAPH.matcher(rest).matches()
                || TITLE_TAGGED.matcher(rest).matches()));
  }

  /** Whether a registration, copy or page number stands in it. */
  static boolean numbered(String line) {
    return line.contains("exemplaire ") || (digit(line) && NUMBER.matcher(line).find());
  }

  /** Whether it begins with such a number. */
  static boolean beginsWithNumber(String line) {
    return digit(line) && NUMBER_AT_HEAD.matcher(line).lookingAt();
  }

  static boolean price(String line) {
    return digit(line) && EUROS.matcher(line).find();
  }

  /** Whether it is program text or a pattern. */
  static boolean code(String line) {
    boolean pattern = line.contains("(?i)") || line.contains("[ _-]") || line.contains("\\s");
    boolean statement =
        line.contains(" == ")
            || line.contains("= \"")
            || line.contains("};")
            || line.contains(");")
            || (line.indexOf('(') >= 0 && CALL.matcher(line).find());
    return pattern || statement || COMMAND.matcher(line).find();
  }

  /** Whether dots lead to a page number after the hit. */
  static boolean contents(String after) {
    return after.contains(" ....") || after.contains(". . .") || after.contains("…….");
  }

  private static boolean digit(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) >= '0' && line.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }
}
