package org.scelle.detect.reach;

import java.util.Arrays;

/** The accounts of one room in the order they first appear, as sets of any beginning. */
final class Crowd {
  private static final int LEAST_STEP = 512;

  /** From one set to the next: as many accounts as a set has words, so that neither costs more. */
  private final int step;

  private final int[] accounts;
  private final int[] seen;
  private final long[][] checkpoints;

  /**
   * @param kept how many events are before the cut
   * @param whole whether later snapshots count
   */
  Crowd(RoomHistory room, int kept, boolean whole, int universe) {
    long[] keys = new long[room.people.length];
    int size = 0;
    for (int i = 0; i < room.people.length; i++) {
      if (whole || room.firstSeen[i] < kept) {
        keys[size++] = ((long) room.firstSeen[i] << 32) | room.people[i];
      }
    }
    Arrays.sort(keys, 0, size);
    step = Math.max(LEAST_STEP, Cover.words(universe));
    accounts = new int[size];
    seen = new int[size];
    for (int i = 0; i < size; i++) {
      accounts[i] = (int) keys[i];
      seen[i] = (int) (keys[i] >>> 32);
    }
    checkpoints = new long[size < step ? 0 : size / step + 1][];
    long[] bits = new long[Cover.words(universe)];
    for (int i = 0; i < size; i++) {
      bits[accounts[i] >> 6] |= 1L << accounts[i];
      if ((i + 1) % step == 0 && i / step < checkpoints.length) {
        checkpoints[i / step] = bits.clone();
      }
    }
    if (checkpoints.length > 0) {
      checkpoints[checkpoints.length - 1] = bits;
    }
  }

  int size() {
    return accounts.length;
  }

  int[] accounts() {
    return accounts;
  }

  /** How many of them appear at a position or before. */
  int until(int position) {
    int found = Arrays.binarySearch(seen, position);
    if (found < 0) {
      return -found - 1;
    }
    while (found < seen.length && seen[found] == position) {
      found++;
    }
    return found;
  }

  /** Adds the first so many to a set. */
  void add(int count, long[] into) {
    int from = 0;
    if (checkpoints.length > 0 && (count == accounts.length || count >= step)) {
      int checkpoint = count == accounts.length ? checkpoints.length - 1 : count / step - 1;
      long[] bits = checkpoints[checkpoint];
      for (int i = 0; i < into.length; i++) {
        into[i] |= bits[i];
      }
      from = count == accounts.length ? count : (checkpoint + 1) * step;
    }
    for (int i = from; i < count; i++) {
      into[accounts[i] >> 6] |= 1L << accounts[i];
    }
  }
}
