package org.scelle.detect.marking;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The levels that stand side by side with nothing but signs, numbers or conjunctions between them.
 * A page bears one level of each owner; a run of several is a list of what exists.
 *
 * @param rungs how many levels of one kind the run holds: protocols for sharing (TLP, PAP) apart
 * @param sameOwner how many of them belong to the owner of the level asked about
 * @param sharing whether the run is one of protocols for sharing
 * @param initials how many abbreviations of many meanings the run holds; none when it holds others
 */
record Ladder(int rungs, int sameOwner, boolean sharing, int initials) {

  private static final int REACH = 8;

  /** The run a hit stands in. */
  static Ladder around(List<Hit> hits, int number, Tokens tokens) {
    Hit hit = hits.get(number);
    Scheme asked = hit.form().scheme();
    Set<String> rungs = new HashSet<>();
    Set<String> own = new HashSet<>();
    int low = number;
    while (low > 0 && number - low < REACH && adjoin(hits.get(low - 1), hits.get(low), tokens)) {
      low--;
    }
    int high = number;
    while (high + 1 < hits.size()
        && high - number < REACH
        && adjoin(hits.get(high), hits.get(high + 1), tokens)) {
      high++;
    }
    Set<String> initials = new HashSet<>();
    boolean others = false;
    for (Hit other : hits.subList(low, high + 1)) {
      Form form = other.form();
      initials.add(form.letters());
      others |= !form.abbreviated() || form.strength() == Form.Strength.CODE;
      Scheme scheme = other.form().scheme();
      if (sharing(other) == sharing(hit) && scheme.role() != Scheme.Role.BESIDE) {
        rungs.add(scheme.id());
        if (scheme.owner().equals(asked.owner())) {
          own.add(scheme.id());
        }
      }
    }
    return new Ladder(
        rungs.size(), own.size(), sharing(hit), others || french(initials) ? 0 : initials.size());
  }

  /** Whether nothing but numbers and small words stands between two hits, the left one first. */
  static boolean adjoin(Hit left, Hit right, Tokens tokens) {
    for (int i = tokens.from(left.end()); i < tokens.from(right.first()); i++) {
      String word = tokens.word(i);
      boolean small = Vocabulary.SOFT.contains(word) || Vocabulary.GLUE.contains(word);
      if (!small && !Surroundings.number(word)) {
        return false;
      }
    }
    return left.first() < right.first();
  }

  /** DR beside S or NP: the levels of the State, abbreviated as IM 900 does. */
  private static boolean french(Set<String> initials) {
    return initials.contains("dr") && (initials.contains("s") || initials.contains("np"));
  }

  private static boolean sharing(Hit hit) {
    return hit.form().scheme().role() == Scheme.Role.SHARING;
  }
}
