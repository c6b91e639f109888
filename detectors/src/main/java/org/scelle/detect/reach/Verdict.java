package org.scelle.detect.reach;

import java.util.Locale;

/** Three-valued: what the record does not settle is unknown. */
public enum Verdict {
  YES,
  NO,
  UNKNOWN;

  /** The word used in outputs. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Verdict of(boolean possible, boolean avoidable) {
    if (!possible) {
      return NO;
    }
    return avoidable ? UNKNOWN : YES;
  }

  /** Both must hold. */
  Verdict and(Verdict other) {
    if (this == NO || other == NO) {
      return NO;
    }
    return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : YES;
  }

  /** One is enough. */
  Verdict or(Verdict other) {
    if (this == YES || other == YES) {
      return YES;
    }
    return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : NO;
  }
}
