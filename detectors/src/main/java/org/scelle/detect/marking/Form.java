package org.scelle.detect.marking;

import java.util.List;

/**
 * One way to write a marking.
 *
 * @param words its words, folded: lower case, no accents
 * @param signs that may stand between its words besides the usual gaps
 */
record Form(Scheme scheme, Strength strength, List<String> words, String signs) {

  private static final int SHORTEST_SLIPPING = 10;

  /** A first or last word shorter than this is any small word with a slip in it. */
  private static final int SHORTEST_EDGE = 4;

  /** How much the words prove by themselves. */
  enum Strength {
    /** Means the marking; long ones are recognised with a slip or two. */
    FULL,
    /** The same in capitals; without them a phrase of ordinary speech. */
    PHRASE,
    /** Words cut short; exact only. */
    CUT,
    /** Abbreviation that means nothing else. */
    CODE,
    /** Ordinary words too. */
    WORD,
    /** Abbreviation that means many things. */
    SHORT,
    /** Word or abbreviation that seldom means it. */
    RARE,
    /** Never a mark, only talk about marks. */
    TALK,
    /** What the owner calls it in a label that names the owner apart. */
    NAMED
  }

  /** The letters without gaps. */
  String letters() {
    return String.join("", words);
  }

  boolean abbreviated() {
    return strength == Strength.CODE
        || strength == Strength.SHORT
        || (strength == Strength.RARE && letters().length() <= 3);
  }

  /** How many slips are forgiven. */
  int slips() {
    int length = letters().length();
    boolean spelled = strength == Strength.FULL || strength == Strength.PHRASE;
    int edge = Math.min(words.get(0).length(), words.get(words.size() - 1).length());
    if (!spelled || edge < SHORTEST_EDGE) {
      return 0;
    }
    return length >= 18 ? 2 : length >= SHORTEST_SLIPPING ? 1 : 0;
  }

  /** Whether a slip in it is believed only with a second clue. */
  boolean needsClueForSlip() {
    return letters().length() < 12;
  }
}
