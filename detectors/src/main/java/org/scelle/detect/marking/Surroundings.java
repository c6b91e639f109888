package org.scelle.detect.marking;

import java.util.ArrayList;
import java.util.List;

/** What stands around a hit: its line, its sentence, the signs beside it. */
final class Surroundings {

  private static final int LINE_REACH = 400;
  private static final int VICINITY = 24;
  private static final int LONGEST_CALL = 4;
  private static final String SEPARATORS = "-–—−|:;.!?()[]{}*#=>/\\•·_~<\"«»“”'’,+☐☑☒✓✔■□";

  /** How a hit is written. */
  enum Letters {
    CAPITALS,
    /** Small, with a capital at the head of its last word. */
    INITIALS,
    SMALL
  }

  /** How a hit ends on one side. */
  enum Edge {
    /** Nothing more on the line. */
    LINE,
    /** A sign or a wide gap. */
    SIGN,
    /** A comma. */
    COMMA,
    /** A word. */
    WORD
  }

  final Edge left;
  final Edge right;
  final char leftSign;
  final char rightSign;

  /** Words of the sentence before the hit, nearest first. */
  final List<String> before;

  /** Words of the sentence after the hit. */
  final List<String> after;

  /** Words of the line that are neither hits nor stationery. */
  final List<String> others;

  /** The line as folded. */
  final String line;

  /** The folded line before and after the hit. */
  final String lineBefore;

  final String lineAfter;

  /** The words of the line with a sentence's question mark after the hit. */
  final boolean asks;

  final Letters letters;
  final boolean head;
  final boolean tail;
  final int company;

  /** How many of these a text would not bear as well: levels, or the same protocol for sharing. */
  final int rivals;

  /** The levels side by side with the hit. */
  final Ladder ladder;

  /** The levels on lines like that of the hit. */
  final Rows rows;

  /** The lines above and below. */
  final Nearby nearby;

  /** What touches it. */
  final Joints joints;

  /** Whether the rest of the line is a sentence in small letters. */
  final boolean smallRest;

  /** How many hits stand before it on its line. */
  final int earlier;

  /** Whether the line spells the same marking both out and short. */
  final boolean twin;

  private final Folded text;
  private final int hitFirst;
  private final int hitEnd;
  private final Tokens tokens;

  Surroundings(Folded text, Tokens tokens, List<Hit> hits, int number) {
    this.text = text;
    this.tokens = tokens;
    Hit hit = hits.get(number);
    hitFirst = hit.first();
    hitEnd = hit.end();
    int lineFrom = hit.first();
    while (lineFrom > 0 && text.at(lineFrom - 1) != '\n' && hit.first() - lineFrom < LINE_REACH) {
      lineFrom--;
    }
    int lineTo = hit.end();
    while (lineTo < text.length() && text.at(lineTo) != '\n' && lineTo - hit.end() < LINE_REACH) {
      lineTo++;
    }
    line = text.text(lineFrom, lineTo);
    lineBefore = text.text(lineFrom, hit.first());
    lineAfter = text.text(hit.end(), lineTo);
    int l = hit.first() - 1;
    while (l >= lineFrom && blank(text.at(l))) {
      l--;
    }
    leftSign = l < lineFrom ? '\n' : text.at(l);
    left = edge(l < lineFrom, leftSign, hit.first() - 1 - l, l >= lineFrom && gap(l));
    int r = hit.end();
    while (r < lineTo && blank(text.at(r))) {
      r++;
    }
    rightSign = r >= lineTo ? '\n' : text.at(r);
    right = edge(r >= lineTo, rightSign, r - hit.end(), r < lineTo && gap(r));
    letters = letters(hit);
    Sentence sentence = new Sentence(text, tokens, hit);
    before = sentence.before;
    after = sentence.after;
    Company beside = new Company(tokens, hits, number, lineFrom, lineTo);
    others = beside.words;
    company = beside.count;
    rivals = beside.rivals();
    twin = beside.twin();
    earlier = beside.earlier;
    ladder = Ladder.around(hits, number, tokens);
    rows = Rows.around(hits, number, text);
    nearby = new Nearby(text, lineFrom, lineTo);
    joints = new Joints(this, text, tokens, hit);
    smallRest = small(lineFrom, lineTo);
    head = onlyCallsBefore() || onlyHitsBefore(hits, number);
    tail = tokens.from(hit.end()) == tokens.count();
    asks = asks(lineAfter);
  }

  private Letters letters(Hit hit) {
    int count = 0;
    int capitals = 0;
    boolean initial = false;
    for (int i = hit.first(); i < hit.end(); i++) {
      if (text.wordAt(i)) {
        initial = (i == 0 || !text.wordAt(i - 1)) ? text.capitalAt(i) : initial;
        count++;
        capitals += text.capitalAt(i) ? 1 : 0;
      }
    }
    if (capitals * 10 >= count * 7) {
      return Letters.CAPITALS;
    }
    return initial ? Letters.INITIALS : Letters.SMALL;
  }

  static boolean blank(char c) {
    return c == ' ' || c == '\t';
  }

  private boolean gap(int at) {
    return text.at(at) == '\t';
  }

