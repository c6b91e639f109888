package org.scelle.detect.marking;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.scelle.model.Where;

/** Recognises a level given as the value of a field, or by a document that speaks of itself. */
final class Fields {

  /** "Classification: NHS OFFICIAL-SENSITIVE". */
  private static final Pattern OWNER_AFTER_COLON = Pattern.compile(":\\*{0,2} [a-z]{2,6}$");

  /** Longer than this before it, no cell names a field. */
  private static final int LONGEST_NAME = 48;

  /** Shorter lines below an announcement carry nothing. */
  private static final int LEAST_CARRIED = 6;

  private static final Set<String> EXCERPT =
      Set.of("extrait", "extraits", "copie", "transcription", "excerpt", "auszug");

  private static final Set<String> BELOW =
      Set.of("dessous", "ci-dessous", "apres", "ci-apres", "below");

  private Fields() {}

  /** Whether a field name and a colon (or equals sign, tag, cell) stand right before. */
  static boolean announces(Surroundings around) {
    if (around.asks || around.earlier > 0) {
      return false;
    }
    return cell(around) || colon(around) || opensWithField(around) || around.headed();
  }

  /** "Niveau DR - …" at the head of a text. */
  private static boolean opensWithField(Surroundings around) {
    return around.opensSecond()
        && "-–—".indexOf(around.rightSign) >= 0
        && !around.touches()
        && Vocabulary.FIELD.contains(around.previous());
  }

  private static boolean colon(Surroundings around) {
    String before = around.lineBefore.strip();
    while (!before.isEmpty() && "*_\"«[(☒☑✓".indexOf(before.charAt(before.length() - 1)) >= 0) {
      before = before.substring(0, before.length() - 1).strip();
    }
    boolean element = before.endsWith(">") && before.lastIndexOf('<') > before.lastIndexOf(' ');
    boolean colon =
        element
            || before.endsWith(":")
            || before.endsWith("=")
            || OWNER_AFTER_COLON.matcher(before).find();
    if (!colon
        || Vocabulary.GLUE.contains(around.previous())
        || Vocabulary.NEGATION.contains(around.previous())) {
      return false;
    }
    List<String> words = around.before;
    boolean named = words.stream().limit(5).anyMatch(Vocabulary.FIELD::contains);
    boolean lecture =
        words.stream().anyMatch(Vocabulary.NOT_FIELD::contains)
            || words.stream().skip(1).limit(5).anyMatch(Vocabulary::verb);
    return named && !lecture && words.size() <= 8;
  }

  /** A row of a table: the name of the field in one cell, the level alone in the next. */
  private static boolean cell(Surroundings around) {
    String before = around.lineBefore;
    boolean gap = before.endsWith("\t") || before.endsWith("   ");
    String name = before.strip();
    boolean bar = name.endsWith("|");
    boolean whole =
        around.right == Surroundings.Edge.LINE
            || around.rightSign == '|'
            || around.lineAfter.startsWith("\t");
    if (!(gap || bar) || !whole || name.length() > LONGEST_NAME) {
      return false;
    }
    List<String> words = Words.in(name);
    return words.stream().anyMatch(Vocabulary.FIELD::contains)
        && words.stream()
            .allMatch(word -> Vocabulary.FIELD.contains(word) || Vocabulary.GLUE.contains(word));
  }

