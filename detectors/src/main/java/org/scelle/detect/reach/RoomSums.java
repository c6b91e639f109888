package org.scelle.detect.reach;

/**
 * The messages of one room, summed from its beginning, apart by the history visibility they were
 * sent under, so that any stretch is counted by two look-ups. Only kinds that the room has take
 * room: of millions of messages these sums would be the most of all memory.
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

  /** Message ordinals by position: how many messages stand before it. */
  private final int[] before;

  /** Positions of the messages. */
  private final int[] positions;

  private final byte[] classes;
  private final int present;

  /** Which of the sums are not all zero, as bits; each has a column, in the order of the bits. */
  private final int kinds;

  private final int columns;

  /** By class and message, that many before it, column by column. */
  private final int[][] sums = new int[CLASSES][];

  private final long[][] bytes = new long[CLASSES][];

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
    int classesSeen = 0;
    int kindsSeen = 0;
    for (int i = 0; i < positions.length; i++) {
      classesSeen |= classes[i];
      kindsSeen |= kinds(room, positions[i], shared);
    }
    present = classesSeen;
    kinds = kindsSeen;
    columns = Integer.bitCount(kinds);
    for (int one = 0; one < CLASSES; one++) {
      if ((present & (1 << one)) != 0) {
        sums[one] = new int[(positions.length + 1) * columns];
        bytes[one] = new long[(kinds & (1 << FILES)) == 0 ? 0 : positions.length + 1];
        count(room, one, archive, shared);
      }
    }
  }

  private void count(RoomHistory room, int one, Archive archive, SharedFiles shared) {
    int[] sum = sums[one];
    for (int i = 0; i < positions.length; i++) {
      int before = i * columns;
      System.arraycopy(sum, before, sum, before + columns, columns);
      int counted = classes[i] == 1 << one ? kinds(room, positions[i], shared) : 0;
      for (int left = counted; left != 0; left &= left - 1) {
        sum[before + columns + column(Integer.numberOfTrailingZeros(left))]++;
      }
      if (bytes[one].length > 0) {
        boolean posts = (counted & (1 << FILES)) != 0;
        long size = posts ? archive.fileSize(room.media[positions[i]]) : 0;
        bytes[one][i + 1] = bytes[one][i] + size;
      }
    }
  }

  private int column(int kind) {
    return Integer.bitCount(kinds & ((1 << kind) - 1));
  }

  /** What of {@link #KINDS}, bytes apart, a message counts for, as bits. */
  private int kinds(RoomHistory room, int position, SharedFiles shared) {
    int kind = kind(room, position, before.length - 1);
    int all = 1 << kind;
    if (kind == CLEAR) {
      all |= room.is(position, RoomHistory.MARKED) ? 1 << MARKED : 0;
      all |= room.is(position, RoomHistory.SECRET) ? 1 << SECRETS : 0;
    }
    int file = room.media[position];
    return file >= 0 && shared.lone(file) ? all | (1 << FILES) : all;
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
      int one = Integer.numberOfTrailingZeros(left);
      int column = 0;
      for (int some = kinds; some != 0; some &= some - 1) {
        int kind = Integer.numberOfTrailingZeros(some);
        int count = sums[one][to * columns + column] - sums[one][from * columns + column];
        column++;
        if (count != 0) {
          add(count, kind, times, into);
        }
        if (count != 0 && kind == FILES) {
          add(bytes[one][to] - bytes[one][from], BYTES, times, into);
        }
      }
    }
  }

  private static void add(long count, int kind, int times, long[] into) {
    for (int each = times; each != 0; each &= each - 1) {
      into[Integer.numberOfTrailingZeros(each) * KINDS + kind] += count;
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
