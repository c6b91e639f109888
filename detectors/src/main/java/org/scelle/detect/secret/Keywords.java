package org.scelle.detect.secret;

import java.util.ArrayList;
import java.util.List;
import org.scelle.detect.Automaton;

/** The keywords and what each of them sets to work. */
final class Keywords {

  private final List<String> words = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();

  /** The words whose neighbourhood speaks of a directory. */
  private int directory;

  void add(Rule rule, String... spellings) {
    for (String spelling : spellings) {
      words.add(spelling);
      rules.add(rule);
    }
  }

  static Keywords all() {
    Keywords keywords = new Keywords();
    keywords.add(
        (text, from, to, found) -> {},
        Words.phrases("directory").stream().sorted().toArray(String[]::new));
    keywords.directory = keywords.words.size();
    Tokens.addTo(keywords);
    Assignments.addTo(keywords);
    Commands.addTo(keywords);
    Calls.addTo(keywords);
    Links.addTo(keywords);
    Keys.addTo(keywords);
    return keywords;
  }

  Automaton automaton() {
    return Automaton.of(Letters.ALPHABET, words);
  }

  int length(int word) {
    return words.get(word).length();
  }

  Rule rule(int word) {
    return rules.get(word);
  }

  boolean directory(int word) {
    return word < directory;
  }
}
