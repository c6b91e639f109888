package org.scelle.detect.marking;

import java.util.EnumSet;
import java.util.Set;
import org.scelle.model.Where;

/** Weighs the clues around one hit. */
final class Judge {

  private static final int ENOUGH = 3;

  /** Clues that a list of levels takes the force of: the field is one of choices. */
  private static final Set<Clue> ANNOUNCED =
      EnumSet.of(Clue.LABEL_PROPERTY, Clue.LEVEL_FIELD, Clue.WHOLE_VALUE);

  private final Scene scene;
  private final Hit hit;
  private final Surroundings around;
  private final Place place;
  private final Set<Clue> clues;

  private Judge(Scene scene) {
    this.scene = scene;
    hit = scene.hit();
    around = scene.around();
    place = scene.place();
    clues = scene.clues();
  }

  /** What the hit amounts to there. */
  static Verdict verdict(Hit hit, Surroundings around, Place place) {
    Scene scene = new Scene(hit, around, place, EnumSet.noneOf(Clue.class));
    Position.of(scene);
    Judge judge = new Judge(scene);
    judge.announced();
    Talk.about(scene);
    return judge.verdict();
  }

  private Verdict verdict() {
    if (place.where() == Where.METADATA && hit.form().abbreviated() && around.rightSign == '=') {
      return Verdict.NONE;
    }
    if (clues.contains(Clue.LEVELS) && around.ladder.rungs() >= 3) {
      clues.removeAll(ANNOUNCED);
      if (around.ladder.sameOwner() >= 3) {
        clues.remove(Clue.COMPANION);
      }
    }
    if (hit.form().strength() == Form.Strength.TALK) {
      return new Verdict(Label.MENTION, 0, clues);
    }
    int score = clues.stream().mapToInt(Clue::weight).sum();
    if (hit.shape() == Hit.Shape.SLIPPED && hit.form().needsClueForSlip() && !stamped()) {
      return Verdict.NONE;
    }
    boolean proof = scene.proved();
    if (PlainSense.of(scene, score)) {
      return Verdict.NONE;
    }
    boolean lone = hit.form().letters().length() == 1;
    boolean held = !lone || proof || clues.contains(Clue.PORTION_MARK);
    boolean prepositional =
        place.where() == Where.FILENAME
            && scene.ambiguous()
            && (Vocabulary.GLUE.contains(around.previous())
                || Vocabulary.SOFT.contains(around.next()));
    if (score >= ENOUGH && held && !prepositional) {
      return new Verdict(Label.MARKING, score, clues);
    }
    return Hearsay.of(scene) ? new Verdict(Label.MENTION, score, clues) : Verdict.NONE;
  }

  private void announced() {
    if (LabelKeys.off(around, place)) {
      clues.add(Clue.SWITCHED_OFF);
      return;
    }
    boolean named = LabelKeys.holds(hit, around, place);
    scene.note(Clue.LABEL_PROPERTY, named);
    boolean whole =
        around.right != Surroundings.Edge.WORD
            || (!Vocabulary.GLUE.contains(around.next())
                && hit.form().strength() != Form.Strength.RARE);
    boolean one = hit.form().strength() != Form.Strength.SHORT || !scene.enumerated();
    scene.note(Clue.LEVEL_FIELD, !named && whole && one && Fields.announces(around));
    char box = Boxes.before(around.lineBefore);
    scene.note(Clue.TICKED, box == Boxes.TICKED);
    scene.note(Clue.UNTICKED, box == Boxes.EMPTY);
    boolean declares = Fields.declares(around, place) || Fields.carries(around, place);
    scene.note(Clue.SELF_DECLARED, place.where() != Where.FILENAME && declares);
  }

  /**
   * Whether it stands as a stamp does: on its own line of a page, beside a number or at the top.
   */
  private boolean stamped() {
    return around.ownLine()
        && scene.capitals()
        && (place.where() == Where.OCR || scene.edgeOfPage())
        && (around.head || around.nearby.numberedBelow() || clues.contains(Clue.NUMBERED));
  }
}
