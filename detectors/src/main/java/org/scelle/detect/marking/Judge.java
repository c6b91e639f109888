package org.scelle.detect.marking;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.scelle.model.Where;

/** Weighs the clues around one hit. */
final class Judge {

  private static final int ENOUGH = 3;

  /** "du Secret", "en Secret": a level is a mass noun. */
  private static final Set<String> PARTITIVE = Set.of("en", "du", "de");

  /** Clues that a list of levels takes the force of: the field is one of choices. */
  private static final Set<Clue> ANNOUNCED =
      EnumSet.of(Clue.LABEL_PROPERTY, Clue.LEVEL_FIELD, Clue.WHOLE_VALUE);

  private final Hit hit;
  private final Surroundings around;
  private final Place place;
  private final boolean capitals;
  private final Set<Clue> clues = EnumSet.noneOf(Clue.class);

  private Judge(Hit hit, Surroundings around, Place place) {
    this.hit = hit;
    this.around = around;
    this.place = place;
    boolean tag = !hit.form().signs().isEmpty() && !around.joints.mixed();
    this.capitals = around.letters == Surroundings.Letters.CAPITALS || tag;
  }

  /** What the hit amounts to there. */
  static Verdict verdict(Hit hit, Surroundings around, Place place) {
    return new Judge(hit, around, place).verdict();
  }

  private Verdict verdict() {
    forms();
    position();
    announced();
    talk();
    if (place.where() == Where.METADATA && hit.form().abbreviated() && around.rightSign == '=') {
      return Verdict.NONE;
    }
    if (clues.contains(Clue.LEVELS) && around.ladder.rungs() >= 3) {
      clues.removeAll(ANNOUNCED);
    }
    if (hit.form().strength() == Form.Strength.TALK) {
      return new Verdict(Label.MENTION, 0, clues);
    }
    int score = clues.stream().mapToInt(Clue::weight).sum();
    if (hit.shape() == Hit.Shape.SLIPPED && hit.form().needsClueForSlip() && !stamped()) {
      return Verdict.NONE;
    }
    boolean proof =
        clues.contains(Clue.LABEL_PROPERTY)
            || clues.contains(Clue.LEVEL_FIELD)
            || clues.contains(Clue.TICKED);
    if (!proof && friend(score)) {
      return Verdict.NONE;
    }
    boolean lone = hit.form().letters().length() == 1;
    boolean held = !lone || proof || clues.contains(Clue.PORTION_MARK);
    boolean prepositional =
        place.where() == Where.FILENAME
            && ambiguous()
            && (Vocabulary.GLUE.contains(around.previous())
                || Vocabulary.SOFT.contains(around.next()));
    if (score >= ENOUGH && held && !prepositional) {
      return new Verdict(Label.MARKING, score, clues);
    }
    return talkOfMarkings() ? new Verdict(Label.MENTION, score, clues) : Verdict.NONE;
  }

  private void note(Clue clue, boolean holds) {
    if (holds) {
      clues.add(clue);
    }
  }

  private boolean edgeOfPage() {
    return place.where() == Where.DOC_HEADER
        || place.where() == Where.DOC_FOOTER
        || place.detail().equals("watermark");
  }

  private boolean ambiguous() {
    return hit.form().strength() == Form.Strength.WORD
        || hit.form().strength() == Form.Strength.SHORT
        || hit.form().strength() == Form.Strength.RARE;
  }

  private void forms() {
    note(Clue.CAPITALS, capitals);
    note(Clue.NO_CAPITALS, hit.form().strength() == Form.Strength.WORD && !capitals);
    note(Clue.SELDOM, hit.form().strength() == Form.Strength.RARE);
    note(Clue.MANY_MEANINGS, hit.form().strength() == Form.Strength.SHORT);
    note(Clue.DISGUISED, hit.shape() == Hit.Shape.SPACED || hit.shape() == Hit.Shape.BACKWARDS);
    note(Clue.PLURAL, hit.shape() == Hit.Shape.PLURAL);
    note(Clue.COMPANION, around.company > 0);
  }

