package org.scelle.detect.marking;

import java.util.Set;
import org.scelle.model.Where;

/**
 * A hit, what stands around it, and the clues noted so far.
 *
 * @param clues added to while the scene is looked at
 */
record Scene(Hit hit, Surroundings around, Place place, Set<Clue> clues) {

  void note(Clue clue, boolean holds) {
    if (holds) {
      clues.add(clue);
    }
  }

  boolean ambiguous() {
    return hit.form().strength() == Form.Strength.WORD
        || hit.form().strength() == Form.Strength.SHORT
        || hit.form().strength() == Form.Strength.RARE;
  }

  boolean edgeOfPage() {
    return place.where() == Where.DOC_HEADER
        || place.where() == Where.DOC_FOOTER
        || place.detail().equals("watermark");
  }

  /** Whether it is written in capitals, as a stamp is. */
  boolean capitals() {
    boolean tag = !hit.form().signs().isEmpty() && !around.joints.mixed();
    return around.letters == Surroundings.Letters.CAPITALS || tag;
  }

  /** Whether it stands in a list of other abbreviations: "DG, DR, SG". */
  boolean enumerated() {
    boolean comma =
        around.left == Surroundings.Edge.COMMA || around.right == Surroundings.Edge.COMMA;
    return comma
        && around.left != Surroundings.Edge.WORD
        && around.right != Surroundings.Edge.WORD
        && around.company == 0
        && around.others.stream()
            .limit(6)
            .allMatch(word -> word.length() <= 4 || word.equals("diffusion"));
  }

  /** Whether a label, a field or a ticked box names the level. */
  boolean proved() {
    return clues.contains(Clue.LABEL_PROPERTY)
        || clues.contains(Clue.LEVEL_FIELD)
        || clues.contains(Clue.TICKED);
  }
}
