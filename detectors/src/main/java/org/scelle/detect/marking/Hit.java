package org.scelle.detect.marking;

/**
 * A form found in folded text.
 *
 * @param first first character, in the folded text
 * @param end after its last character
 */
record Hit(Form form, int first, int end, Shape shape) {

  /** How the form is written. */
  enum Shape {
    PLAIN,
    /** Letter by letter with gaps, or broken irregularly. */
    SPACED,
    BACKWARDS,
    /** With a letter wrong, missing or added. */
    SLIPPED,
    PLURAL
  }

  int length() {
    return end - first;
  }
}
