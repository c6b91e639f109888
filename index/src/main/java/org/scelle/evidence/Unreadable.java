package org.scelle.evidence;

import java.io.IOException;
import org.scelle.model.Outcome;

/** A piece of evidence cannot be read; costs that piece only. The message is for the ledger. */
public final class Unreadable extends IOException {

  private final Outcome outcome;

  private Unreadable(Outcome outcome, String why) {
    super(why);
    this.outcome = outcome;
  }

  /** The bytes are not what they should be, or cannot be had. */
  static Unreadable failed(String why) {
    return new Unreadable(Outcome.FAILED, why);
  }

  /** A rule says not to. */
  static Unreadable skipped(String why) {
    return new Unreadable(Outcome.SKIPPED, why);
  }

  Outcome outcome() {
    return outcome;
  }

  String why() {
    return String.valueOf(getMessage());
  }
}