  /**
   * "Le présent document est protégé par la mention …", "Document classifié au niveau …". In a
   * message "ce document" points at another one; "ce message" and "le présent document" do not.
   */
  static boolean declares(Surroundings around, Place place) {
    List<String> words = upToSelf(around.before);
    int size = words.size();
    if (size > 12
        || around.asks
        || words.stream().anyMatch(Vocabulary.NEGATION::contains)
        || (words.stream().anyMatch(Vocabulary.CONDITIONAL::contains) && !follows(words))) {
      return false;
    }
    boolean apposed =
        around.left == Surroundings.Edge.COMMA
            && around.right == Surroundings.Edge.COMMA
            && size == 2;
    boolean in =
        size > 1 && around.previous().equals("en") && Vocabulary.COPULA.contains(words.get(1));
    boolean is = (in || Vocabulary.COPULA.contains(around.previous())) && flowsNoFurther(around);
    boolean bears = is || apposed || words.stream().limit(8).anyMatch(Vocabulary.BEARS::contains);
    boolean page = place.where() == Where.DOC_HEADER || place.where() == Where.DOC_FOOTER;
    boolean opens =
        size >= 2
            && size <= 6
            && Vocabulary.BEARER.contains(words.get(size - 1))
            && around.right != Surroundings.Edge.WORD;
    if (!bears) {
      return page && opens && size == 2 && around.previous().equals("en");
    }
    return follows(words) || speaksOfItself(words, place) || (opens && !is);
  }

  /** "Note DR ci-dessous :", "Extrait de la note 12 (SECRET) :", and the text itself below. */
  static boolean carries(Surroundings around, Place place) {
    boolean text =
        place.where() == Where.MESSAGE
            || place.where() == Where.DOC_BODY
            || place.where() == Where.OCR;
    if (!text
        || !around.line.stripTrailing().endsWith(":")
        || !around.nearby.above().isEmpty()
        || Words.in(around.nearby.below()).size() < LEAST_CARRIED) {
      return false;
    }
    List<String> before = Words.in(around.lineBefore);
    boolean general =
        before.stream()
            .anyMatch(word ->
                Vocabulary.TOPIC.contains(word)
                    || Vocabulary.NEGATION.contains(word)
                    || Vocabulary.CONDITIONAL.contains(word)
                    || Vocabulary.verb(word));
    if (general || before.isEmpty()) {
      return false;
    }
    boolean excerpt = EXCERPT.contains(before.get(0));
    boolean bracketed = around.leftSign == '(' && around.rightSign == ')';
    List<String> after = Words.in(around.lineAfter);
    boolean next = after.stream().limit(2).anyMatch(BELOW::contains);
    boolean titled = place.where() == Where.MESSAGE && Vocabulary.BEARER.contains(before.get(0));
    return ((excerpt || titled) && bracketed)
        || (next && Vocabulary.BEARER.contains(around.previous()));
  }

  /** The words up to the one that points at the text, with a condition before it. */
  private static List<String> upToSelf(List<String> words) {
    for (int i = 0; i + 1 < words.size(); i++) {
      if (Vocabulary.SELF.contains(words.get(i))) {
        String more = words.get(i + 1);
        boolean condition =
            Vocabulary.CONDITIONAL.contains(more) && !Vocabulary.DETERMINER.contains(more);
        return words.subList(0, condition ? i + 2 : i + 1);
      }
    }
    return words;
  }

  /** "Tout ce qui suit", "la suite", "ci-dessous": what comes next in the same text. */
  private static boolean follows(List<String> words) {
    return words.stream().anyMatch(word -> word.startsWith("suit") || word.equals("dessous"));
  }

  /** Whether the sentence ends there, or begins a second half. */
  private static boolean flowsNoFurther(Surroundings around) {
    return around.right != Surroundings.Edge.WORD || Vocabulary.SOFT.contains(around.next());
  }

  /** Whether "ce document", "le présent document", "this report" stands at the head of it. */
  private static boolean speaksOfItself(List<String> words, Place place) {
    boolean formal = words.contains("present") || words.contains("presente");
    Set<String> bearers =
        place.where() == Where.MESSAGE && !formal ? Vocabulary.SENT : Vocabulary.BEARER;
    int size = words.size();
    boolean self = words.stream().anyMatch(Vocabulary.SELF::contains);
    boolean own = false;
    for (int i = 0; i + 1 < size; i++) {
      own |= bearers.contains(words.get(i)) && Vocabulary.SELF.contains(words.get(i + 1));
    }
    return own
        || (self
            && size >= 2
            && words.stream().skip(Math.max(0, size - 3L)).anyMatch(bearers::contains));
  }
}
