package org.scelle.detect.reach;

/**
 * How far one account gets into one room.
 *
 * @param via number of the room it comes through; -1 for a direct way
 */
record Way(Verdict verdict, Reason reason, int via) {
  static final Way SHUT = new Way(Verdict.NO, Reason.NEVER_MEMBER, -1);

  static Way of(Verdict verdict, Reason reason) {
    return new Way(verdict, reason, -1);
  }
}