  private void position() {
    boolean fileName = place.where() == Where.FILENAME;
    note(Clue.FILE_NAME, fileName);
    note(Clue.PAGE_EDGE, edgeOfPage());
    note(Clue.OWN_LINE, around.ownLine() && !fileName);
    note(Clue.SET_APART, fileName || (!around.ownLine() && around.setApart()));
    note(
        Clue.TEXT_HEAD,
        !fileName
            && ((around.head && !runsOn())
                || (capitals && around.endsTitle())
                || Lines.title(around.lineBefore)));
    note(Clue.TEXT_END, around.tail && around.left != Surroundings.Edge.WORD && !fileName);
    boolean below = around.ownLine() && around.nearby.numberedBelow();
    note(Clue.NUMBERED, Lines.numbered(around.line) || (ambiguous() && below));
    boolean brackets = bracket(around.leftSign, around.rightSign);
    boolean opens =
        brackets
            && Lines.portion(around.lineBefore)
            && !Vocabulary.AFTER_TAG.contains(around.next());
    note(Clue.PORTION_MARK, opens);
    note(Clue.BRACKETED, brackets && !opens && (around.tail || around.after.isEmpty() || fileName));
    boolean text = place.where() == Where.MESSAGE || place.where() == Where.DOC_BODY;
    note(
        Clue.WITHOUT_CONTENT,
        text && ((ambiguous() && around.contentWordsFew(hit)) || exclaimed()));
    boolean value = place.where() == Where.METADATA && telling() && LabelKeys.whole(around);
    note(Clue.WHOLE_VALUE, value);
    note(Clue.OWN_COLUMN, !fileName && !around.ownLine() && around.joints.ownColumn());
    note(Clue.AMONG_HEADINGS, place.where() == Where.OCR && amongHeadings());
  }

