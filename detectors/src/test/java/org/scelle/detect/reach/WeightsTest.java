package org.scelle.detect.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;

class WeightsTest {

  @RepeatedTest(50)
  void aSetWeighsWhatItsThingsWeighOneByOne() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int things = random.nextInt(300);
    long[] weights = random.longs(things, 0, 1L << 40).toArray();
    BitSet set = some(things, random);
    BitSet other = some(things, random);
    Weights all = new Weights(weights);

    long expected = set.stream().mapToLong(thing -> weights[thing]).sum();
    long less = other.stream().mapToLong(thing -> weights[thing]).sum();
    int words = Cover.words(things);
    assertThat(all.of(words(set, words))).as("seed %d", seed).isEqualTo(expected);
    assertThat(all.more(words(set, words), words(other, words)))
        .as("seed %d", seed)
        .isEqualTo(expected - less);
  }

  private static BitSet some(int things, Random random) {
    BitSet set = new BitSet();
    for (int thing = 0; thing < things; thing++) {
      set.set(thing, random.nextInt(3) == 0);
    }
    return set;
  }

  private static long[] words(BitSet set, int words) {
    return Arrays.copyOf(set.toLongArray(), words);
  }
}
