package org.scelle.detect.marking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scelle.detect.Automaton;

/** Finds the forms of a grammar in folded text; of those that overlap the longest is kept. */
final class Matcher {

  private static final int MOST_WORDS = 5;
  private static final int LONGEST_ABBREVIATION = 10;
  private static final int WIDEST_JOINT = 4;

  private final Grammar grammar;

  Matcher(Grammar grammar) {
    this.grammar = grammar;
  }

  /**
   * The hits, in the order of the text, without overlaps.
   *
   * @param policy whose levels a label beside the text names; empty when there is none
   */
  List<Hit> hits(Folded text, Tokens tokens, String policy) {
    List<Hit> found = new ArrayList<>();
    spelled(text, found);
    abbreviated(text, tokens, found);
    for (Hit named : grammar.policies().hits(tokens, policy)) {
      found.removeIf(hit -> hit.first() < named.end() && named.first() < hit.end());
      found.add(named);
    }
    return companions(apart(found), text, tokens);
  }

  /** A level and the word that narrows it, one under the other, are one marking. */
  private List<Hit> companions(List<Hit> hits, Folded text, Tokens tokens) {
    List<Hit> joined = new ArrayList<>();
    for (Hit hit : hits) {
      Hit level = joined.isEmpty() ? null : joined.getLast();
      Form both = level == null ? null : together(level, hit, tokens);
      if (level == null
          || both == null
          || stops(text, level.end(), hit.first(), hit.form().abbreviated() ? "/;" : ",;.!?")) {
        joined.add(hit);
      } else {
        joined.set(joined.size() - 1, new Hit(both, level.first(), hit.end(), level.shape()));
      }
    }
    return joined;
  }

