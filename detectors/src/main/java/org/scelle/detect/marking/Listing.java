package org.scelle.detect.marking;

import java.util.List;
import java.util.Set;
import org.scelle.model.Where;

/** Tells lists and tables of what markings there are from the markings that a text bears. */
final class Listing {

  private final Surroundings around;
  private final Place place;
  private final Set<Clue> clues;

  Listing(Scene scene) {
    around = scene.around();
    place = scene.place();
    clues = scene.clues();
  }

  /** "Les mentions de protection : X, Y": kinds of markings, and which there are. */
  boolean kinds() {
    List<String> words = Words.in(around.lineBefore);
    boolean several = around.left == Surroundings.Edge.COMMA || around.company > 0;
    for (int i = 1; several && i < words.size(); i++) {
      if (Vocabulary.KINDS.contains(words.get(i))
          && Vocabulary.DETERMINER.contains(words.get(i - 1))) {
        return around.lineBefore.indexOf(':') >= 0;
      }
    }
    return false;
  }

  /** Three levels or more, or two of one owner, or two with "or" between them. */
  boolean levels() {
    boolean joined =
        Vocabulary.SOFT.contains(around.next()) || Vocabulary.SOFT.contains(around.previous());
    String signs = place.where() == Where.METADATA ? "|" : "|=→⇒↔";
    boolean row = signs.indexOf(around.leftSign) >= 0 || signs.indexOf(around.rightSign) >= 0;
    return around.ladder.rungs() >= 3
        || tabled()
        || around.rows.sharing() >= 2
        || (around.ladder.sameOwner() >= 2
            && (!clues.contains(Clue.PAGE_EDGE)
                || around.ladder.sharing()
                || around.left == Surroundings.Edge.COMMA
                || around.right == Surroundings.Edge.COMMA))
        || (around.rivals >= 2 && !around.ownLine())
        || (around.rivals >= 1 && (joined || row));
  }

  /** Whether other levels stand on lines of the same shape, as in a table of what exists. */
  private boolean tabled() {
    boolean page = clues.contains(Clue.PAGE_EDGE) || place.where() == Where.METADATA;
    boolean title = Lines.title(around.lineBefore) || clues.contains(Clue.LEVEL_FIELD);
    return !page && around.rows.others() >= (around.rows.named() && !title ? 1 : 2);
  }
}
