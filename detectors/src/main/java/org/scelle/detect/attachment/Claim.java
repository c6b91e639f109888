package org.scelle.detect.attachment;

import org.scelle.model.Severity;

/**
 * One rule that holds for one sighting.
 *
 * @param clue what decided
 */
record Claim(Rule rule, Severity severity, String clue) {
  Claim(Rule rule, String clue) {
    this(rule, rule.severity, clue);
  }
}
