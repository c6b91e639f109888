package org.scelle.detect.marking;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises a level given as the value of a field, or by a document that speaks of itself. */
final class Fields {

  private static final Set<String> SELF =
      Set.of("present", "presente", "this", "dieses", "ce", "cette");

  private static final Set<String> BEARER =
      Set.of(
          "document",
          "note",
          "message",
          "rapport",
          "compte",
          "fiche",
          "dokument",
          "page",
          "report",
          "paper",
          "file");

  private static final Set<String> DEGREE =
      Set.of(
          "protege",
          "protegee",
          "classifie",
          "classifiee",
          "classe",
          "classification",
          "niveau",
          "classified",
          "marked",
          "eingestuft",
          "mention",
          "information",
          "informations");

  /** "Classification: NHS OFFICIAL-SENSITIVE". */
  private static final Pattern OWNER_AFTER_COLON = Pattern.compile(":\\*{0,2} [a-z]{2,6}$");

  private Fields() {}

  /** Whether a field name and a colon (or equals sign) stand right before. */
  static boolean announces(Surroundings around) {
    String before = around.lineBefore.strip();
    while (!before.isEmpty() && "*_\"«[(☒☑✓".indexOf(before.charAt(before.length() - 1)) >= 0) {
      before = before.substring(0, before.length() - 1).strip();
    }
    boolean colon =
        before.endsWith(":") || before.endsWith("=") || OWNER_AFTER_COLON.matcher(before).find();
    if (!colon || around.asks || around.earlier > 0) {
      return false;
    }
    List<String> words = around.before;
    if (Vocabulary.GLUE.contains(around.previous())
        || Vocabulary.NEGATION.contains(around.previous())) {
      return false;
    }
    boolean named = words.stream().limit(5).anyMatch(Vocabulary.FIELD::contains);
    boolean lecture =
        words.stream().anyMatch(Vocabulary.NOT_FIELD::contains)
            || words.stream().skip(1).limit(5).anyMatch(Vocabulary::verb);
    return named && !lecture && words.size() <= 8;
  }

  /** "Le présent document est protégé par la mention …", "Document classifié au niveau …". */
  static boolean declares(Surroundings around) {
    List<String> words = around.before;
    int size = words.size();
    boolean degree = words.stream().limit(8).anyMatch(DEGREE::contains);
    if (!degree || size > 12 || around.asks) {
      return false;
    }
    if (words.stream().anyMatch(Vocabulary.NEGATION::contains)
        || words.stream().anyMatch(Vocabulary.CONDITIONAL::contains)) {
      return false;
    }
    boolean self = words.stream().anyMatch(SELF::contains);
    boolean opens = size >= 2 && size <= 6 && BEARER.contains(words.get(size - 1));
    boolean own = false;
    for (int i = 0; i + 1 < size; i++) {
      own |= BEARER.contains(words.get(i)) && SELF.contains(words.get(i + 1));
    }
    return own
        || (self
            && size >= 2
            && words.stream().skip(Math.max(0, size - 3L)).anyMatch(BEARER::contains))
        || (opens && around.right != Surroundings.Edge.WORD);
  }
}
