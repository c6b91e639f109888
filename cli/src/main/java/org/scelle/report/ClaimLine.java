package org.scelle.report;

import org.jspecify.annotations.Nullable;

/**
 * A claim held against what was observed. For an amount all four are numbers, for a period days.
 *
 * @param what what is counted; {@code period} for a period
 * @param observed bounds: in the ways of counting that make sense, and open upwards where part of
 *     the evidence was not read
 * @param difference observed less claimed, from the least to the most it can be; for a period how
 *     many days the first lies before (negative) or after the claimed beginning, and the last the
 *     claimed end
 */
public record ClaimLine(
    Claims.Claim claim,
    String what,
    Pair claimed,
    Pair observed,
    Gap difference,
    Verdict verdict,
    Reason reason) {

  /** Bounds, or begin and end, as text; {@code null} where there is none. */
  public record Pair(@Nullable String low, @Nullable String high) {}

  /** How far the observed lies outside; {@code null} when that is open. */
  public record Gap(@Nullable Long low, @Nullable Long high) {}

  /** What the evidence says of the claim. */
  public enum Verdict {
    SUPPORTED,
    CONTRADICTED,
    NOT_DECIDABLE
  }

  /** Why. */
  public enum Reason {
    /** What is observed lies within what is claimed. */
    AGREES,
    /** One sensible way of counting gives what is claimed, another more or less. */
    AGREES_ONE_WAY,
    /** What was read is as claimed; there may be more in what was not read. */
    AGREES_AT_LEAST,
    /** The claim lies between two ways of counting. */
    COUNTING,
    /** Less than claimed, and the evidence may be only a part of what leaked. */
    PART_AT_HAND,
    /** Less than claimed, and part of the evidence was not read. */
    UNREAD,
    /** Less than claimed, in evidence said to be whole and wholly read. */
    LESS,
    /** More than claimed: the claim understates. */
    MORE,
    /** The evidence holds nothing to compare with. */
    NOTHING
  }
}
