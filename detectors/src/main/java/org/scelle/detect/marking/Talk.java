package org.scelle.detect.marking;

import java.util.List;
import java.util.Set;
import org.scelle.model.Where;

/** Finds the clues that people are talking about a marking instead of using it. */
final class Talk {

  /** A marking in two languages has so many words, and titles of guides do not. */
  private static final int LEAST_BILINGUAL = 4;

  private final Hit hit;
  private final Surroundings around;
  private final Place place;
  private final Set<Clue> clues;
  private final Listing listing;

  private Talk(Scene scene) {
    hit = scene.hit();
    around = scene.around();
    place = scene.place();
    clues = scene.clues();
    listing = new Listing(scene);
  }

  /** Adds what it finds to the clues. */
  static void about(Scene scene) {
    new Talk(scene).look();
  }

  private void look() {
    boolean declared =
        clues.contains(Clue.SELF_DECLARED)
            || clues.contains(Clue.LEVEL_FIELD)
            || clues.contains(Clue.LABEL_PROPERTY)
            || clues.contains(Clue.TICKED);
    note(Clue.QUESTION, Question.asks(around));
    note(
        Clue.CODE,
        (place.where() != Where.METADATA && Lines.code(around.line))
            || literal()
            || coded()
            || (around.leftSign == '>' && around.rightSign == '>'));
    note(Clue.PRICE, Lines.price(around.line));
    note(Clue.CONTENTS, Lines.contents(around.lineAfter));
    note(Clue.DEFINED, defined());
    note(Clue.FORBIDDEN, Vocabulary.FORBIDDEN.contains(around.next()));
    note(Clue.REPLY, place.where() == Where.MESSAGE && around.nearby.repliedTo());
    note(Clue.LIFTED, lifted());
    note(
        Clue.INTRODUCED,
        (around.ownLine() && !clues.contains(Clue.PAGE_EDGE) && around.nearby.introduced())
            || (around.lineBefore.stripTrailing().endsWith(":") && toBeWritten())
            || listing.kinds()
            || (around.ownLine() && (around.nearby.specimen() || cited())));
    if (!clues.contains(Clue.TICKED)) {
      note(Clue.LEVELS, listing.levels());
    }
    if (declared) {
      return;
    }
    topic();
    note(Clue.QUOTED, quoted());
    note(Clue.COMPLEMENT, complemented());
    if (place.where() == Where.FILENAME) {
      note(Clue.NOUN_BEFORE, aboutKinds());
    } else if (!around.ownLine()
        && !clues.contains(Clue.WHOLE_VALUE)
        && !clues.contains(Clue.FILE_NAME)) {
      sentence();
    }
    boolean body = !clues.contains(Clue.PAGE_EDGE) && place.where() != Where.METADATA;
    if (around.ownLine() && body && place.where() != Where.FILENAME) {
      note(Clue.RUNS_OVER, around.runsOver());
      note(Clue.CRAFT_NEARBY, around.nearby.craft());
      note(Clue.QUOTED, around.joints.inQuotes());
    }
    if (around.ownLine() && clues.contains(Clue.PAGE_EDGE)) {
      note(Clue.QUOTED, around.joints.inQuotes());
      boolean named = clues.contains(Clue.QUOTED) || clues.contains(Clue.LEVELS);
      note(Clue.CRAFT_NEARBY, named && around.nearby.taught());
    }
  }

  /** "perte_documents_DR", "procedure_perte_document_DR": a file about others that bear it. */
  private boolean aboutKinds() {
    boolean rules = around.before.stream().anyMatch(Vocabulary.SUBJECT::contains);
    return around.before.stream().limit(2).anyMatch(Talk::generic)
        || (rules && Vocabulary.NOUN.contains(around.previous()));
  }

  /** A line of a message in quotation marks: people cite a stamp so, and set none. */
  private boolean cited() {
    return place.where() == Where.MESSAGE && around.leftSign != '`' && around.joints.inQuotes();
  }

  /** "Insérer ici la mention :", "Texte :", as in an order for stamps. */
  private boolean toBeWritten() {
    return around.before.stream().limit(4).anyMatch(Vocabulary.INTRODUCING::contains)
        || (!clues.contains(Clue.LEVEL_FIELD) && Vocabulary.MARK_LINE.contains(around.previous()));
  }

  private void note(Clue clue, boolean holds) {
    if (holds) {
      clues.add(clue);
    }
  }

