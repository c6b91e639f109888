package org.scelle.detect.marking;

import java.util.List;

/** Tells questions about a marking. */
final class Question {

  private Question() {}

  /** Whether the sentence asks about the hit. */
  static boolean asks(Surroundings around) {
    return (around.rightSign == '?' && around.asks)
        || (around.asks && around.left == Surroundings.Edge.SIGN && about(around))
        || (around.asks
            && around.left != Surroundings.Edge.SIGN
            && (around.right != Surroundings.Edge.SIGN || interrogative(around)));
  }

  /** "Pourquoi « [TLP:RED] » apparaît-il … ?" */
  private static boolean about(Surroundings around) {
    List<String> words = Words.in(around.lineBefore);
    return words.stream().anyMatch(Vocabulary.QUESTION::contains)
        || words.contains("veut")
        || words.contains("signifie");
  }

  private static boolean interrogative(Surroundings around) {
    boolean inverted = around.next().equals("est") && around.following(1).equals("ce");
    return inverted
        || around.after.stream().limit(4).anyMatch(Vocabulary.QUESTION::contains)
        || around.others.size() < 8;
  }
}