  /** Whether it would mean the marking as the value of any property, or of this one. */
  private boolean telling() {
    return switch (hit.form().strength()) {
      case FULL, PHRASE, CUT, CODE, TALK, NAMED -> true;
      case WORD -> capitals;
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
    return capitals
        && !ambiguous()
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
        && !(capitals && beginsAnew())
        && !(capitals
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

  private void announced() {
    if (LabelKeys.off(around, place)) {
      clues.add(Clue.SWITCHED_OFF);
      return;
    }
    boolean named = LabelKeys.holds(hit, around, place);
    note(Clue.LABEL_PROPERTY, named);
    boolean whole =
        around.right != Surroundings.Edge.WORD
            || (!Vocabulary.GLUE.contains(around.next())
                && hit.form().strength() != Form.Strength.RARE);
    boolean one = hit.form().strength() != Form.Strength.SHORT || !enumerated();
    note(Clue.LEVEL_FIELD, !named && whole && one && Fields.announces(around));
    char box = Boxes.before(around.lineBefore);
    note(Clue.TICKED, box == Boxes.TICKED);
    note(Clue.UNTICKED, box == Boxes.EMPTY);
    note(Clue.SELF_DECLARED, place.where() != Where.FILENAME && Fields.declares(around, place));
  }

  private void talk() {
    Talk.about(hit, around, place, clues);
  }

  private boolean friend(int score) {
    Set<String> neighbours = Vocabulary.neighbours(hit.form());
    Set<String> plain = Vocabulary.friends(hit.form());
    long told = around.others.stream().filter(plain::contains).distinct().count();
    if (hit.form().strength() == Form.Strength.SHORT
        && told >= 2
        && place.where() == Where.MESSAGE) {
      return true;
    }
    if (clues.contains(Clue.PORTION_MARK) && hit.form().letters().length() > 1) {
      return false;
    }
    if (plainBeside(plain)) {
      return true;
    }
    if (pointless()) {
      return true;
    }
    boolean apart = around.joints.dashed() || (around.leftSign == '[' && around.rightSign == ']');
    if (place.where() == Where.FILENAME && apart) {
      return false;
    }
    if (neighbours.contains(around.next())
        || neighbours.contains(around.nextWord())
        || neighbours.contains(around.previous())) {
      return true;
    }
    if (Vocabulary.followers(hit.form()).contains(around.next())) {
      return true;
    }
    if (hit.form().strength() == Form.Strength.SHORT && around.joints.namesSomebody()) {
      return true;
    }
    if (around.ladder.initials() >= 3
        && around.vicinity().stream().noneMatch(Vocabulary.LORE::contains)) {
      return true;
    }
    boolean lore = Vocabulary.LORE.contains(around.previous());
    if (lore && !hit.form().abbreviated()) {
      return false;
    }
    if (hit.form().strength() == Form.Strength.SHORT && enumerated()) {
      return true;
    }
    boolean credit = around.line.indexOf('©') >= 0 || clues.contains(Clue.PRICE);
    if (hit.form().strength() == Form.Strength.SHORT && credit) {
      return true;
    }
    if (!ambiguous() && clues.contains(Clue.TOPIC)) {
      return false;
    }
    Set<String> friends = Vocabulary.friends(hit.form());
    boolean loose = place.where() == Where.DOC_BODY || place.where() == Where.OCR;
    boolean wide =
        ((!ambiguous() && around.letters != Surroundings.Letters.INITIALS)
                || (loose && hit.form().strength() == Form.Strength.SHORT))
            && around.vicinity().stream().anyMatch(friends::contains);
    boolean near =
        around.before.stream().anyMatch(friends::contains)
            || around.after.stream().anyMatch(friends::contains)
            || around.others.stream().anyMatch(friends::contains);
    boolean list =
        hit.form().words().get(0).startsWith("diff")
            && around.before.stream().limit(3).anyMatch(Vocabulary.FRIEND_BEFORE::contains);
    if (!near && !wide && !list) {
      return false;
    }
    if (!ambiguous() && around.before.stream().limit(4).anyMatch(Vocabulary.ANCHOR::contains)) {
      return false;
    }
    boolean brief =
        wide
            && !clues.contains(Clue.PORTION_MARK)
            && hit.form().letters().length() < 16
            && !edgeOfPage();
    boolean stands =
        (around.ownLine() && !brief) || (capitals && score >= 6 && !ambiguous() && !brief);
    return !stands;
  }

  /** Whether an ordinary word or abbreviation is counted, part of a name, or runs on in a title. */
  private boolean pointless() {
    List<String> words = hit.form().words();
    boolean file = place.where() == Where.FILENAME;
    if (Vocabulary.COUNTED.contains(words.get(words.size() - 1))
        && around.joints.counted()
        && (!file || words.size() > 1)
        && !edgeNumber()) {
      return true;
    }
    boolean assigned =
        hit.form().strength() == Form.Strength.WORD
            && around.lineAfter.startsWith("=")
            && place.where() != Where.METADATA;
    if (assigned || (ambiguous() && !file && around.joints.identifier())) {
      return true;
    }
    boolean seldom = hit.form().abbreviated() && hit.form().strength() != Form.Strength.CODE;
    if (seldom && !file && around.joints.compound()) {
      return true;
    }
    return seldom
        && edgeOfPage()
        && around.right == Surroundings.Edge.WORD
        && !Vocabulary.STATIONERY.contains(around.next())
        && !Surroundings.number(around.next());
  }

  /** Whether a word of the plain sense follows at once, and another stands near. */
  private boolean plainBeside(Set<String> plain) {
    boolean next = false;
    for (int i = 0; i < 3 && !around.ownLine(); i++) {
      next |= plain.contains(around.following(i));
    }
    return next && around.vicinity().stream().filter(plain::contains).distinct().count() >= 2;
  }

  /** Whether the number after it is that of a page, at the foot of which it stands alone. */
  private boolean edgeNumber() {
    return edgeOfPage() && around.ownLine() && around.lineAfter.strip().length() <= 3;
  }

  /**
   * Whether it stands as a stamp does: on its own line of a page, beside a number or at the top.
   */
  private boolean stamped() {
    return around.ownLine()
        && capitals
        && (place.where() == Where.OCR || edgeOfPage())
        && (around.head || around.nearby.numberedBelow() || clues.contains(Clue.NUMBERED));
  }

  /** Whether it stands in a list of other abbreviations: "DG, DR, SG". */
  private boolean enumerated() {
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

  private boolean talkOfMarkings() {
    if (!hit.form().abbreviated()
        && (clues.contains(Clue.RUNS_OVER) || clues.contains(Clue.CRAFT_NEARBY))) {
      return true;
    }
    if (!ambiguous()) {
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
        && capitals
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
      return capitals && Vocabulary.LORE.contains(around.previous());
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
}