  private static boolean stops(Folded text, int from, int to, String signs) {
    for (int i = from; i < to; i++) {
      if (signs.indexOf(text.at(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Form together(Hit level, Hit beside, Tokens tokens) {
    boolean adjoin =
        tokens.from(level.end()) == tokens.from(beside.first())
            || grammar.policies().category(tokens, level.end(), beside.first());
    return adjoin && beside.form().scheme().role() == Scheme.Role.BESIDE
        ? grammar.narrowed(level.form(), beside.form())
        : null;
  }

  private void spelled(Folded text, List<Hit> found) {
    int[] places = new int[text.length()];
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Symbols.letter(text.at(i)) >= 0 && (text.wordAt(i) || between(text, i))) {
        places[count++] = i;
      }
    }
    Fit fit = new Fit(text, places);
    Slips slips = new Slips(text, places, count);
    Automaton automaton = grammar.automaton();
    int state = Automaton.START;
    int wholeEnd = -1;
    int wholeLetters = 0;
    for (int i = 0; i < count; i++) {
      state = automaton.step(state, Symbols.letter(text.at(places[i])));
      for (int number : automaton.endings(state)) {
        Grammar.Sequence sequence = grammar.sequence(number);
        int begin = i + 1 - sequence.length();
        Hit hit =
            begin < wholeEnd
                    && sequence.kind() == Grammar.Kind.PIECE
                    && sequence.shorterThan(wholeLetters + 1)
                ? null
                : hit(sequence, begin, fit, slips);
        if (hit != null) {
          found.add(hit);
          if (hit.shape() != Hit.Shape.SLIPPED) {
            wholeEnd = i + 1;
            wholeLetters = hit.form().letters().length();
          }
        }
      }
    }
  }

  private static @Nullable Hit hit(Grammar.Sequence sequence, int begin, Fit fit, Slips slips) {
    Form form = sequence.form();
    if (form == null) {
      return null;
    }
    return switch (sequence.kind()) {
      case WHOLE -> fit.whole(form, begin);
      case BACKWARDS -> fit.backwards(form, begin);
      case PIECE -> slips.around(form, begin, sequence.offset());
      case ANNOUNCEMENT -> null;
    };
  }

  /** A sign that may be read as a letter is one only inside a word, not between single letters. */
  private static boolean between(Folded text, int i) {
    if (i == 0 || i + 1 >= text.length() || !text.wordAt(i - 1) || !text.wordAt(i + 1)) {
      return false;
    }
    boolean single = i < 2 || !text.wordAt(i - 2);
    return !single || (i + 2 < text.length() && text.wordAt(i + 2));
  }

  private void abbreviated(Folded text, Tokens tokens, List<Hit> found) {
    for (int token = 0; token < tokens.count(); token++) {
      int length = tokens.end(token) - tokens.first(token);
      boolean begins =
          length <= LONGEST_ABBREVIATION / 2 && grammar.beginsAbbreviation(tokens.word(token));
      if (begins || (length == 1 && dotted(text, tokens, token))) {
        Hit hit = longestFrom(text, tokens, token);
        if (hit != null) {
          found.add(hit);
        }
      } else if (length == 1) {
        Hit hit = spacedCode(text, tokens, token);
        if (hit != null) {
          found.add(hit);
        }
      }
    }
  }

  /** A code of single letters with gaps between them: V S - N f D. */
  private @Nullable Hit spacedCode(Folded text, Tokens tokens, int token) {
    int last = token + MOST_WORDS - 1;
    if (last >= tokens.count() || !tokens.capitals(token) || !tokens.capitals(last)) {
      return null;
    }
    StringBuilder letters = new StringBuilder();
    for (int i = token; i <= last; i++) {
      boolean single = tokens.end(i) - tokens.first(i) == 1;
      if (!single || (i > token && !joined(text, tokens.end(i - 1), tokens.first(i)))) {
        return null;
      }
      letters.append(tokens.word(i));
    }
    Form form = grammar.abbreviation(letters.toString());
    return form == null
        ? null
        : new Hit(form, tokens.first(token), tokens.end(last), Hit.Shape.PLAIN);
  }

  private @Nullable Hit longestFrom(Folded text, Tokens tokens, int token) {
    StringBuilder letters = new StringBuilder();
    Hit longest = null;
    for (int last = token; last < tokens.count() && last < token + MOST_WORDS; last++) {
      if (last > token && !joined(text, tokens.end(last - 1), tokens.first(last))) {
        break;
      }
      letters.append(tokens.word(last));
      Form form = grammar.abbreviation(letters.toString());
      if (form != null && capitals(text, tokens, token, last)) {
        boolean point = dotted(text, tokens, last - 1) && at(text, tokens.end(last)) == '.';
        int end = tokens.end(last) + (point ? 1 : 0);
        longest = new Hit(form, tokens.first(token), end, Hit.Shape.PLAIN);
      }
    }
    return longest;
  }

  /** Whether a full stop joins one letter to one other: D.R. */
  private static boolean dotted(Folded text, Tokens tokens, int token) {
    if (token < 0 || token + 1 >= tokens.count()) {
      return false;
    }
    int end = tokens.end(token);
    return end - tokens.first(token) == 1
        && text.at(end) == '.'
        && tokens.first(token + 1) == end + 1
        && tokens.end(token + 1) == end + 2;
  }

  private static char at(Folded text, int place) {
    return place < text.length() ? text.at(place) : '\n';
  }

  /** Abbreviations are written in capitals; in brackets and joined codes a slip of case passes. */
  private static boolean capitals(Folded text, Tokens tokens, int token, int last) {
    int first = tokens.first(token);
    boolean bracket = first > 0 && "[(".indexOf(text.at(first - 1)) >= 0;
    boolean hyphen = last > token && text.at(tokens.end(token)) != ' ';
    int lower = 0;
    for (int i = token; i <= last; i++) {
      lower += tokens.capitals(i) || tokens.nearlyCapitals(i) ? 0 : 1;
    }
    boolean closed =
        tokens.end(last) < text.length() && "])".indexOf(text.at(tokens.end(last))) >= 0;
    return lower == 0
        || (bracket && closed && last - token >= 0 && tokens.end(last) - first > 1)
        || hyphen;
  }

  /** Whether only a joint stands there: a space, a hyphen, a hyphen between spaces. */
  private static boolean joined(Folded text, int from, int to) {
    if (to - from > WIDEST_JOINT) {
      return false;
    }
    int signs = 0;
    for (int i = from; i < to; i++) {
      if ("-/_. ‐‑–—".indexOf(text.at(i)) < 0) {
        return false;
      }
      signs += text.at(i) == '-' || text.at(i) == '–' ? 1 : 0;
    }
    return to - from <= 2 || signs == 1;
  }

  private static List<Hit> apart(List<Hit> found) {
    found.sort(
        Comparator.comparingInt(Hit::first)
            .thenComparing(Comparator.comparingInt(Hit::end).reversed()));
    List<Hit> kept = new ArrayList<>();
    for (Hit hit : found) {
      Hit last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
      if (last == null || hit.first() >= last.end()) {
        kept.add(hit);
      } else if (weight(hit) > weight(last)
          && (hit.first() == last.first()
              || hit.end() <= last.end()
              || hit.shape() != last.shape())) {
        kept.set(kept.size() - 1, hit);
      }
    }
    return kept;
  }

  /** Longer forms first; among equals the one without slips. */
  private static int weight(Hit hit) {
    int exact = hit.shape() == Hit.Shape.SLIPPED ? 0 : 12;
    return hit.form().letters().length() * 2 + exact;
  }
}
