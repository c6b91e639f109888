package org.scelle.detect.reach;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The rules of history visibility for one account in one room, event by event (Matrix
 * specification, client-server API, "Room History Visibility", server behaviour rules 1 to 5).
 *
 * <p>Where the record leaves several values possible, the rules are run over all of them: yes or no
 * only when all agree.
 */
final class HistoryRule {
  private final RoomHistory room;
  private final int account;
  private final int kept;
  private final int cut;
  private final Line membership = new Line();
  private final Later later = new Later();
  private final boolean named;
  private int firstJoin = Integer.MAX_VALUE;
  private int departed = Integer.MAX_VALUE;

  /**
   * @param account its number in the archive; -1 for one the evidence never names
   * @param kept how many events are before the cut
   * @param cut the place of the cut
   */
  HistoryRule(RoomHistory room, int account, int kept, int cut) {
    this.room = room;
    this.account = account;
    this.kept = kept;
    this.cut = cut;
    int local = account < 0 ? -1 : room.local(account);
    room.membership(local, membership);
    later.of(room, membership, cut);
    named = local >= 0 && room.hadMemberEvent(local, cut);
    for (int i = membership.size() - 1; i >= 0; i--) {
      if (membership.value(i) == Standing.JOIN) {
        firstJoin = membership.from(i);
      }
      if (i > 0 && departs(i)) {
        departed = membership.from(i);
      }
    }
  }

  /** Whether a recorded change ends what may have been a stay. */
  private boolean departs(int stretch) {
    boolean out = (membership.value(stretch) & ~(Standing.LEAVE | Standing.BAN)) == 0;
    boolean in = (membership.value(stretch - 1) & Standing.JOIN) != 0;
    return out && in && Arrays.binarySearch(room.holes, membership.from(stretch)) < 0;
  }

  Line membership() {
    return membership;
  }

  /** A verdict with its reason. */
  record Ruling(Verdict verdict, Reason reason) {}

  Ruling at(int position) {
    if (position >= kept) {
      return new Ruling(Verdict.NO, Reason.NOT_YET_SENT);
    }
    int before = 2 * position;
    boolean boundary = room.is(position, RoomHistory.VISIBILITY);
    boolean own = account >= 0 && room.subjects[position] == account;
    int sight = room.visibility.at(before);
    int sightAfter = boundary ? room.visibility.at(before + 1) : sight;
    int was = membership.at(before);
    int is = own ? membership.at(before + 1) : was;
    boolean surely = before <= later.surely;
    boolean maybe = before <= later.maybe;
    boolean possible = false;
    boolean avoidable = false;
    for (int a = was; a != 0; a &= a - 1) {
      for (int b = own ? is : Integer.lowestOneBit(a); b != 0; b &= b - 1) {
        int then = Integer.lowestOneBit(a);
        int next = own ? Integer.lowestOneBit(b) : then;
        int passing = passing(then, surely) | passing(next, surely);
        int passingMaybe = passing(then, maybe) | passing(next, maybe);
        possible |= (passingMaybe & (sight | sightAfter)) != 0;
        avoidable |= (~passing & sight) != 0 && (~passing & sightAfter) != 0;
      }
    }
    Verdict verdict = Verdict.of(possible, avoidable);
    return new Ruling(
        verdict,
        switch (verdict) {
          case YES -> whyYes(position, new int[] {sight, sightAfter}, new int[] {was, is});
          case NO -> whyNo(before, was);
          case UNKNOWN -> whyUnknown(position, was, is);
        });
  }

  /** The visibilities under which an account of one membership may have the event. */
  static int passing(int one, boolean joinsLater) {
    int passing = Sight.WORLD_READABLE | (joinsLater ? Sight.SHARED : 0);
    return switch (one) {
      case Standing.JOIN -> Sight.ANY;
      case Standing.INVITE -> passing | Sight.INVITED;
      default -> passing;
    };
  }

