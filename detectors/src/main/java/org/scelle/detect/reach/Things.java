package org.scelle.detect.reach;

import java.util.Arrays;

/** A set of numbered things being put together for one account, starting from a {@link Cover}. */
final class Things {
  private final long[] bits;
  private final int[] scratch;
  private final long[] weights;
  private int[] except = new int[8];
  private int exceptions;

  private long sum;

  Things(int universe) {
    this(universe, new long[0]);
  }

  /**
   * @param weights what each thing weighs; empty when nobody asks for {@link #sum}
   */
  Things(int universe, long[] weights) {
    bits = new long[Cover.words(universe)];
    scratch = new int[universe];
    this.weights = weights;
  }

  void begin() {
    exceptions = 0;
  }

  /** Takes out a room whose share the account has not, or not all of. */
  void except(int room) {
    if (exceptions == except.length) {
      except = Arrays.copyOf(except, exceptions * 2);
    }
    except[exceptions++] = room;
  }

  /** Everything any account has, but for the exceptions. */
  void start(Cover cover) {
    if (exceptions == 0) {
      cover.fill(bits);
    } else {
      cover.fillWithout(except, exceptions, bits, scratch);
    }
    sum = exceptions == 0 && weights.length > 0 ? cover.weight(weights) : weigh();
  }

  void add(int thing) {
    long bit = 1L << thing;
    if ((bits[thing >> 6] & bit) == 0) {
      bits[thing >> 6] |= bit;
      sum += weights.length == 0 ? 0 : weights[thing];
    }
  }

  /**
   * Adds a set.
   *
   * @param set bits, as many words as it needs
   */
  void add(long[] set) {
    if (weights.length == 0) {
      for (int word = 0; word < set.length; word++) {
        bits[word] |= set[word];
      }
      return;
    }
    for (int word = 0; word < set.length; word++) {
      long fresh = set[word] & ~bits[word];
      bits[word] |= fresh;
      for (long left = fresh; left != 0; left &= left - 1) {
        sum += weights[(word << 6) + Long.numberOfTrailingZeros(left)];
      }
    }
  }

  void add(int[] things) {
    if (weights.length == 0) {
      for (int thing : things) {
        bits[thing >> 6] |= 1L << thing;
      }
      return;
    }
    for (int thing : things) {
      add(thing);
    }
  }

  void add(Crowd crowd, int count) {
    crowd.add(count, bits);
  }

  long count() {
    return Cover.count(bits);
  }

  /** What all of it weighs, when things were added one by one. */
  long sum() {
    return sum;
  }

  private long weigh() {
    long total = 0;
    for (int word = 0; word < bits.length && weights.length > 0; word++) {
      for (long left = bits[word]; left != 0; left &= left - 1) {
        total += weights[(word << 6) + Long.numberOfTrailingZeros(left)];
      }
    }
    return total;
  }

  void clear() {
    Arrays.fill(bits, 0);
  }

  int[] toArray() {
    return java.util.BitSet.valueOf(bits).stream().toArray();
  }
}
