package org.scelle.evidence;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What one archive has cost so far. What an inner archive unpacks counts against every archive
 * around it too, so that nesting multiplies nothing.
 */
final class Budget {

  private final @Nullable Budget around;
  private final Limits limits;
  private final LongSupplier packed;
  private final int depth;
  private long unpacked;
  private long members;
  private boolean exhausted;

  private Budget(@Nullable Budget around, Limits limits, LongSupplier packed, int depth) {
    this.around = around;
    this.limits = limits;
    this.packed = packed;
    this.depth = depth;
  }

  /** Outside all archives. */
  static Budget outside(Limits limits) {
    return new Budget(null, limits, () -> Long.MAX_VALUE, 0);
  }

  /**
   * Of an archive in this one.
   *
   * @param packedBytes its size, or as much of it as was read
   */
  Budget inside(LongSupplier packedBytes) {
    return new Budget(this, limits, packedBytes, depth + 1);
  }

  Limits limits() {
    return limits;
  }

  /** How many archives are around. */
  int depth() {
    return depth;
  }

  /** Counts a member of this archive, and so of every archive around it. */
  void member() {
    for (Budget budget = this; budget.around != null; budget = budget.around) {
      budget.members++;
    }
  }

  /** Whether this archive, or one around it, has had as many members as it may. */
  boolean crowded() {
    return members >= limits.members() || (around != null && around.crowded());
  }

  /** Whether this archive, or one around it, has unpacked to more than it may. */
  boolean exhausted() {
    return exhausted || (around != null && around.exhausted());
  }

  /** Why reading stopped. */
  String why() {
    return "more than "
        + limits.ratio()
        + " bytes unpacked for each byte of the archive, as in a decompression bomb; to read it all"
        + " the same, unpack it by hand";
  }

  /**
   * Counts unpacked bytes.
   *
   * @throws Unreadable when they are too many
   */
  void charge(long bytes) throws Unreadable {
    for (Budget budget = this; budget.around != null; budget = budget.around) {
      budget.unpacked += bytes;
      budget.exhausted |=
          budget.unpacked > limits.ratioFrom()
              && budget.unpacked / limits.ratio() > Math.max(1, budget.packed.getAsLong());
    }
    if (exhausted()) {
      throw Unreadable.skipped(why());
    }
  }
}
