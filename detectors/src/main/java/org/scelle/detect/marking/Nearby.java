package org.scelle.detect.marking;

import java.util.List;

/** The lines above and below the line of a hit. */
final class Nearby {

  private static final int LINE_REACH = 400;
  private static final int LABEL_REACH = 24;
  private static final int MOST_EMPTY = 2;
  private static final int MOST_QUOTED = 40;
  private static final int MOST_TITLE_WORDS = 10;

  private static final int FIRST_WORDS = 6;

  /** Shorter lines are headings. */
  private static final int LEAST_SAID = 3;

  private final Folded text;
  private final int lineFrom;
  private final int lineTo;

  /**
   * @param lineFrom where the line of the hit begins
   * @param lineTo where it ends, before its line feed
   */
  Nearby(Folded text, int lineFrom, int lineTo) {
    this.text = text;
    this.lineFrom = lineFrom;
    this.lineTo = lineTo;
  }

  /** The nearest line above that holds anything, at most two empty ones between; or empty. */
  String above() {
    int from = lineFrom;
    String line = "";
    for (int i = 0; i <= MOST_EMPTY && line.isEmpty() && from > 0; i++) {
      int end = from - 1;
      from = lineStart(end);
      line = words(from, end);
    }
    return line;
  }

  /** The next line below that holds anything, at most two empty ones between; or empty. */
  String below() {
    int to = lineTo;
    String line = "";
    for (int i = 0; i <= MOST_EMPTY && line.isEmpty() && to < text.length(); i++) {
      int from = to + 1;
      to = lineEnd(from);
      line = words(Math.min(from, to), to);
    }
    return line;
  }