  private Edge edge(boolean lineEnd, char sign, int blanks, boolean tab) {
    if (lineEnd) {
      return Edge.LINE;
    }
    if (sign == ',') {
      return Edge.COMMA;
    }
    boolean word = Character.isLetterOrDigit(sign);
    boolean sticks = sign == '\'' || sign == '’';
    return !sticks && (tab || blanks >= 2 || !word) ? Edge.SIGN : Edge.WORD;
  }

  private static boolean asks(String rest) {
    int question = rest.indexOf('?');
    if (question < 0 || rest.startsWith("?=")) {
      return false;
    }
    for (int i = 0; i < question; i++) {
      if (".!;".indexOf(rest.charAt(i)) >= 0
          && i + 1 < rest.length()
          && rest.charAt(i + 1) == ' ') {
        return false;
      }
    }
    return true;
  }

  private boolean onlyHitsBefore(List<Hit> hits, int number) {
    int covered = 0;
    for (int i = number - 1; i >= 0 && i >= number - 4; i--) {
      Hit hit = hits.get(i);
      covered += tokens.from(hit.end()) - tokens.from(hit.first());
    }
    return covered == tokens.from(hits.get(number).first());
  }

  /** Whether nothing but a call stands before: "@room", "@groupe-crise". */
  private boolean onlyCallsBefore() {
    int first = tokens.from(hitFirst);
    boolean call = first <= LONGEST_CALL;
    for (int i = 0; call && i < first; i++) {
      int end = i == 0 ? 0 : tokens.end(i - 1);
      boolean joined = i > 0 && tokens.first(i) == end + 1 && text.at(end) != ' ';
      call = tokens.called(i) || joined;
    }
    return call;
  }

  /** The words around, whatever the sentences. */
  List<String> vicinity() {
    List<String> words = new ArrayList<>();
    int middle = tokens.from(hitFirst);
    int last = Math.min(tokens.count(), middle + VICINITY);
    for (int i = Math.max(0, middle - VICINITY); i < last; i++) {
      words.add(tokens.word(i));
    }
    return words;
  }

  /** Whether the rest of the line is a sentence in small letters. */
  private boolean small(int lineFrom, int lineTo) {
    int letters = 0;
    int capitals = 0;
    for (int i = lineFrom; i < lineTo; i++) {
      if ((i < hitFirst || i >= hitEnd) && Character.isLetter(text.at(i))) {
        letters++;
        capitals += text.capitalAt(i) ? 1 : 0;
      }
    }
    return letters >= 12 && capitals * 3 < letters;
  }

  static boolean number(String word) {
    return word.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** The nearest word before, or empty. */
  String previous() {
    return before.isEmpty() ? "" : before.get(0);
  }

  /** The nearest word after, or empty. */
  String next() {
    return after.isEmpty() ? "" : after.get(0);
  }

  /** Whether it closes a short first line that makes no sentence, with a text below. */
  boolean endsTitle() {
    return right == Edge.LINE
        && left == Edge.WORD
        && tokens.from(hitFirst) <= 3
        && tokens.from(hitEnd) < tokens.count()
        && !goesOnBelow()
        && tokens.from(hitFirst) == before.size()
        && before.stream()
            .noneMatch(word -> Vocabulary.GLUE.contains(word) || Vocabulary.verb(word));
  }

  /** Whether the next line begins with a small letter, in the middle of a sentence. */
  private boolean goesOnBelow() {
    int next = tokens.first(tokens.from(hitEnd));
    return text.at(next) >= 'a' && text.at(next) <= 'z' && !text.capitalAt(next);
  }

  /** Whether a sentence that began above or goes on below holds it. */
  boolean runsOver() {
    return nearby.breaksOffAbove() || nearby.goesOnBelow();
  }

  /** Whether it is a cell of a table, in a column headed as a field. */
  boolean headed() {
    return BarTables.headed(this, text, hitFirst - lineBefore.length());
  }

  /** Whether it is the second word of the text. */
  boolean opensSecond() {
    return tokens.from(hitFirst) == 1;
  }

  /** Whether the sign after the hit touches it and the word after. */
  boolean touches() {
    int next = tokens.from(hitEnd);
    return next < tokens.count() && tokens.first(next) == hitEnd + 1;
  }

  /** The nearest word after that is no number, or empty. */
  String nextWord() {
    return after.stream().filter(word -> !number(word)).findFirst().orElse("");
  }

  /** A word after the hit, counted from 0, whatever stands between. */
  String following(int more) {
    int next = tokens.from(hitEnd) + more;
    return next < tokens.count() ? tokens.word(next) : "";
  }

  boolean ownLine() {
    return others.isEmpty() && !(left == Edge.WORD && Vocabulary.DETERMINER.contains(previous()));
  }

  boolean setApart() {
    return left != Edge.WORD
        && right != Edge.WORD
        && SEPARATORS.indexOf(leftSign) + SEPARATORS.indexOf(rightSign) > -3;
  }

  /** Whether hardly a word stands outside the hit. */
  boolean contentWordsFew(Hit hit) {
    return tokens.count() - (tokens.from(hit.end()) - tokens.from(hit.first())) < 3;
  }
}
