package org.scelle.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scelle.detect.reach.Range;
import org.scelle.detect.reach.Reach;
import org.scelle.detect.reach.Readers;
import org.scelle.detect.reach.RoomReach;
import org.scelle.detect.reach.RoomReach.Openness;
import org.scelle.model.Subject;

/** Who could read what stands in several rooms. */
final class RoomsReach {

  private final Map<String, RoomReach> rooms = new HashMap<>();
  private final long accounts;
  private final Readers readers;

  RoomsReach(Reach reach) {
    reach.rooms().forEach(room -> rooms.put(room.room(), room));
    accounts = reach.accounts().size();
    readers = reach.readers();
  }

  /** What is known of a room; {@code null} when nothing is. */
  @Nullable RoomReach of(String room) {
    return rooms.get(room);
  }

  /**
   * Accounts that could read at least one of the postings. Of one that no timeline holds only its
   * author is sure, and whoever could read any message of its room may have read it.
   */
  Range readers(Set<Subject> postings) {
    Set<Readers.Post> known = new HashSet<>();
    Set<String> authors = new HashSet<>();
    Set<String> elsewhere = new HashSet<>();
    for (Subject posting : postings) {
      Readers.Post post = post(posting);
      if (post != null && readers.know(post)) {
        known.add(post);
      } else if (posting.room() != null) {
        elsewhere.add(posting.room());
        if (posting.account() != null) {
          authors.add(posting.account());
        }
      }
    }
    Range sure = readers.of(known);
    long low = Math.max(sure.low(), authors.size());
    long high = sure.high();
    for (String room : elsewhere) {
      RoomReach any = rooms.get(room);
      high += any == null ? accounts : any.readers().high();
    }
    return new Range(low, Math.max(low, Math.min(high, Math.max(accounts, sure.high()))));
  }

  private static Readers.@Nullable Post post(Subject posting) {
    return posting.room() == null || posting.event() == null
        ? null
        : new Readers.Post(posting.room(), posting.event());
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
