package org.scelle.detect.marking;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an author writes beside a stamp (IGI 1300, 7.1.2.3): number, issuer, date, copy. */
final class Stamp {

  private static final int REACH = 400;

  private static final Pattern NUMBER =
      Pattern.compile("\\bN\\s?[°º]\\s?([0-9][0-9A-Za-z./_-]{2,40})");
  private static final Pattern COPY =
      Pattern.compile(
          "(?i)\\bexemplaire\\s(?:n\\s?[°º]?\\s?)?([0-9]{1,4}(?:\\s?(?:/|sur)\\s?[0-9]{1,4})?)");
  private static final Pattern DATE =
      Pattern.compile(
          "(?iu)\\b([0-9]{1,2}(?:er)? (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre"
              + "|octobre|novembre|décembre) [0-9]{4}|[0-9]{2}[/.][0-9]{2}[/.][0-9]{4})");
  private static final Pattern ISSUER =
      Pattern.compile(
          "(?imu)^\\s{0,40}(?:(?:émetteur|emetteur|issuer)\\s?:\\s?(\\S[^\\n]{1,80})"
              + "|((?:ministère|ministere|préfecture|prefecture|direction|secrétariat général"
              + "|état-major|etat-major)[^\\n–-]{0,80}))");

  private Stamp() {}

  /** Each as "registration number 12/ABC", in a fixed order; empty when nothing stands there. */
  static List<String> beside(String text, int from, int to) {
    String near = text.substring(Math.max(0, from - REACH), Math.min(text.length(), to + REACH));
    List<String> found = new ArrayList<>();
    add(found, "registration number ", NUMBER.matcher(near));
    add(found, "copy number ", COPY.matcher(near));
    add(found, "issuer ", ISSUER.matcher(near));
    add(found, "date ", DATE.matcher(near));
    return found;
  }

  private static void add(List<String> found, String what, Matcher matcher) {
    if (matcher.find()) {
      String value = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      found.add(what + value.strip());
    }
  }
}
