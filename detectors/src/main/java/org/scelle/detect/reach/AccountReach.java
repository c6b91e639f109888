package org.scelle.detect.reach;

/**
 * The reach of one account.
 *
 * @param own what it could read as it was
 * @param withJoining what it could read by also joining every room it may join by itself
 * @param joinable rooms it was not in but may join by itself
 * @param beyondFloor readable messages that not every ordinary account can read
 */
public record AccountReach(
    String account, Counts own, Counts withJoining, Range joinable, Range beyondFloor) {

  /** The largest reach beyond the common floor first. */
  static int order(AccountReach one, AccountReach other) {
    int order = Long.compare(other.beyondFloor.low(), one.beyondFloor.low());
    if (order == 0) {
      order = Long.compare(other.beyondFloor.high(), one.beyondFloor.high());
    }
    if (order == 0) {
      order = Long.compare(other.own.messages().low(), one.own.messages().low());
    }
    return order == 0 ? one.account.compareTo(other.account) : order;
  }
}
