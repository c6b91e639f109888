package org.scelle.detect.reach;

import org.jspecify.annotations.Nullable;

/**
 * Ranges that are asked for again and again, most of them the same for most accounts: of a case
 * with a million accounts these would be twenty million objects. Used by one thread.
 */
final class Ranges {
  private static final int BITS = 12;

  private final @Nullable Range[] recent = new Range[1 << BITS];

  /** The range, as an object given before when it was not long ago. */
  Range of(long low, long high) {
    long mixed = (low * 31 + high) * 0x9E3779B97F4A7C15L;
    int at = (int) (mixed >>> (Long.SIZE - BITS));
    Range known = recent[at];
    if (known == null || known.low() != low || known.high() != high) {
      known = new Range(low, high);
      recent[at] = known;
    }
    return known;
  }
}
