package org.scelle.detect.marking;

import org.scelle.model.Where;

/** Finds the clues of how a hit is written and where it stands. */
final class Position {

  private final Scene scene;
  private final Hit hit;
  private final Surroundings around;
  private final Place place;

  private Position(Scene scene) {
    this.scene = scene;
    hit = scene.hit();
    around = scene.around();
    place = scene.place();
  }

  /** Adds what it finds to the clues. */
  static void of(Scene scene) {
    Position position = new Position(scene);
    position.forms();
    position.position();
  }

  private void forms() {
    scene.note(Clue.CAPITALS, scene.capitals());
    scene.note(Clue.NO_CAPITALS, hit.form().strength() == Form.Strength.WORD && !scene.capitals());
    scene.note(Clue.SELDOM, hit.form().strength() == Form.Strength.RARE);
    scene.note(Clue.MANY_MEANINGS, hit.form().strength() == Form.Strength.SHORT);
    scene.note(
        Clue.DISGUISED, hit.shape() == Hit.Shape.SPACED || hit.shape() == Hit.Shape.BACKWARDS);
    scene.note(Clue.PLURAL, hit.shape() == Hit.Shape.PLURAL);
    scene.note(Clue.COMPANION, around.company > 0);
  }

  private void position() {
    boolean fileName = place.where() == Where.FILENAME;
    boolean attached = place.where() == Where.METADATA && LabelKeys.attached(around);
    scene.note(Clue.FILE_NAME, fileName || attached);
    scene.note(Clue.PAGE_EDGE, scene.edgeOfPage());
    scene.note(Clue.OWN_LINE, around.ownLine() && !fileName);
    scene.note(Clue.SET_APART, fileName || attached || (!around.ownLine() && around.setApart()));
    scene.note(
        Clue.TEXT_HEAD,
        !fileName
            && ((around.head && !runsOn())
                || (scene.capitals() && around.endsTitle())
                || Lines.title(around.lineBefore)));
    scene.note(Clue.TEXT_END, around.tail && around.left != Surroundings.Edge.WORD && !fileName);
    boolean below = around.ownLine() && around.nearby.numberedBelow();
    scene.note(Clue.NUMBERED, Lines.numbered(around.line) || (scene.ambiguous() && below));
    boolean brackets = bracket(around.leftSign, around.rightSign);
    boolean opens =
        brackets
            && Lines.portion(around.lineBefore)
            && !Vocabulary.AFTER_TAG.contains(around.next());
    scene.note(Clue.PORTION_MARK, opens);
    scene.note(
        Clue.BRACKETED, brackets && !opens && (around.tail || around.after.isEmpty() || fileName));
    boolean text = place.where() == Where.MESSAGE || place.where() == Where.DOC_BODY;
    scene.note(
        Clue.WITHOUT_CONTENT,
        text && ((scene.ambiguous() && around.contentWordsFew(hit)) || exclaimed()));
    boolean value = place.where() == Where.METADATA && telling() && LabelKeys.whole(around);
    scene.note(Clue.WHOLE_VALUE, value);
    scene.note(Clue.OWN_COLUMN, !fileName && !around.ownLine() && around.joints.ownColumn());
    scene.note(Clue.AMONG_HEADINGS, place.where() == Where.OCR && amongHeadings());
  }

  /** Whether it would mean the marking as the value of any property, or of this one. */
  private boolean telling() {
    return switch (hit.form().strength()) {
      case FULL, PHRASE, CUT, CODE, TALK, NAMED -> true;
      case WORD -> scene.capitals();
      case SHORT -> LabelKeys.describes(around, place);
      case RARE -> false;
    };
  }

  /** "SECRET DÉFENSE, mon œil": a comma, a few words, and that is all of the message. */
  private boolean exclaimed() {
    return around.head
        && place.where() == Where.MESSAGE
        && around.right == Surroundings.Edge.COMMA
        && around.others.size() <= 3
        && around.lineAfter.chars().noneMatch(c -> c >= '0' && c <= '9')
        && around.nearby.below().isEmpty();
  }

  /** Whether it stands in a line of headings that scanning ran together, all in capitals. */
  private boolean amongHeadings() {
    return scene.capitals()
        && !scene.ambiguous()
        && !around.ownLine()
        && !Vocabulary.topic(place.opening())
        && !around.smallRest
        && hit.shape() != Hit.Shape.SLIPPED
        && !Vocabulary.GLUE.contains(around.previous())
        && !Vocabulary.NOUN.contains(around.previous())
        && !Vocabulary.GLUE.contains(around.next())
        && !Vocabulary.NOUN_AFTER.contains(around.next())
        && around.others.stream().noneMatch(Vocabulary::verb)
        && around.joints.lineIsCapitals();
  }

  /** Whether the words after the hit make a sentence of it. */
  private boolean runsOn() {
    boolean flows = !around.ownLine() && around.right == Surroundings.Edge.WORD;
    return flows
        && !(scene.capitals() && beginsAnew())
        && !(scene.capitals()
            && around.after.stream().limit(6).noneMatch(Vocabulary::verb)
            && !Vocabulary.GLUE.contains(around.next())
            && !Vocabulary.NOUN_AFTER.contains(around.next()));
  }

  /** Whether the next word begins a sentence of its own, as an article does: "DR les préfets …". */
  private boolean beginsAnew() {
    return Vocabulary.OPENING.contains(around.next())
        && !Vocabulary.AFTER_TAG.contains(around.following(1))
        && !Vocabulary.NEGATION.contains(around.following(1));
  }

  private static boolean bracket(char left, char right) {
    return (left == '[' && right == ']') || (left == '(' && right == ')');
  }
}
