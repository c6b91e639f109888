package org.scelle.detect.marking;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What touches a hit: signs, gaps, numbers, letters joined to it. */
final class Joints {

  private static final int KEY_REACH = 200;

  /** A letter in brackets after the word it stands for. */
  private static final Pattern KEY = Pattern.compile("[a-z] \\(([a-z])\\)");

  /** What a letter stands for, in brackets after it: "S (Schwefel)". */
  private static final Pattern EXPLAINED = Pattern.compile(" \\([a-z]{4,}");

  private final Surroundings around;
  private final Folded text;
  private final Tokens tokens;
  private final int first;
  private final int end;

  Joints(Surroundings around, Folded text, Tokens tokens, Hit hit) {
    this.around = around;
    this.text = text;
    this.tokens = tokens;
    first = hit.first();
    end = hit.end();
  }

  /** Whether wide gaps set it apart, or one does and the line ends on its other side. */
  boolean ownColumn() {
    boolean before = around.lineBefore.endsWith("   ") || around.lineBefore.endsWith("\t");
    boolean after = around.lineAfter.startsWith("   ") || around.lineAfter.startsWith("\t");
    return (before || after)
        && (before || around.left == Surroundings.Edge.LINE)
        && (after || around.right == Surroundings.Edge.LINE);
  }

  /** Whether its first word is in capitals and its last in small letters, with a word after. */
  boolean mixed() {
    return text.capitalAt(first)
        && !text.capitalAt(end - 1)
        && around.right == Surroundings.Edge.WORD;
  }

  /** Whether a short number follows that counts it: UE 3, DR 31. */
  boolean counted() {
    int at = end;
    while (at < text.length() && text.at(at) == ' ' && at - end < 2) {
      at++;
    }
    int digits = at;
    while (digits < text.length() && text.at(digits) >= '0' && text.at(digits) <= '9') {
      digits++;
    }
    char next = digits < text.length() ? text.at(digits) : '\n';
    return digits > at && digits - at <= 3 && "/-.)".indexOf(next) < 0;
  }

  /** Whether a hyphen joins a word in small letters to it: NP-hard. */
  boolean compound() {
    int next = tokens.from(end);
    return around.rightSign == '-'
        && around.touches()
        && tokens.end(next) - tokens.first(next) > 2
        && Character.isLetter(text.at(tokens.first(next)))
        && !text.capitalAt(tokens.first(next));
  }

  /** Whether it is part of a name in program text: SECRET_SCOPE. */
  boolean identifier() {
    boolean before = first > 1 && text.at(first - 1) == '_' && text.wordAt(first - 2);
    boolean after = end + 1 < text.length() && text.at(end) == '_' && text.wordAt(end + 1);
    return before || after;
  }

  /** Whether its words and small letters beside them are joined by hyphens: eu-restricted-list. */
  boolean slug() {
    boolean inside = false;
    for (int i = first; i < end; i++) {
      inside |= text.at(i) == '-' || text.at(i) == '_';
    }
    return inside && smallBeside("-_");
  }

  /** Whether a stroke joins it to the small letters of who typed a page: mb/DR. */
  boolean typist() {
    return smallBeside("/");
  }

  /** Whether one of these signs joins small letters to it. */
  private boolean smallBeside(String signs) {
    return joins(signs, first - 1, first - 2) || joins(signs, end, end + 1);
  }

  private boolean joins(String signs, int sign, int letter) {
    return sign >= 0
        && letter >= 0
        && letter < text.length()
        && signs.indexOf(text.at(sign)) >= 0
        && Character.isLetter(text.at(letter))
        && !text.capitalAt(letter);
  }

  /** The rest of a name whose first word it is: "Santa" of "SecretSanta". */
  String glued() {
    int to = end;
    while (to < text.length() && text.wordAt(to) && (to == end || !text.capitalAt(to))) {
      to++;
    }
    return text.text(end, to);
  }

  /** Whether letters of a key are explained below: "sableuse (S), argileuse (A)". */
  boolean keyed() {
    String below = text.text(end, Math.min(text.length(), end + KEY_REACH));
    return (EXPLAINED.matcher(below).lookingAt()
            && below.indexOf(text.at(first)) == 2
            && !below.startsWith("secre", 2))
        || KEY.matcher(below).results().map(MatchResult::group).distinct().count() >= 2;
  }

  /** Whether dashes between spaces set it apart on both sides. */
  boolean dashed() {
    boolean left = dash(around.leftSign) && Surroundings.blank(text.at(first - 1));
    boolean right = dash(around.rightSign) && Surroundings.blank(text.at(end));
    return left && (right || around.lineAfter.startsWith("."));
  }

  /** Whether a full stop and an initial follow, as after a title: DR. B. ROUX. */
  boolean namesSomebody() {
    int next = tokens.from(end);
    return around.rightSign == '.'
        && next < tokens.count()
        && tokens.end(next) - tokens.first(next) == 1
        && text.capitalAt(tokens.first(next))
        && tokens.end(next) < text.length()
        && text.at(tokens.end(next)) == '.';
  }

  /** Whether the line has hardly a small letter. */
  boolean lineIsCapitals() {
    int small = 0;
    int letters = 0;
    for (int i = first - around.lineBefore.length(); i < end + around.lineAfter.length(); i++) {
      if (Character.isLetter(text.at(i))) {
        letters++;
        small += text.capitalAt(i) ? 0 : 1;
      }
    }
    return small * 8 <= letters;
  }

  /** Whether the hit is struck out. */
  boolean struck() {
    return around.lineBefore.endsWith("~~") && around.lineAfter.startsWith("~~");
  }

  boolean inQuotes() {
    return "«\"“'‘`„".indexOf(around.leftSign) >= 0 && "»\"”'’`“".indexOf(around.rightSign) >= 0;
  }

  private static boolean dash(char sign) {
    return sign == '-' || sign == '–' || sign == '—';
  }
}
