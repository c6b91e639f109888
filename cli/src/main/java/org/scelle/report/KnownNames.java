package org.scelle.report;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scelle.model.AccountId;

/**
 * The words that names of accounts are made of: display names without what stands in brackets (the
 * administration), and what stands before the domain in ids as {@code @prenom.nom-domaine.fr:…}.
 */
final class KnownNames {

  static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern BRACKETS = Pattern.compile("\\[[^\\]]*]|\\([^)]*\\)");
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final int LONGEST = 500;

  private final Set<String> parts = new HashSet<>();
  private final Set<String> whole = new HashSet<>();
  private final Set<String> signs = new TreeSet<>();

  void add(String id, @Nullable String displayName) {
    if (displayName != null) {
      addName(BRACKETS.matcher(Inert.cut(displayName, LONGEST)).replaceAll(" "));
    }
    String local = AccountId.of(id).local();
    int domain = local.lastIndexOf('-');
    boolean address = domain > 0 && local.indexOf('.', domain) > 0;
    List<String> words = words(address ? local.substring(0, domain) : local);
    if (words.size() > 1) {
      parts.addAll(words);
    }
    words.stream().filter(word -> words.size() == 1).forEach(whole::add);
  }

  private void addName(String name) {
    List<String> words = words(name);
    if (words.isEmpty() && name.strip().length() > 1) {
      signs.add(name.strip());
    }
    if (words.size() == 1) {
      whole.add(words.get(0));
    }
    parts.addAll(words);
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      String folded = fold(word.group());
      if (folded.length() > 1) {
        words.add(folded);
      }
    }
    return words;
  }

  /** Without accents and case. */
  static String fold(String word) {
    String bare = ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD)).replaceAll("");
    return bare.toLowerCase(Locale.ROOT);
  }

  /** Whether a folded word stands in some name. */
  boolean part(String folded) {
    return parts.contains(folded) || whole.contains(folded);
  }

  /** Whether a folded word is all of some name. */
  boolean whole(String folded) {
    return whole.contains(folded);
  }

  /** Whether some word of a text stands in some name. */
  boolean in(String text) {
    return words(text).stream().anyMatch(this::part);
  }

  /** Names without a letter or digit. */
  Set<String> signs() {
    return signs;
  }
}
