package org.scelle.detect.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RankingTest {
  private static final int ACCOUNTS = 2_000;

  @Test
  void accountsStandByWhatIsCertainThenPossibleThenOwnThenId() {
    List<AccountReach> expected =
        List.of(
            account("@b:x", 9, 9, 0),
            account("@d:x", 5, 7, 0),
            account("@c:x", 5, 6, 8),
            account("@e:x", 5, 6, 1),
            account("@a:x", 0, 3, 0),
            account("@f:x", 0, 3, 0));
    List<AccountReach> mixed = new ArrayList<>(expected);
    Collections.reverse(mixed);

    assertThat(Ranking.of(mixed.toArray(AccountReach[]::new))).isEqualTo(expected);
  }

  @Test
  void orderIsThatOfComparingEachWithEach() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    AccountReach[] accounts = new AccountReach[ACCOUNTS];
    for (int i = 0; i < ACCOUNTS; i++) {
      long low = random.nextInt(20) == 0 ? random.nextLong(1L << 38) : random.nextInt(9);
      accounts[i] = account("@" + i + ":x", low, low + random.nextInt(3), random.nextInt(3));
    }
    List<AccountReach> expected = new ArrayList<>(List.of(accounts));
    expected.sort(AccountReach::order);

    assertThat(Ranking.of(accounts)).as("seed %d", seed).isEqualTo(expected);
  }

  private static AccountReach account(String id, long low, long high, long messages) {
    Range none = Range.NONE;
    Range own = new Range(messages, messages);
    Counts counts = new Counts(none, own, none, none, none, none, none, none, none);
    return new AccountReach(id, counts, counts, none, new Range(low, high));
  }
}
