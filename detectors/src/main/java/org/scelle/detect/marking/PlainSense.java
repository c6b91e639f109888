package org.scelle.detect.marking;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.scelle.model.Where;

/** Whether the words around give a hit its plain sense: somebody, a film, a price. */
final class PlainSense {

  /** In a text of fewer words, two of the plain sense tell as much as three in a longer one. */
  private static final int SHORT_TEXT = 24;

  private final Scene scene;
  private final Hit hit;
  private final Surroundings around;
  private final Place place;
  private final Set<Clue> clues;
  private final Set<String> plain;

  private PlainSense(Scene scene) {
    this.scene = scene;
    hit = scene.hit();
    around = scene.around();
    place = scene.place();
    clues = scene.clues();
    plain = Vocabulary.friends(hit.form());
  }

  /**
   * Whether it means no marking at all there.
   *
   * @param score what the clues amount to
   */
  static boolean of(Scene scene, int score) {
    return new PlainSense(scene).holds(score);
  }

  private boolean holds(int score) {
    if (scene.proved()) {
      boolean counted = around.rightSign == '/' && Surroundings.number(around.following(0));
      return hit.form().letters().length() == 1 && (counted || around.joints.keyed());
    }
    if (shortAmongPlain()) {
      return true;
    }
    if (clues.contains(Clue.PORTION_MARK) && hit.form().letters().length() > 1) {
      return false;
    }
    if (plainBeside() || pointless() || named()) {
      return true;
    }
    boolean apart = around.joints.dashed() || (around.leftSign == '[' && around.rightSign == ']');
    if (place.where() == Where.FILENAME && apart) {
      return false;
    }
    if (besidePlain() || initials()) {
      return true;
    }
    boolean carried =
        clues.contains(Clue.SELF_DECLARED) && Vocabulary.BEARER.contains(around.previous());
    if (carried || (Vocabulary.LORE.contains(around.previous()) && !hit.form().abbreviated())) {
      return false;
    }
    boolean credit = around.line.indexOf('©') >= 0 || clues.contains(Clue.PRICE);
    if (hit.form().strength() == Form.Strength.SHORT && (scene.enumerated() || credit)) {
      return true;
    }
    if (!scene.ambiguous() && clues.contains(Clue.TOPIC)) {
      return false;
    }
    return amongPlain(score);
  }

  /** Whether a message has two words of the plain sense on the line of an abbreviation. */
  private boolean shortAmongPlain() {
    return hit.form().strength() == Form.Strength.SHORT
        && place.where() == Where.MESSAGE
        && around.others.stream().filter(plain::contains).distinct().count() >= 2;
  }

  /** Whether what touches it makes it part of something else: a name, a title cut short. */
  private boolean named() {
    Form.Strength strength = hit.form().strength();
    boolean speech = strength == Form.Strength.PHRASE || strength == Form.Strength.WORD;
    return (speech
            && around.letters == Surroundings.Letters.SMALL
            && place.where() != Where.FILENAME
            && around.joints.slug())
        || (strength == Form.Strength.WORD && plain.contains(around.joints.glued()))
        || (around.rightSign == '.' && Vocabulary.titles(hit.form()).contains(around.following(0)))
        || (strength == Form.Strength.SHORT && around.joints.namesSomebody());
  }

  private boolean besidePlain() {
    Set<String> neighbours = Vocabulary.neighbours(hit.form());
    return neighbours.contains(around.next())
        || neighbours.contains(around.nextWord())
        || neighbours.contains(around.previous())
        || Vocabulary.followers(hit.form()).contains(around.next());
  }

  /** Initials in a row: of people, at the foot of a page of any two of them. */
  private boolean initials() {
    boolean typist =
        scene.edgeOfPage()
            && hit.form().abbreviated()
            && (around.ladder.initials() == 2 || around.joints.typist());
    return (typist || around.ladder.initials() >= 3)
        && around.vicinity().stream().noneMatch(Vocabulary.LORE::contains);
  }

  /** Whether words of the plain sense stand near, and nothing lifts the hit out of them. */
  private boolean amongPlain(int score) {
    boolean loose = place.where() == Where.DOC_BODY || place.where() == Where.OCR;
    boolean wide =
        ((!scene.ambiguous() && around.letters != Surroundings.Letters.INITIALS)
                || (loose && hit.form().strength() == Form.Strength.SHORT)
                || (hit.form().words().size() > 1 && told().size() >= 2))
            && around.vicinity().stream().anyMatch(plain::contains);
    boolean near =
        around.before.stream().anyMatch(plain::contains)
            || around.after.stream().anyMatch(plain::contains)
            || around.others.stream().anyMatch(plain::contains);
    boolean list =
        hit.form().words().get(0).startsWith("diff")
            && around.before.stream().limit(3).anyMatch(Vocabulary.FRIEND_BEFORE::contains);
    if (!near && !wide && !list) {
      return false;
    }
    if (!scene.ambiguous()
        && around.before.stream().limit(4).anyMatch(Vocabulary.ANCHOR::contains)) {
      return false;
    }
    boolean brief =
        wide
            && !clues.contains(Clue.PORTION_MARK)
            && (steeped() || (hit.form().letters().length() < 16 && !scene.edgeOfPage()));
    boolean stands =
        (around.ownLine() || (scene.capitals() && score >= 6 && !scene.ambiguous())) && !brief;
    return !stands;
  }

  /** Whether the lines around are full of words of the plain sense, as an image's findings are. */
  private boolean steeped() {
    Set<String> told = told();
    int all = told.size();
    told.removeAll(Vocabulary.BROAD);
    boolean many = all >= 3 || around.vicinity().size() < SHORT_TEXT;
    return many && told.size() >= 2 && !clues.contains(Clue.NUMBERED);
  }

  /** The different words of the plain sense around. */
  private Set<String> told() {
    Set<String> told = new HashSet<>(around.vicinity());
    told.retainAll(plain);
    return told;
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
    if (assigned || (scene.ambiguous() && !file && around.joints.identifier())) {
      return true;
    }
    boolean seldom = hit.form().abbreviated() && hit.form().strength() != Form.Strength.CODE;
    if (seldom && !file && around.joints.compound()) {
      return true;
    }
    return seldom
        && scene.edgeOfPage()
        && around.right == Surroundings.Edge.WORD
        && !Vocabulary.STATIONERY.contains(around.next())
        && !Surroundings.number(around.next());
  }

  /** Whether a word of the plain sense follows at once, and another stands near. */
  private boolean plainBeside() {
    boolean next = false;
    for (int i = 0; i < 3 && !around.ownLine(); i++) {
      next |= plain.contains(around.following(i));
    }
    return next && around.vicinity().stream().filter(plain::contains).distinct().count() >= 2;
  }

  /** Whether the number after it is that of a page, at the foot of which it stands alone. */
  private boolean edgeNumber() {
    return scene.edgeOfPage() && around.ownLine() && around.lineAfter.strip().length() <= 3;
  }
}
