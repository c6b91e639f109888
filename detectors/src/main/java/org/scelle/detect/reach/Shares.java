package org.scelle.detect.reach;

import java.util.Arrays;

/**
 * What of one room's messages one account has: four times the sums of {@link RoomSums}, and what of
 * it is beyond the common floor. Used again for the next.
 */
final class Shares {
  static final int OWN = 0;
  static final int OWN_MAYBE = RoomSums.KINDS;
  static final int JOINING = 2 * RoomSums.KINDS;
  static final int JOINING_MAYBE = 3 * RoomSums.KINDS;
  static final int BEYOND = 4 * RoomSums.KINDS;
  static final int BEYOND_MAYBE = 5 * RoomSums.KINDS;

  /** Rooms with at least one message, for each of the first four. */
  static final int ROOMS = 6 * RoomSums.KINDS;

  static final int SIZE = ROOMS + 4;

  final long[] sums = new long[SIZE];
  private final int[] wanted = new int[ROOMS / RoomSums.KINDS];

  /**
   * Sums up a portion, instead of what was summed before.
   *
   * @param joining whether the account may come in
   * @param floor whether an ordinary account may
   */
  void of(RoomSums room, Portion portion, Verdict joining, Verdict floor) {
    Arrays.fill(sums, 0);
    int opened = joining == Verdict.YES ? Sight.SHARED : 0;
    int openedMaybe = joining == Verdict.NO ? 0 : Sight.SHARED;
    int common = Sight.WORLD_READABLE | (floor == Verdict.YES ? Sight.SHARED : 0);
    int commonMaybe =
        Sight.WORLD_READABLE | RoomSums.UNRECORDED | (floor == Verdict.NO ? 0 : Sight.SHARED);
    for (int i = 0; i < portion.size; i++) {
      int from = portion.from[i];
      int to = portion.to[i];
      int surely = portion.surely[i];
      int maybe = portion.maybe[i];
      if (from == to || ((maybe | openedMaybe) & room.present()) == 0) {
        continue;
      }
      wanted[0] = surely;
      wanted[1] = maybe;
      wanted[2] = surely | opened;
      wanted[3] = maybe | openedMaybe;
      wanted[4] = surely & ~commonMaybe;
      wanted[5] = maybe & ~common;
      room.add(from, to, wanted, sums);
    }
    for (int mode = 0; mode < 4; mode++) {
      int at = mode * RoomSums.KINDS;
      long any = sums[at] + sums[at + RoomSums.CIPHERTEXT] + sums[at + RoomSums.REDACTED];
      sums[ROOMS + mode] = any > 0 ? 1 : 0;
    }
  }
}
