package org.scelle.detect.reach;

/** The four ways of counting. */
enum Mode {
  OWN(0),
  OWN_MAYBE(1),
  JOINING(2),
  JOINING_MAYBE(3);

  static final int COUNT = 4;

  /** Its place in tables. */
  final int at;

  Mode(int at) {
    this.at = at;
  }

  boolean maybe() {
    return this == OWN_MAYBE || this == JOINING_MAYBE;
  }

  /** Whether an account with this verdict at the door counts as having come in. */
  boolean enters(Verdict door) {
    return switch (this) {
      case OWN, OWN_MAYBE -> false;
      case JOINING -> door == Verdict.YES;
      case JOINING_MAYBE -> door != Verdict.NO;
    };
  }
}
