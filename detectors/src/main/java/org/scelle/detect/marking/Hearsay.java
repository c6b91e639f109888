package org.scelle.detect.marking;

import java.util.Set;

/** Whether a hit that is no mark is at least talk of one. */
final class Hearsay {

  /** "du Secret", "en Secret": a level is a mass noun. */
  private static final Set<String> PARTITIVE = Set.of("en", "du", "de");

  private final Scene scene;
  private final Hit hit;
  private final Surroundings around;
  private final Set<Clue> clues;

  private Hearsay(Scene scene) {
    this.scene = scene;
    hit = scene.hit();
    around = scene.around();
    clues = scene.clues();
  }

  /** Whether people speak of the marking there. */
  static boolean of(Scene scene) {
    return new Hearsay(scene).talkOfMarkings();
  }

  private boolean talkOfMarkings() {
    if (!hit.form().abbreviated()
        && (clues.contains(Clue.RUNS_OVER)
            || clues.contains(Clue.CRAFT_NEARBY)
            || (clues.contains(Clue.DEFINED) && around.ownLine()))) {
      return true;
    }
    if (!scene.ambiguous()) {
      return !plainSpeech();
    }
    String letters = hit.form().letters();
    if (letters.length() == 1) {
      return Vocabulary.LORE.contains(around.previous())
          || around.previous().equals("du")
          || clues.contains(Clue.UNTICKED);
    }
    boolean meant = clues.contains(Clue.QUESTION) && Vocabulary.AFTER_TAG.contains(around.next());
    if (letters.equals("dr") && meant) {
      return true;
    }
    if (letters.equals("dr") && bare()) {
      return !officer();
    }
    if (letters.equals("np") && around.previous().equals("en")) {
      return true;
    }
    if (hit.form().strength() == Form.Strength.WORD
        && scene.capitals()
        && (around.smallRest || clues.contains(Clue.QUOTED))) {
      return true;
    }
    if (around.letters == Surroundings.Letters.INITIALS
        && around.right != Surroundings.Edge.WORD
        && (Vocabulary.verb(around.previous()) || PARTITIVE.contains(around.previous()))) {
      return true;
    }
    if (hit.form().strength() == Form.Strength.WORD
        && around.letters == Surroundings.Letters.INITIALS
        && around.before.stream().limit(3).anyMatch(Vocabulary.NOUN::contains)) {
      return true;
    }
    if (hit.form().strength() == Form.Strength.WORD
        && around.letters == Surroundings.Letters.SMALL) {
      return around.before.stream().limit(3).anyMatch(Vocabulary.NOUN::contains)
          || around.company > 0
          || clues.contains(Clue.UNTICKED);
    }
    if (hit.form().strength() == Form.Strength.RARE) {
      return scene.capitals() && Vocabulary.LORE.contains(around.previous());
    }
    boolean general = hit.form().strength() == Form.Strength.SHORT && !letters.equals("dr");
    long known =
        around.before.stream().limit(general ? 4 : 16).filter(Vocabulary.LORE::contains).count()
            + around.after.stream()
                .limit(general ? 1 : 16)
                .filter(Vocabulary.LORE::contains)
                .count();
    return known > 0
        || (clues.contains(Clue.TOPIC) && !general)
        || around.company > 0
        || clues.contains(Clue.UNTICKED);
  }

  /** Whether a form that means the marking by itself is a phrase of ordinary speech here. */
  private boolean plainSpeech() {
    boolean small = around.letters == Surroundings.Letters.SMALL && hit.shape() == Hit.Shape.PLAIN;
    boolean colour = !hit.form().signs().isEmpty() && around.joints.mixed();
    boolean lore =
        around.before.stream().limit(4).anyMatch(Vocabulary.LORE::contains)
            || around.after.stream().limit(3).anyMatch(Vocabulary.LORE::contains);
    if (colour || !small || lore) {
      return colour && !lore;
    }
    boolean complement =
        Vocabulary.COMPLEMENT.contains(around.next())
            && !Vocabulary.GLUE.contains(around.previous());
    return hit.form().strength() == Form.Strength.PHRASE || complement;
  }

  private boolean bare() {
    boolean none =
        around.previous().equals("de")
            && around.before.size() > 1
            && Vocabulary.NEGATION.contains(around.before.get(1));
    return none
        || Vocabulary.BARE.contains(around.previous())
        || Vocabulary.NOUN.contains(around.previous());
  }

  /** "du DR de l'agence": somebody, not a marking. */
  private boolean officer() {
    return clues.contains(Clue.GLUE_BEFORE)
        && Set.of("de", "du", "des", "d").contains(around.next())
        && around.before.stream().noneMatch(Vocabulary.LORE::contains);
  }
}
