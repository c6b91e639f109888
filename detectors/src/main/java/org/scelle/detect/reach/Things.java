package org.scelle.detect.reach;

import java.util.Arrays;

/** A set of numbered things being put together for one account, starting from a {@link Cover}. */
final class Things {
  private final long[] bits;
  private final int[] scratch;
  private int[] except = new int[8];
  private int exceptions;

  Things(int universe) {
    bits = new long[Cover.words(universe)];
    scratch = new int[universe];
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
  }

  void add(int thing) {
    bits[thing >> 6] |= 1L << thing;
  }

  /**
   * Adds a set.
   *
   * @param set bits, as many words as it needs
   */
  void add(long[] set) {
    for (int word = 0; word < set.length; word++) {
      bits[word] |= set[word];
    }
  }

  void add(int[] things) {
    for (int thing : things) {
      bits[thing >> 6] |= 1L << thing;
    }
  }

  void add(Crowd crowd, int count) {
    crowd.add(count, bits);
  }

  long count() {
    return Cover.count(bits);
  }

  /** How much more they weigh than what they started from. */
  long more(Weights weights, Cover start) {
    return start.less(bits, weights);
  }

  void clear() {
    Arrays.fill(bits, 0);
  }

  int[] toArray() {
    return java.util.BitSet.valueOf(bits).stream().toArray();
  }
}