  private boolean defined() {
    boolean equation =
        around.lineAfter.stripLeading().startsWith("=")
            && !around.lineAfter.stripLeading().startsWith("==")
            && place.where() != Where.METADATA;
    boolean announced = ":–—-=".indexOf(around.rightSign) >= 0;
    boolean explained =
        announced
            && (Vocabulary.DEFINING.contains(around.following(0))
                || Vocabulary.LEVEL_NAME.contains(around.following(1)));
    boolean counted =
        announced
            && Surroundings.number(around.following(0))
            && around.lineAfter.length() < 40
            && plural(around.following(1));
    return equation
        || explained
        || (around.ownLine() && around.nearby.definedBelow())
        || counted
        || (around.twin && place.where() != Where.FILENAME && place.where() != Where.METADATA);
  }

  /** Whether it is the value of a key of detection rules or of a list of choices. */
  private boolean coded() {
    String before = around.lineBefore.stripTrailing();
    while (!before.isEmpty() && "\"'`[(/".indexOf(before.charAt(before.length() - 1)) >= 0) {
      before = before.substring(0, before.length() - 1).stripTrailing();
    }
    return (before.endsWith(":") || before.endsWith("="))
        && Vocabulary.CODE_KEY.contains(around.previous());
  }

  private void topic() {
    boolean tag =
        place.where() == Where.FILENAME
            && ((around.head
                    && (around.lineAfter.startsWith(" - ")
                        || hit.form().words().size() >= LEAST_BILINGUAL
                        || hit.form().strength() == Form.Strength.CODE))
                || (around.leftSign == '[' && around.rightSign == ']'));
    boolean title = place.where() != Where.MESSAGE && !tag && Vocabulary.topic(around.others);
    boolean stamp =
        place.where() == Where.FILENAME
            && !tag
            && around.others.stream().anyMatch(Vocabulary.FILE_TOPIC::contains);
    boolean led =
        around.before.stream().anyMatch(Vocabulary.TOPIC::contains)
            && !clues.contains(Clue.PORTION_MARK);
    boolean described =
        place.where() == Where.METADATA
            && !clues.contains(Clue.LABEL_PROPERTY)
            && LabelKeys.describes(around, place)
            && Vocabulary.topic(place.opening());
    note(Clue.TOPIC, (title || led || stamp || described) && !stampBesideTitle());
    boolean rules =
        place.where() != Where.MESSAGE
            && around.others.stream().anyMatch(Vocabulary.SUBJECT::contains);
    note(Clue.SUBJECT, rules || around.before.stream().anyMatch(Vocabulary.SUBJECT::contains));
    note(Clue.OPENING_TOPIC, !clues.contains(Clue.TOPIC) && Vocabulary.topic(place.opening()));
  }

  /**
   * "Guide d'exploitation du SI – DIFFUSION RESTREINTE": capitals set apart from a page's title.
   */
  private boolean stampBesideTitle() {
    return clues.contains(Clue.PAGE_EDGE)
        && clues.contains(Clue.CAPITALS)
        && around.smallRest
        && around.left != Surroundings.Edge.WORD
        && around.right != Surroundings.Edge.WORD
        && around.rivals == 0
        && around.others.stream().noneMatch(Vocabulary.FIELD::contains)
        && around.others.stream().noneMatch(Vocabulary::verb);
  }

  private void sentence() {
    if (clues.contains(Clue.PORTION_MARK)) {
      return;
    }
    note(Clue.NOUN_BEFORE, compound());
    if (around.endsTitle()) {
      return;
    }
    boolean head = clues.contains(Clue.TEXT_HEAD);
    boolean trails =
        around.left == Surroundings.Edge.COMMA && around.right == Surroundings.Edge.LINE;
    List<String> before = cut(around.left, around.leftSign) || head ? List.of() : around.before;
    List<String> after =
        cut(around.right, around.rightSign)
                || (head && (around.right == Surroundings.Edge.WORD || ordered()))
            ? List.of()
            : around.after;
    if (trails) {
      note(Clue.VERB, verb(before));
      note(Clue.NEGATION, before.stream().limit(6).anyMatch(Vocabulary.NEGATION::contains));
      return;
    }
    boolean words = !before.isEmpty() || !after.isEmpty();
    note(
        Clue.EMBEDDED,
        words
            && !(clues.contains(Clue.TEXT_HEAD) && before.isEmpty())
            && !clues.contains(Clue.BRACKETED));
    note(Clue.VERB, verb(before) || verb(after));
    note(
        Clue.NEGATION,
        before.stream().limit(6).anyMatch(Vocabulary.NEGATION::contains)
            || after.stream().limit(2).anyMatch(Vocabulary.NEGATION::contains));
    note(Clue.CONDITIONAL, before.stream().anyMatch(Vocabulary.CONDITIONAL::contains));
    note(Clue.GLUE_BEFORE, !before.isEmpty() && Vocabulary.GLUE.contains(before.get(0)));
    note(
        Clue.NOUN_BEFORE,
        !heading(before) && before.stream().limit(3).anyMatch(Vocabulary.NOUN::contains));
    note(Clue.FORBIDDEN, after.stream().limit(3).anyMatch(Vocabulary.FORBIDDEN::contains));
  }

