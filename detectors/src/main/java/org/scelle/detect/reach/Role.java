package org.scelle.detect.reach;

/**
 * What an account is to an event, as a number: what it may have been in the room then (see {@link
 * Standing}), and whether it surely and maybe was in it at some time after. Accounts of one role
 * have the same events, but for those that change their own membership.
 */
final class Role {
  private static final int SURELY_LATER = Standing.ANY + 1;
  private static final int MAYBE_LATER = 2 * SURELY_LATER;

  /** How many different ones there can be. */
  static final int COUNT = 2 * MAYBE_LATER;

  private Role() {}

  static int of(int membership, int place, Later later) {
    return membership
        | (place <= later.surely ? SURELY_LATER : 0)
        | (place <= later.maybe ? MAYBE_LATER : 0);
  }

  /**
   * The rules of {@link HistoryRule} for an event that changes no membership of the account.
   *
   * @param sight the visibilities the room may have had just before the event
   * @param after the same just after it
   */
  static Verdict verdict(int role, int sight, int after) {
    boolean possible = false;
    boolean avoidable = false;
    for (int left = role & Standing.ANY; left != 0; left &= left - 1) {
      int one = Integer.lowestOneBit(left);
      int passing = HistoryRule.passing(one, (role & SURELY_LATER) != 0);
      int maybe = HistoryRule.passing(one, (role & MAYBE_LATER) != 0);
      possible |= (maybe & (sight | after)) != 0;
      avoidable |= (~passing & sight) != 0 && (~passing & after) != 0;
    }
    return Verdict.of(possible, avoidable);
  }
}
