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
    String account, Counts own, Counts withJoining, Range joinable, Range beyondFloor) {}