  /** "PAP:RED, ne sondez pas l'adresse": a mark, a comma, then what to do. */
  private boolean ordered() {
    return around.right == Surroundings.Edge.COMMA
        && clues.contains(Clue.CAPITALS)
        && !around.next().equals("c")
        && !around.next().equals("ca");
  }

  /** "VS-NfD-Informationen": a hyphen joins the marking to the noun it qualifies. */
  private boolean compound() {
    return around.rightSign == '-'
        && around.touches()
        && Vocabulary.NOUN_AFTER.contains(around.following(0));
  }

  /** "DIFFUSION RESTREINTE EN LIBRAIRIE", but not "… DU 12 MAI". */
  private boolean complemented() {
    return around.right == Surroundings.Edge.WORD
        && around.rightSign != '\n'
        && Vocabulary.COMPLEMENT.contains(around.next())
        && !Surroundings.number(around.following(1))
        && place.where() != Where.FILENAME;
  }

  private static boolean plural(String word) {
    return word.equals("document") || generic(word);
  }

  /** A noun in the plural: "documents", "informations" speak of a kind, not of this file. */
  private static boolean generic(String word) {
    return word.length() > 4 && word.endsWith("s") && Vocabulary.NOUN.contains(word);
  }

  private static boolean verb(List<String> words) {
    return words.stream().limit(10).anyMatch(Vocabulary::verb);
  }

  /** A line of a page header such as "Note de service DIFFUSION RESTREINTE". */
  private boolean heading(List<String> before) {
    return clues.contains(Clue.PAGE_EDGE)
        && clues.contains(Clue.CAPITALS)
        && (around.right != Surroundings.Edge.WORD || Vocabulary.STATIONERY.contains(around.next()))
        && before.size() <= 6
        && !verb(before);
  }

  private static boolean cut(Surroundings.Edge edge, char sign) {
    return edge == Surroundings.Edge.SIGN && !bridges(sign);
  }

  /** Signs a sentence goes on across. */
  private static boolean bridges(char sign) {
    return "«»\"“”'’,()[]*`".indexOf(sign) >= 0;
  }

  private boolean quoted() {
    boolean value = place.where() == Where.METADATA && !LabelKeys.quotedInProse(around);
    return !value && around.joints.inQuotes() && !around.ownLine();
  }

  /** Whether it no longer holds. */
  private boolean lifted() {
    return around.joints.struck()
        || (place.where() != Where.FILENAME
            && (Nearby.lifts(around.others) || (around.ownLine() && around.nearby.lifted())));
  }

  /** Whether the hit is all of a string in program text: quotes touch it, a sign touches them. */
  private boolean literal() {
    String before = around.lineBefore;
    String after = around.lineAfter;
    if (place.where() == Where.METADATA
        || clues.contains(Clue.LEVEL_FIELD)
        || before.isEmpty()
        || after.isEmpty()) {
      return false;
    }
    char quote = after.charAt(0);
    boolean quotes =
        (quote == '"' || quote == '\'' || quote == '`')
            && before.charAt(before.length() - 1) == quote;
    String left = before.substring(0, before.length() - 1).stripTrailing();
    String right = after.substring(1).stripLeading();
    return quotes
        && ((!right.isEmpty() && ",;:)]}".indexOf(right.charAt(0)) >= 0)
            || (!left.isEmpty() && "([{=:,".indexOf(left.charAt(left.length() - 1)) >= 0));
  }
}
