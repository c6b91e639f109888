package org.scelle.format.yaml;

import org.scelle.format.bytes.Damage;

/** A text and a place in it. */
final class YamlText {

  private final String text;
  private int at;

  YamlText(String text) {
    this.text = text;
  }

  static Damage broken(String what) {
    return new Damage(Damage.Kind.BROKEN, 0, what);
  }

  int at() {
    return at;
  }

  void to(int place) {
    at = place;
  }

  void pass(int characters) {
    at += characters;
  }

  boolean atEnd() {
    return at >= text.length();
  }

  /** The character here; -1 at the end. */
  int look() {
    return look(0);
  }

  int look(int further) {
    return at + further < text.length() ? text.charAt(at + further) : -1;
  }

  boolean atLineEnd() {
    return atEnd() || look() == '\n';
  }

  /** Whether white space, or nothing, follows that many characters. */
  boolean breaksAfter(int characters) {
    int next = look(characters);
    return next < 0 || next == ' ' || next == '\n' || next == '\t';
  }

  /** Whether a dash that makes an item stands here. */
  boolean atDash() {
    return look() == '-' && breaksAfter(1);
  }

  /** How many characters stand before this one on its line. */
  int column() {
    return at - (text.lastIndexOf('\n', at - 1) + 1);
  }

  /** Passes blanks on this line. */
  void blanks() {
    while (look() == ' ' || look() == '\t') {
      at++;
    }
    if (look() == '#' && at > 0 && isBlank(text.charAt(at - 1))) {
      at = lineEnd();
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n';
  }

  /** Passes blanks, comments and line ends. */
  void toContent() {
    blanks();
    while (!atEnd() && look() == '\n') {
      at++;
      blanks();
    }
  }

  int lineEnd() {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }

  String from(int start) {
    return text.substring(start, at);
  }

  /** The rest of this line; goes to the beginning of the next. */
  String line() {
    int end = lineEnd();
    String line = text.substring(at, end);
    at = Math.min(text.length(), end + 1);
    return line;
  }
}
