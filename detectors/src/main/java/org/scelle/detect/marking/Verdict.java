package org.scelle.detect.marking;

import java.util.Set;

/** What one hit amounts to and why. */
record Verdict(Label label, int score, Set<Clue> clues) {

  static final Verdict NONE = new Verdict(Label.NONE, 0, Set.of());
}
