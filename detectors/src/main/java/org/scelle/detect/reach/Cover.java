package org.scelle.detect.reach;

import java.util.ArrayList;
import java.util.List;

/**
 * What every account has for being any account: a set of numbered things put together from rooms,
 * from which the share of single rooms can be taken out again.
 */
final class Cover {
  private final int[] counts;
  private final long[] bits;
  private final List<int[]> byRoom = new ArrayList<>();

  Cover(int universe, int rooms) {
    counts = new int[universe];
    bits = new long[words(universe)];
    for (int i = 0; i < rooms; i++) {
      byRoom.add(new int[0]);
    }
  }

  static int words(int universe) {
    return (universe + 63) / 64;
  }

  /**
   * The share of one room.
   *
   * @param things distinct
   */
  void add(int room, int[] things) {
    byRoom.set(room, things);
    for (int thing : things) {
      counts[thing]++;
      bits[thing >> 6] |= 1L << thing;
    }
  }

  /** Adds everything to a set. */
  void addTo(Things things) {
    things.add(bits);
  }

  void fill(long[] into) {
    System.arraycopy(bits, 0, into, 0, bits.length);
  }

  /**
   * The set without the shares of some rooms.
   *
   * @param scratch as many zeros as there are things; zeros again afterwards
   */
  void fillWithout(int[] rooms, int count, long[] into, int[] scratch) {
    fill(into);
    for (int i = 0; i < count; i++) {
      for (int thing : byRoom.get(rooms[i])) {
        if (++scratch[thing] == counts[thing]) {
          into[thing >> 6] &= ~(1L << thing);
        }
      }
    }
    for (int i = 0; i < count; i++) {
      for (int thing : byRoom.get(rooms[i])) {
        scratch[thing] = 0;
      }
    }
  }

  /** How many things a room's share has. */
  int size(int room) {
    return byRoom.get(room).length;
  }

  long weight(Weights weights) {
    return weights.of(bits);
  }

  /** How much less all of it weighs than a set. */
  long less(long[] set, Weights weights) {
    return weights.more(set, bits);
  }

  static long count(long[] bits) {
    long count = 0;
    for (long word : bits) {
      count += Long.bitCount(word);
    }
    return count;
  }
}
