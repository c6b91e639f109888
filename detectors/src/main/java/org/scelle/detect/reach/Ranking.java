package org.scelle.detect.reach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts accounts in the order of {@link AccountReach#order}. What decides for most, messages for
 * sure beyond the common floor, is sorted as plain numbers: looking at the objects themselves takes
 * ten times as long.
 */
final class Ranking {
  private static final int INDEX_BITS = 24;

  private Ranking() {}

  static List<AccountReach> of(AccountReach[] accounts) {
    if (accounts.length >= 1 << INDEX_BITS) {
      return Arrays.stream(accounts).sorted(AccountReach::order).toList();
    }
    long[] keys = new long[accounts.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = (-accounts[i].beyondFloor().low() << INDEX_BITS) | i;
    }
    Arrays.sort(keys);
    List<AccountReach> sorted = new ArrayList<>(keys.length);
    int equal = 0;
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] >> INDEX_BITS != keys[equal] >> INDEX_BITS) {
        sorted.subList(equal, i).sort(AccountReach::order);
        equal = i;
      }
      sorted.add(accounts[(int) (keys[i] & ((1 << INDEX_BITS) - 1))]);
    }
    sorted.subList(equal, keys.length).sort(AccountReach::order);
    return sorted;
  }
}
