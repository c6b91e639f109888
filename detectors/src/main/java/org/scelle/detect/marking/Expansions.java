package org.scelle.detect.marking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the abbreviations that a text itself spells out as something else: "NS = nouveau site", "DR
 * (délégation régionale)". Long ones count wherever the words stand, short ones beside them only.
 */
final class Expansions {

  /** Abbreviations of fewer letters meet words with their initials by chance. */
  private static final int LONG = 3;

  private static final int MOST_GLUE = 2;
  private static final int LONG_GLUE = 4;
  private static final int SHORTEST_WORD = 3;
  private static final int SHORTEST_ANYWHERE = 4;

  private final Tokens tokens;
  private final Grammar grammar;

  private Expansions(Tokens tokens, Grammar grammar) {
    this.tokens = tokens;
    this.grammar = grammar;
  }

  /** The abbreviations among the hits that mean something else there. */
  static Set<String> otherwise(List<Hit> hits, Tokens tokens, Grammar grammar) {
    Expansions expansions = new Expansions(tokens, grammar);
    Set<String> found = new HashSet<>();
    Set<String> searched = new HashSet<>();
    for (Hit hit : hits) {
      String short_ = abbreviation(hit);
      if (short_.length() >= 2 && !found.contains(short_)) {
        boolean wide = short_.length() >= LONG && searched.add(short_);
        if (expansions.beside(hit, short_) || (wide && expansions.anywhere(short_))) {
          found.add(short_);
        }
      }
    }
    return found;
  }

  /** What is short in a hit; empty when nothing is. */
  static String abbreviation(Hit hit) {
    Form form = hit.form();
    if (form.strength() == Form.Strength.WORD && hit.shape() == Hit.Shape.SPACED) {
      return form.letters();
    }
    return switch (form.strength()) {
      case SHORT -> form.letters();
      case RARE -> form.abbreviated() ? form.letters() : "";
      case FULL -> form.signs().isEmpty() ? "" : form.words().get(0);
      case PHRASE, CUT, CODE, WORD, TALK, NAMED -> "";
    };
  }

  private boolean beside(Hit hit, String letters) {
    int first = tokens.from(hit.first());
    return spells(tokens.from(hit.end()), letters, SHORTEST_WORD)
        || (first > letters.length() - 1 && endsBefore(first, letters));
  }

  private boolean endsBefore(int token, String letters) {
    int most = letters.length() + MOST_GLUE;
    for (int from = token - 1; from >= Math.max(0, token - most); from--) {
      if (tokens.word(from).charAt(0) == letters.charAt(0)
          && spellsUntil(from, letters, SHORTEST_WORD) == token) {
        return true;
      }
    }
    return false;
  }

  private boolean anywhere(String letters) {
    for (int token = 0; token + letters.length() <= tokens.count(); token++) {
      if (spells(token, letters, SHORTEST_ANYWHERE)) {
        return true;
      }
    }
    return false;
  }

  /** Small words give letters inside long abbreviations: prêt-à-porter. */
  private static boolean inner(int letter, String letters) {
    return letters.length() == LONG && letter > 0 && letter + 1 < LONG;
  }

  private boolean spells(int token, String letters, int shortest) {
    return spellsUntil(token, letters, shortest) >= 0;
  }

  /** Where words that begin with the letters end; negative when they do not, or are the marking. */
  private int spellsUntil(int token, String letters, int shortest) {
    List<String> words = new ArrayList<>();
    int at = token;
    for (int i = 0; i < letters.length(); i++) {
      for (int glue = 0; i > 0 && glue < MOST_GLUE && at < tokens.count(); glue++) {
        boolean wanted = inner(i, letters) && tokens.begins(at, letters.charAt(i), 1);
        at += Vocabulary.GLUE.contains(tokens.word(at)) && !wanted ? 1 : 0;
      }
      if (at >= tokens.count()
          || !tokens.begins(at, letters.charAt(i), inner(i, letters) ? 1 : shortest)
          || (!inner(i, letters)
              && Vocabulary.GLUE.contains(tokens.word(at))
              && tokens.word(at).length() < LONG_GLUE)) {
        return -1;
      }
      words.add(tokens.word(at++));
    }
    return grammar.knows(String.join("", words)) ? -1 : at;
  }
}
