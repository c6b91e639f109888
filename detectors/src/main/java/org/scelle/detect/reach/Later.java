package org.scelle.detect.reach;

/** Up to where an account "joins at any point after": the last places from which a join follows. */
final class Later {
  /** From here or before, it certainly is joined at some point. -1 for never. */
  int surely;

  /** From here or before, it may be. -1 for never. */
  int maybe;

  /**
   * @param membership the line of the account
   * @param cut the place the record ends at
   */
  void of(RoomHistory room, Line membership, int cut) {
    surely = -1;
    maybe = room.holeBefore(cut) - 1;
    for (int i = 0; i < membership.size() && membership.from(i) <= cut; i++) {
      int to = Math.min(membership.to(i), cut);
      if (membership.value(i) == Standing.JOIN) {
        surely = to;
      }
      if ((membership.value(i) & Standing.JOIN) != 0) {
        maybe = Math.max(maybe, to);
      }
    }
    boolean snapshotApart = membership.from(membership.size() - 1) == room.last() + 1;
    if (snapshotApart && cut > room.last()) {
      maybe = Math.max(maybe, cut);
    }
  }
}
