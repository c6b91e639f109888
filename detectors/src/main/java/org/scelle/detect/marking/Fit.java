package org.scelle.detect.marking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether letters that spell a form also stand together as one, gaps and edges included.
 */
final class Fit {

  private static final int WIDEST_GAP = 80;
  private static final int LONG = 14;

  /** Signs that may stand between two words of a form. */
  private static final String GAP = ". \t\n_-–—‐‑‒−·•/\\+*|~'\"`<>^°[]?{}";

  private final Folded text;
  private final int[] places;

  /**
   * @param places where in the folded text the letters stand, gaps left out
   */
  Fit(Folded text, int[] places) {
    this.text = text;
    this.places = places;
  }

  /** The hit, when the letters from one on are the form as written. */
  @Nullable Hit whole(Form form, int from) {
    return fit(form, form.words(), from, Hit.Shape.PLAIN);
  }

  /** The same for a form that stands backwards. */
  @Nullable Hit backwards(Form form, int from) {
    List<String> reversed =
        form.words().reversed().stream()
            .map(word -> new StringBuilder(word).reverse().toString())
            .toList();
    return fit(form, reversed, from, Hit.Shape.BACKWARDS);
  }

  private @Nullable Hit fit(Form form, List<String> words, int from, Hit.Shape shape) {
    int letters = form.letters().length();
    int to = from + letters;
    int inside = 0;
    int loose = 0;
    int at = from;
    for (String word : words) {
      int wordEnd = at + word.length();
      for (int i = at; i < wordEnd - 1; i++) {
        int gap = places[i + 1] - places[i] - 1;
        inside += gap > 0 ? 1 : 0;
        loose += gap > 0 && !harmless(places[i] + 1, places[i + 1]) ? 1 : 0;
      }
      at = wordEnd;
      if (at < to && !gapBetween(places[at - 1] + 1, places[at], form.signs())) {
        return null;
      }
    }
    boolean spaced = inside == letters - words.size() || (loose > 0 && evenly(words, from));
    if (inside > 0 && !spaced && loose > (letters >= LONG ? 3 : letters >= 10 ? 1 : 0)) {
      return null;
    }
    if (!spaced && !exactEnough(form, words, from)) {
      return null;
    }
    Hit.Shape seen = inside > 0 && shape == Hit.Shape.PLAIN ? Hit.Shape.SPACED : shape;
    if (spaced && letters < LONG && goesOn(from, to)) {
      return null;
    }
    return edges(form, places[from], places[to - 1] + 1, seen);
  }

  /** Whether each word is either spaced out as a whole or not at all. */
  private boolean evenly(List<String> words, int from) {
    int at = from;
    for (String word : words) {
      int gaps = 0;
      for (int i = at; i < at + word.length() - 1; i++) {
        gaps += places[i + 1] - places[i] > 1 ? 1 : 0;
      }
      if (gaps > 0 && gaps < word.length() - 1) {
        return false;
      }
      at += word.length();
    }
    return true;
  }

  /** Whether a spaced-out word has more letters than the form: S.E.C.R.E.T.A.I.R.E. */
  private boolean goesOn(int from, int to) {
    int last = places[to - 1];
    return last + 2 < text.length()
        && text.at(last + 1) == text.at(places[from] + 1)
        && text.at(last + 1) != '\n'
        && text.wordAt(last + 2)
        && (last + 3 >= text.length() || !text.wordAt(last + 3));
  }

  /** Ordinary words must be spelled with their own letters, TLP with no comma or full stop. */
  private boolean exactEnough(Form form, List<String> words, int from) {
    int strange = 0;
    int at = from;
    for (String word : words) {
      for (int i = 0; i < word.length(); i++) {
        strange += text.at(places[at++]) == word.charAt(i) ? 0 : 1;
      }
    }
    return form.strength() != Form.Strength.WORD || strange <= 2;
  }

  /** Hyphenation, line ends and emphasis inside a word. */
  private boolean harmless(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.at(i);
      if (c == '\n' || c == '*' || c == '`' || c == '~') {
        return true;
      }
    }
    return false;
  }

  /**
   * What may stand between two words of a form: spaces, hyphens, line ends, but no sentence end.
   */
  private boolean gapBetween(int from, int to, String signs) {
    if (to - from > WIDEST_GAP) {
      return false;
    }
    int lines = 0;
    for (int i = from; i < to; i++) {
      char c = text.at(i);
      boolean stop =
          c == '.' && i > from && i + 1 < to && (text.at(i + 1) == ' ' || text.at(i + 1) == '\n');
      if (stop || (GAP.indexOf(c) < 0 && signs.indexOf(c) < 0)) {
        return false;
      }
      lines += c == '\n' ? 1 : 0;
    }
    return lines <= 3;
  }

  /** Checks that no word runs on at either side; a plural is noted. */
  private @Nullable Hit edges(Form form, int first, int end, Hit.Shape shape) {
    if (first > 0 && text.wordAt(first - 1) && !joint(form, first)) {
      return null;
    }
    if (form.strength() == Form.Strength.WORD && hyphenated(end)) {
      return null;
    }
    if (end < text.length() && text.wordAt(end)) {
      boolean lastOne = end + 1 >= text.length() || !text.wordAt(end + 1);
      if (text.at(end) == 's' && lastOne && form.letters().length() >= 10) {
        return new Hit(form, first, end + 1, Hit.Shape.PLURAL);
      }
      if (!joint(form, end)) {
        return null;
      }
    }
    return new Hit(form, first, end, shape);
  }

  /** Whether a word is broken there at the end of a line: SECRET-ARIAT. */
  private boolean hyphenated(int end) {
    return end + 2 < text.length()
        && text.at(end) == '-'
        && text.at(end + 1) == '\n'
        && text.wordAt(end + 2);
  }

  /** Whether words are glued at a place as file names glue them: by case or by a digit. */
  private boolean joint(Form form, int at) {
    boolean longForm = form.letters().length() >= 10;
    boolean before = text.capitalAt(at - 1);
    boolean after = text.capitalAt(at);
    boolean digit = digit(at - 1) != digit(at);
    return (longForm && (before != after || digit)) || (!before && after) || (digit && before);
  }

  private boolean digit(int at) {
    return text.at(at) >= '0' && text.at(at) <= '9';
  }
}