  private Reason whyYes(int position, int[] sights, int[] memberships) {
    boolean joins = 2 * position <= later.surely;
    if (memberships[0] != memberships[1]) {
      Reason was = rule(sights[0], memberships[0], joins);
      Reason is = rule(sights[0], memberships[1], joins);
      return was != null && was == is ? was : Reason.OWN_MEMBERSHIP;
    }
    Reason was = rule(sights[0], memberships[0], joins);
    Reason is = rule(sights[1], memberships[0], joins);
    if (was == null || is == null) {
      return was == null && is == null ? Reason.OWN_MEMBERSHIP : Reason.VISIBILITY_BOUNDARY;
    }
    return was.compareTo(is) <= 0 ? was : is;
  }

  /** The first rule that surely holds, in the order of the specification; {@code null} for none. */
  private static @Nullable Reason rule(int sight, int membership, boolean joins) {
    if (sight == Sight.WORLD_READABLE) {
      return Reason.WORLD_READABLE;
    }
    if (membership == Standing.JOIN) {
      return Reason.MEMBER_THEN;
    }
    if (sight == Sight.SHARED && joins) {
      return Reason.SHARED_JOINED_LATER;
    }
    boolean in = (membership & ~(Standing.JOIN | Standing.INVITE)) == 0;
    if (in && sight == Sight.INVITED) {
      return Reason.INVITED_THEN;
    }
    boolean open = (sight & ~(Sight.WORLD_READABLE | Sight.SHARED)) == 0;
    return joins && open ? Reason.SHARED_JOINED_LATER : null;
  }

  private Reason whyNo(int place, int was) {
    if (was == Standing.BAN) {
      return Reason.BANNED;
    }
    if (firstJoin <= place || departed <= place) {
      return Reason.AFTER_DEPARTURE;
    }
    return later.surely >= place ? Reason.BEFORE_ACCESS : Reason.NEVER_MEMBER;
  }

  private Reason whyUnknown(int position, int was, int is) {
    int place = 2 * position;
    boolean boundary = room.is(position, RoomHistory.VISIBILITY);
    int sides = Integer.bitCount(room.visibility.at(place));
    int after = boundary ? Integer.bitCount(room.visibility.at(place + 1)) : sides;
    if (sides > 1 || after > 1) {
      return lost(room.visibility, place, Sight.ANY) ? Reason.HOLE : Reason.VISIBILITY_NOT_RECORDED;
    }
    boolean recorded = Integer.bitCount(was) == 1 && Integer.bitCount(is) == 1;
    if (recorded) {
      return room.holeBefore(cut) > place ? Reason.HOLE : Reason.MEMBERSHIP_NOT_RECORDED;
    }
    return lost(membership, place, Standing.ANY) ? Reason.HOLE : Reason.MEMBERSHIP_NOT_RECORDED;
  }

  /** Whether something was recorded before the last hole. */
  private boolean lost(Line line, int place, int any) {
    int hole = room.holeBefore(place);
    return hole > 0 && line.at(hole - 1) != any;
  }

  /**
   * Whether Synapse serves it against the specification: to accounts that left, history that was
   * shared (their member event keeps them from counting as strangers), and their own leave after an
   * invite (element-hq/synapse: synapse/visibility.py, synapse/handlers/pagination.py).
   */
  boolean servedBySynapse(int position, Ruling ruling) {
    if (ruling.verdict() != Verdict.NO || position >= kept) {
      return false;
    }
    int place = 2 * position;
    if (account >= 0 && room.subjects[position] == account) {
      boolean invited = membership.at(place) == Standing.INVITE;
      if (invited && membership.at(place + 1) == Standing.LEAVE) {
        return true;
      }
    }
    boolean left = named && membership.at(cut) == Standing.LEAVE;
    boolean shared =
        room.visibility.at(place) == Sight.SHARED || room.visibility.at(place + 1) == Sight.SHARED;
    return left && shared;
  }

  Served served(int position) {
    return room.served(position, kept);
  }
}
