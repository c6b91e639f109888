package org.scelle.detect.reach;

/** What numbered things weigh, for the sums of sets of them. */
final class Weights {
  /** Things are taken four at a time, so that a set of many costs a quarter. */
  private static final int GROUP = 4;

  private static final int SUBSETS = 1 << GROUP;
  private static final int GROUPS_OF_WORD = Long.SIZE / GROUP;

  /** For each four things in turn the weight of each subset of them. */
  private final long[] subsets;

  /**
   * @param weights by the number of the thing
   */
  Weights(long[] weights) {
    subsets = new long[Cover.words(weights.length) * GROUPS_OF_WORD * SUBSETS];
    for (int at = 0; at < subsets.length; at++) {
      int subset = at % SUBSETS;
      int last = at / SUBSETS * GROUP + Integer.numberOfTrailingZeros(subset);
      if (subset != 0 && last < weights.length) {
        subsets[at] = subsets[at - Integer.lowestOneBit(subset)] + weights[last];
      }
    }
  }

  /**
   * The weight of a set.
   *
   * @param set bits
   */
  long of(long[] set) {
    long sum = 0;
    for (int word = 0; word < set.length; word++) {
      sum += of(word, set[word]);
    }
    return sum;
  }

  /**
   * How much more a set weighs than another that is much alike.
   *
   * @param set bits, as many words as the other has
   */
  long more(long[] set, long[] other) {
    long sum = 0;
    for (int word = 0; word < set.length; word++) {
      if (set[word] != other[word]) {
        sum += of(word, set[word]) - of(word, other[word]);
      }
    }
    return sum;
  }

  private long of(int word, long bits) {
    long sum = 0;
    int at = word * GROUPS_OF_WORD * SUBSETS;
    for (long left = bits; left != 0; left >>>= GROUP) {
      sum += subsets[at + (int) (left & (SUBSETS - 1))];
      at += SUBSETS;
    }
    return sum;
  }
}
