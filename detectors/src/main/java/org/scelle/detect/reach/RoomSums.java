package org.scelle.detect.reach;

/**
 * The messages of one room, summed from its beginning, apart by the history visibility they were
 * sent under, so that any stretch is counted by two look-ups.
 */
final class RoomSums {
  /** Visibility classes, as bits: those of {@link Sight}, and one for "not recorded". */
  static final int UNRECORDED = 16;

  static final int CLASSES = 5;
  static final int ALL_CLASSES = 31;

  static final int CLEAR = 0;
  static final int CIPHERTEXT = 1;
  static final int REDACTED = 2;
  static final int FILES = 3;
  static final int BYTES = 4;

  /** Of those in clear, how many bear a marking. */
  static final int MARKED = 5;

  /** Of those in clear, how many hold a secret. */
  static final int SECRETS = 6;

  static final int KINDS = 7;

  /** Sums of one place fill a cache line, so that looking them up takes one. */
  private static final int STRIDE = 8;

  /** Message ordinals by position: how many messages stand before it. */
  private final int[] before;

  /** Positions of the messages. */
  private final int[] positions;

  private final byte[] classes;
  private final long[][] sums = new long[CLASSES][];
  private int present;

  /** Which of the sums are not all zero, as bits. */
  private int kinds;

  /**
   * @param kept how many events of the room are before the cut
   * @param shared the files that several messages post, which are not summed
   */
  RoomSums(RoomHistory room, int kept, Archive archive, SharedFiles shared) {
    before = new int[kept + 1];
    for (int i = 0; i < kept; i++) {
      before[i + 1] = before[i] + (room.is(i, RoomHistory.MESSAGE) ? 1 : 0);
    }
    positions = new int[before[kept]];
    classes = new byte[positions.length];
    for (int i = 0; i < kept; i++) {
      if (before[i + 1] > before[i]) {
        positions[before[i]] = i;
        int sight = room.visibility.at(2 * i);
        classes[before[i]] = (byte) (sight == Sight.ANY ? UNRECORDED : sight);
      }
    }
    for (int i = 0; i < positions.length; i++) {
      count(room, i, archive, shared);
    }
    for (long[] sum : sums) {
      if (sum != null) {
        for (int i = STRIDE; i < sum.length; i++) {
          sum[i] += sum[i - STRIDE];
        }
      }
    }
  }

  private void count(RoomHistory room, int ordinal, Archive archive, SharedFiles shared) {
    int bit = Integer.numberOfTrailingZeros(classes[ordinal]);
    present |= classes[ordinal];
    if (sums[bit] == null) {
      sums[bit] = new long[(positions.length + 1) * STRIDE];
    }
    int at = (ordinal + 1) * STRIDE;
    int position = positions[ordinal];
    int kind = kind(room, position, before.length - 1);
    sums[bit][at + kind]++;
    kinds |= 1 << kind;
    if (kind == CLEAR && room.is(position, RoomHistory.MARKED)) {
      sums[bit][at + MARKED]++;
      kinds |= 1 << MARKED;
    }
    if (kind == CLEAR && room.is(position, RoomHistory.SECRET)) {
      sums[bit][at + SECRETS]++;
      kinds |= 1 << SECRETS;
    }
    int file = room.media[position];
    if (file >= 0 && shared.lone(file)) {
      kinds |= 1 << FILES | 1 << BYTES;
      sums[bit][at + FILES]++;
      sums[bit][at + BYTES] += archive.fileSize(file);
    }
  }

  /**
   * @param kept how many events are before the cut
   */
  static int kind(RoomHistory room, int position, int kept) {
    return switch (room.served(position, kept)) {
      case CLEAR -> CLEAR;
      case CIPHERTEXT -> CIPHERTEXT;
      case REDACTED -> REDACTED;
    };
  }

  /** What of a message is served. */
  int kindOf(RoomHistory room, int ordinal) {
    return kind(room, positions[ordinal], before.length - 1);
  }

  /** Which classes the room's messages are of. */
  int present() {
    return present;
  }

  int messages() {
    return positions.length;
  }

  int position(int ordinal) {
    return positions[ordinal];
  }

  int visibility(int ordinal) {
    return classes[ordinal];
  }

  /** The first message at or after a place of the line. */
  int ordinal(int place) {
    return before[Math.min(before.length - 1, (place + 1) / 2)];
  }

  /**
   * Adds up messages between two ordinals, several times.
   *
   * @param to exclusive
   * @param wanted the classes that count, for each time
   * @param into {@link #KINDS} sums for each time
   */
  void add(int from, int to, int[] wanted, long[] into) {
    for (int left = present; left != 0; left &= left - 1) {
      int times = times(wanted, left & -left);
      if (times == 0) {
        continue;
      }
      long[] sum = sums[Integer.numberOfTrailingZeros(left)];
      for (int some = kinds; some != 0; some &= some - 1) {
        int kind = Integer.numberOfTrailingZeros(some);
        long count = sum[to * STRIDE + kind] - sum[from * STRIDE + kind];
        for (int each = count == 0 ? 0 : times; each != 0; each &= each - 1) {
          into[Integer.numberOfTrailingZeros(each) * KINDS + kind] += count;
        }
      }
    }
  }

  /** The times that want a class, as bits. */
  private static int times(int[] wanted, int one) {
    int times = 0;
    for (int time = 0; time < wanted.length; time++) {
      times |= (wanted[time] & one) == 0 ? 0 : 1 << time;
    }
    return times;
  }
}
