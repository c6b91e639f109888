package org.scelle.model;

/** How reading one evidence file ended. */
public enum Outcome {
  /** All of it was read. */
  READ,
  /** Some of it was read; the ledger says how far. */
  PARTIAL,
  /** Nothing of it could be read; the ledger says why. */
  FAILED,
  /** It was left unread by a rule; the ledger names the rule. */
  SKIPPED
}
