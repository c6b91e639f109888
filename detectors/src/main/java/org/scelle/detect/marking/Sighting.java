package org.scelle.detect.marking;

/**
 * A form found in a text and what it amounts to.
 *
 * @param from first offset in the original text
 * @param to offset after the last character
 */
record Sighting(Scheme scheme, Verdict verdict, int from, int to) {}