  /** A line without the blanks around; empty when it has no letter or digit, as a frame. */
  private String words(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.wordAt(i)) {
        return text.text(from, to).strip();
      }
    }
    return "";
  }

  private int lineStart(int end) {
    int from = end;
    while (from > 0 && text.at(from - 1) != '\n' && end - from < LINE_REACH) {
      from--;
    }
    return from;
  }

  private int lineEnd(int from) {
    int to = from;
    while (to < text.length() && text.at(to) != '\n' && to - from < LINE_REACH) {
      to++;
    }
    return Math.min(to, text.length());
  }

  /**
   * Whether the line is quoted from another message: alone, or in a block that names who wrote it,
   * as replies do that carry the message they answer (Matrix client-server API, rich replies).
   */
  boolean repliedTo() {
    if (!quoted(lineFrom)) {
      return false;
    }
    int first = lineFrom;
    for (int i = 0; i < MOST_QUOTED && first > 0; i++) {
      int above = lineStart(first - 1);
      if (!quoted(above)) {
        break;
      }
      first = above;
    }
    boolean alone = first == lineFrom && !quoted(lineTo + 1);
    return alone || text.text(first, lineEnd(first)).replace(" ", "").startsWith("><@");
  }

  private boolean quoted(int from) {
    int i = from;
    while (i < text.length() && (text.at(i) == ' ' || text.at(i) == '\t')) {
      i++;
    }
    return i < text.length() && text.at(i) == '>';
  }

  /** Whether a copy or registration number stands on the next line. */
  boolean numberedBelow() {
    int from = Math.min(text.length(), lineTo + 1);
    String start = text.text(from, Math.min(text.length(), from + LABEL_REACH)).strip();
    return Lines.beginsWithNumber(start);
  }

  /** Whether the line above leads up to an example, or to what is to be written. */
  boolean introduced() {
    String above = above();
    List<String> words = Words.in(above);
    boolean title =
        words.size() <= MOST_TITLE_WORDS
            && words.stream().anyMatch(Vocabulary.TOPIC::contains)
            && words.stream().anyMatch(Vocabulary.NOUN::contains);
    return title
        || (above.endsWith(":") && words.stream().anyMatch(Vocabulary.INTRODUCING::contains));
  }

  /** Whether the lines beside it speak of stamps and marks: a caption, an exercise, a rule. */
  boolean craft() {
    return craft(above()) || craft(below()) || pointsUp();
  }

  /** "^ voilà ce que l'imprimante ajoute", "(à mettre en haut)": words about the line above. */
  private boolean pointsUp() {
    String below = below();
    List<String> words = Words.in(below);
    boolean placed =
        below.startsWith("(a ") && words.size() > 1 && Vocabulary.WRITING.contains(words.get(1));
    return placed || (!below.isEmpty() && "^↑☝".indexOf(below.charAt(0)) >= 0);
  }

  /** Whether a line beside it says that all of this is a specimen. */
  boolean specimen() {
    return Vocabulary.SPECIMEN.contains(above()) || Vocabulary.SPECIMEN.contains(below());
  }

  /** Whether the line below titles a lesson on markings. */
  boolean taught() {
    return craft(below()) || Vocabulary.topic(Words.in(below()));
  }

  /** Whether the line below says what the line of the hit means: "= niveau le plus élevé". */
  boolean definedBelow() {
    String below = below();
    if (below.length() < 2) {
      return false;
    }
    char sign = below.charAt(0);
    List<String> words = Words.in(below);
    boolean degree =
        below.indexOf(':') < 0
            && Vocabulary.DEFINING.contains(words.get(0))
            && words.stream().limit(FIRST_WORDS).anyMatch(Vocabulary.PROTECTING::contains);
    boolean arrow = (sign == '→' || sign == '⇒') && Vocabulary.DEFINING.contains(words.get(0));
    boolean named =
        words.stream().anyMatch(Vocabulary.LEVEL_NAME::contains)
            && words.stream().anyMatch(Vocabulary.EXPLAINING::contains);
    return degree || named || (below.charAt(1) == ' ' && (sign == '=' || sign == ':' || arrow));
  }

  private static boolean craft(String line) {
    List<String> words = Words.in(line);
    boolean self = words.stream().anyMatch(Vocabulary.SELF::contains);
    boolean field = words.size() > 1 && line.startsWith(words.get(0)) && fieldHead(line, words);
    boolean written = shown(words) && words.stream().anyMatch(Vocabulary.WRITING::contains);
    boolean spoken = !self && words.stream().anyMatch(Vocabulary.CRAFT::contains);
    return !field && words.size() >= LEAST_SAID && (written || spoken);
  }

  /** Whether words point at a piece of text: "cette ligne", "voilà le texte", "il met ça". */
  private static boolean shown(List<String> words) {
    for (int i = 1; i < words.size(); i++) {
      boolean that = words.get(i).equals("ca") || words.get(i).equals("cela");
      if (that && Vocabulary.WRITING.contains(words.get(i - 1))) {
        return true;
      }
      if (Vocabulary.MARK_LINE.contains(words.get(i))
          && (Vocabulary.SELF.contains(words.get(i - 1)) || words.get(0).startsWith("voi"))) {
        return true;
      }
    }
    return false;
  }

  /** "Timbre : BSI" is a field of a message. */
  private static boolean fieldHead(String line, List<String> words) {
    return line.substring(words.get(0).length()).stripLeading().startsWith(":");
  }

  /** Whether the line above breaks off before a noun, or at one that a marking qualifies. */
  boolean breaksOffAbove() {
    int end = lineFrom - 1;
    List<String> words = end <= 0 ? List.of() : Words.in(text.text(lineStart(end), end));
    int size = words.size();
    if (size < LEAST_SAID || text.at(end - 1) == '.' || text.at(end - 1) == ':') {
      return false;
    }
    String last = words.get(size - 1);
    return Vocabulary.DETERMINER.contains(last)
        || (Vocabulary.NOUN.contains(last) && Vocabulary.DETERMINER.contains(words.get(size - 2)));
  }

  /** Whether the line below goes on in the middle of a sentence. */
  boolean goesOnBelow() {
    int from = Math.min(text.length(), lineTo + 1);
    List<String> words = Words.in(text.text(from, lineEnd(from)));
    String raw = text.text(from, Math.min(from + 2, text.length()));
    boolean anew = from + 1 < text.length() && text.capitalAt(from) && !text.capitalAt(from + 1);
    return !anew
        && words.size() >= 2
        && (Vocabulary.FLOWING.contains(words.get(0)) || raw.equals("n'") || raw.equals("n’"));
  }

  /** Whether the line above or below says that a marking no longer holds. */
  boolean lifted() {
    return lifts(Words.in(below())) || lifts(Words.in(above()));
  }

  /** Whether words say that a marking no longer holds, not that it will cease one day. */
  static boolean lifts(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (Vocabulary.LIFTED.contains(words.get(i))
          && (i == 0 || !Vocabulary.NOT_YET.contains(words.get(i - 1)))) {
        return true;
      }
    }
    return false;
  }
}
