package org.scelle.detect.reach;

import java.util.Arrays;

/** Accounts put together, those that are sure and those that may be, each once. */
final class Union {
  private final int accounts;
  private final long[] surely;
  private final long[] maybe;

  /**
   * @param accounts how many accounts the case has
   */
  Union(int accounts) {
    this.accounts = accounts;
    surely = new long[Cover.words(accounts)];
    maybe = new long[surely.length];
  }

  void add(int account, Verdict verdict) {
    surely[account >> 6] |= (verdict == Verdict.YES ? 1L : 0) << account;
    maybe[account >> 6] |= (verdict == Verdict.NO ? 0 : 1L) << account;
  }

  /**
   * Adds all accounts but some.
   *
   * @param some accounts by number
   */
  void addOthers(int[] some, Verdict verdict) {
    if (verdict == Verdict.NO) {
      return;
    }
    long[] others = new long[surely.length];
    Arrays.fill(others, -1);
    if (accounts % Long.SIZE != 0) {
      others[others.length - 1] = (1L << accounts) - 1;
    }
    for (int account : some) {
      others[account >> 6] &= ~(1L << account);
    }
    for (int word = 0; word < others.length; word++) {
      surely[word] |= verdict == Verdict.YES ? others[word] : 0;
      maybe[word] |= others[word];
    }
  }

  Range count() {
    return new Range(Cover.count(surely), Cover.count(maybe));
  }
}
