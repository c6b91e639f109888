package org.scelle.detect.secret;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scelle.detect.WordLists;

/**
 * How a family of programs takes a credential on its command line, as {@code programs.txt} says.
 *
 * @param secret options that bring the value
 * @param user options that name the account
 * @param joined options whose value is {@code user:password} or {@code user%password}
 */
record Program(Kind kind, Set<String> secret, Set<String> user, Set<String> joined) {

  private static final WordLists LISTS = WordLists.of(Program.class, "programs.txt");

  /** All families, each with the words that announce its programs. */
  static Map<Program, List<String>> all() {
    Map<Program, List<String>> all = new LinkedHashMap<>();
    for (String family : LISTS.list("families").stream().sorted().toList()) {
      String kind = LISTS.list(family + ".kind").iterator().next();
      all.put(
          new Program(
              Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
              LISTS.list(family + ".secret"),
              LISTS.maybe(family + ".user"),
              LISTS.maybe(family + ".joined")),
          LISTS.phrases(family + ".programs").stream().sorted().toList());
    }
    return all;
  }

  /** Reads the words that follow the */
  void read(String text, List<Scan.Literal> words, Consumer<Credential> found) {
    String account = "";
    Scan.Literal value = null;
    for (int i = 0; i < words.size(); i++) {
      Scan.Literal both = option(joined, text, words, i);
      int cut = both == null ? -1 : Commands.split(text, both);
      if (both != null && cut > 0) {
        value = new Scan.Literal(cut + 1, both.to(), true, both.end());
        account = text.substring(both.from(), cut);
        continue;
      }
      Scan.Literal named = option(user, text, words, i);
      account = named == null ? account : named.of(text);
      Scan.Literal given = option(secret, text, words, i);
      value = given == null ? value : given;
    }
    if (value != null) {
      Commands.accept(kind, text, value, account, found);
    }
  }

  /** What an option brings when this word is one of them; {@code null} when it is not. */
  private static Scan.@Nullable Literal option(
      Set<String> options, String text, List<Scan.Literal> words, int i) {
    String word = words.get(i).of(text);
    if (words.get(i).quoted()) {
      return null;
    }
    for (String option : options) {
      boolean apart = !option.endsWith("+");
      String plain = option.replace("*", "").replace("+", "");
      if (apart && word.equals(plain) && i + 1 < words.size()) {
        return words.get(i + 1);
      }
      if ((option.endsWith("*") || !apart)
          && word.length() > plain.length()
          && word.regionMatches(
              /* ignoreCase= */ plain.startsWith("/"), 0, plain, 0, plain.length())) {
        int from = words.get(i).from() + plain.length();
        Scan.Literal quoted = Scan.quoted(text, from);
        return quoted != null && quoted.end() <= words.get(i).end()
            ? quoted
            : new Scan.Literal(from, words.get(i).to(), false, words.get(i).end());
      }
      if (plain.startsWith("--") && word.startsWith(plain + "=")) {
        return new Scan.Literal(
            words.get(i).from() + plain.length() + 1, words.get(i).to(), false, words.get(i).end());
      }
    }
    return null;
  }
}
