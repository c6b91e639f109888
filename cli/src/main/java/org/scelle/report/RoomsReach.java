package org.scelle.report;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scelle.detect.reach.Range;
import org.scelle.detect.reach.Reach;
import org.scelle.detect.reach.RoomReach;
import org.scelle.detect.reach.RoomReach.Openness;

/** Who could read what stands in several rooms. */
final class RoomsReach {

  private final Map<String, RoomReach> rooms = new HashMap<>();
  private final long accounts;

  RoomsReach(Reach reach) {
    reach.rooms().forEach(room -> rooms.put(room.room(), room));
    accounts = reach.accounts().size();
  }

  /** What is known of a room; {@code null} when nothing is. */
  @Nullable RoomReach of(String room) {
    return rooms.get(room);
  }

  /**
   * Accounts that could read at least part of one of the rooms: no less than could in the room with
   * the most readers, no more than in all of them together.
   */
  Range readers(Set<String> named) {
    long low = 0;
    long high = 0;
    for (String room : named) {
      RoomReach known = rooms.get(room);
      low = Math.max(low, known == null ? 0 : known.readers().low());
      high += known == null ? accounts : known.readers().high();
    }
    return new Range(low, Math.max(low, Math.min(high, accounts)));
  }

  /** How open the most open of the rooms is; {@code null} when there is none. */
  @Nullable Openness mostOpen(Set<String> named) {
    Openness open = null;
    for (String room : named) {
      RoomReach known = rooms.get(room);
      open = moreOpen(open, known == null ? Openness.UNKNOWN : known.open());
    }
    return open;
  }

  /** An unknown room may be open: it outweighs a closed one. */
  private static Openness moreOpen(@Nullable Openness one, Openness other) {
    if (one == null || one == Openness.CLOSED) {
      return other;
    }
    if (one == Openness.UNKNOWN) {
      return other == Openness.CLOSED ? one : other;
    }
    return open(other) && other.compareTo(one) < 0 ? other : one;
  }

  static boolean open(@Nullable Openness open) {
    return open != null && open != Openness.CLOSED && open != Openness.UNKNOWN;
  }
}
