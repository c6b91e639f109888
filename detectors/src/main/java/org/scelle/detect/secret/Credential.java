package org.scelle.detect.secret;

/**
 * A credential in a text.
 *
 * @param from where its value begins, in UTF-16 units
 * @param to where it ends
 * @param user whose it is; empty when the text does not say
 * @param why what decided, for people; nothing of the value is in it
 */
record Credential(Kind kind, int from, int to, String user, String why) {

  Credential as(Kind other) {
    return new Credential(other, from, to, user, why);
  }

  boolean overlaps(Credential other) {
    return from < other.to && other.from < to;
  }
}
