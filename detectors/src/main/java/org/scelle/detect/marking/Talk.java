package org.scelle.detect.marking;

import java.util.List;
import java.util.Set;
import org.scelle.model.Where;

/** Finds the clues that people are talking about a marking instead of using it. */
final class Talk {

  private static final Set<String> SOFT = Set.of("ou", "or", "oder", "et", "and", "und");

  private final Surroundings around;
  private final Place place;
  private final Set<Clue> clues;

  private Talk(Surroundings around, Place place, Set<Clue> clues) {
    this.around = around;
    this.place = place;
    this.clues = clues;
  }

  /** Adds what it finds to the clues. */
  static void about(Surroundings around, Place place, Set<Clue> clues) {
    new Talk(around, place, clues).look();
  }

  private void look() {
    boolean declared =
        clues.contains(Clue.SELF_DECLARED)
            || clues.contains(Clue.LEVEL_FIELD)
            || clues.contains(Clue.LABEL_PROPERTY);
    note(Clue.QUESTION, asked());
    note(Clue.CODE, code());
    note(Clue.PRICE, price());
    note(Clue.CONTENTS, contents());
    note(Clue.DEFINED, defined());
    note(Clue.FORBIDDEN, Vocabulary.FORBIDDEN.contains(around.next()));
    if (!clues.contains(Clue.TICKED)) {
      note(Clue.LEVELS, listed());
    }
    if (declared) {
      return;
    }
    topic();
    note(Clue.QUOTED, quoted());
    if (!around.ownLine() && place.where() != Where.FILENAME) {
      sentence();
    }
  }

  private void note(Clue clue, boolean holds) {
    if (holds) {
      clues.add(clue);
    }
  }

  private boolean asked() {
    return around.rightSign == '?'
        || (around.asks
            && around.left != Surroundings.Edge.SIGN
            && (around.right != Surroundings.Edge.SIGN || interrogative()));
  }

  private boolean defined() {
    boolean equation =
        around.lineAfter.stripLeading().startsWith("=")
            && !around.lineAfter.stripLeading().startsWith("==")
            && place.where() != Where.METADATA;
    return equation || (around.twin && place.where() != Where.FILENAME);
  }

  private boolean interrogative() {
    return around.after.stream().limit(4).anyMatch(Vocabulary.QUESTION::contains)
        || around.others.size() < 8;
  }

  private void topic() {
    boolean title =
        place.where() != Where.MESSAGE
            && around.others.stream().anyMatch(Vocabulary.TOPIC::contains);
    boolean led =
        around.before.stream().anyMatch(Vocabulary.TOPIC::contains)
            && !clues.contains(Clue.PORTION_MARK);
    note(Clue.TOPIC, title || led);
    boolean rules =
        place.where() != Where.MESSAGE
            && around.others.stream().anyMatch(Vocabulary.SUBJECT::contains);
    note(Clue.SUBJECT, rules || around.before.stream().anyMatch(Vocabulary.SUBJECT::contains));
    note(
        Clue.OPENING_TOPIC,
        !clues.contains(Clue.TOPIC)
            && place.opening().stream().anyMatch(Vocabulary.TOPIC::contains));
  }

  private void sentence() {
    if (clues.contains(Clue.PORTION_MARK)) {
      return;
    }
    boolean head = clues.contains(Clue.TEXT_HEAD);
    boolean trails =
        around.left == Surroundings.Edge.COMMA && around.right == Surroundings.Edge.LINE;
    List<String> before = cut(around.left, around.leftSign) || head ? List.of() : around.before;
    List<String> after =
        cut(around.right, around.rightSign) || (head && around.right == Surroundings.Edge.WORD)
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

  private static boolean verb(List<String> words) {
    return words.stream().limit(10).anyMatch(Vocabulary.VERB::contains);
  }

  /** A line of a page header such as "Note de service DIFFUSION RESTREINTE". */
  private boolean heading(List<String> before) {
    return clues.contains(Clue.PAGE_EDGE)
        && clues.contains(Clue.CAPITALS)
        && around.right != Surroundings.Edge.WORD
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
    return "«\"“'‘`„".indexOf(around.leftSign) >= 0
        && "»\"”'’`“".indexOf(around.rightSign) >= 0
        && !around.ownLine();
  }

  /** Three levels or more, or two with "or" between them. */
  private boolean listed() {
    boolean or = SOFT.contains(around.next()) || SOFT.contains(around.previous());
    return (around.company >= 2 && !around.ownLine()) || (around.company >= 1 && or);
  }

  private boolean code() {
    String line = around.line;
    return line.contains("(?i)")
        || line.contains("[ _-]")
        || line.contains("\\s")
        || line.contains("equals(")
        || line.contains(" == ")
        || line.contains("string ")
        || line.contains("= \"")
        || line.contains("regex")
        || line.contains("print(")
        || line.contains("grep ")
        || line.contains("};")
        || line.contains(");");
  }

  private boolean price() {
    String line = around.line;
    return line.contains("€") || line.matches(".*\\b(ht|ttc|eur|euros)\\b.*");
  }

  private boolean contents() {
    return around.lineAfter.contains(" ....")
        || around.lineAfter.contains(". . .")
        || around.lineAfter.contains("…….");
  }
}
