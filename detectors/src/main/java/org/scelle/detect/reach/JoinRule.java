package org.scelle.detect.reach;

/** The rules of coming in, for one account at one door. */
final class JoinRule {
  private static final Way IN = Way.of(Verdict.YES, Reason.MEMBER_THEN);
  private static final Way BANNED = Way.of(Verdict.NO, Reason.BANNED);

  private final Doors doors;

  JoinRule(Doors doors) {
    this.doors = doors;
  }

  /**
   * @param membership what the account may be in the room
   * @param ways what is known so far of the rooms that could let it in
   */
  Way at(int room, int membership, Visitor visitor, Ways ways) {
    if (membership == Standing.JOIN) {
      return IN;
    }
    if (membership == Standing.BAN) {
      return BANNED;
    }
    Way found = null;
    if ((membership & Standing.JOIN) != 0) {
      found = IN;
    }
    if ((membership & Standing.BAN) != 0) {
      found = merge(found, BANNED);
    }
    if ((membership & Standing.INVITE) != 0) {
      found = merge(found, invited(room, visitor));
    }
    if ((membership & (Standing.LEAVE | Standing.KNOCK)) != 0) {
      found = merge(found, outside(room, visitor, ways));
    }
    return found == null ? Way.SHUT : found;
  }

  /** Ways of the rooms looked at so far. */
  interface Ways {
    Way way(int room);

    int membership(int room);
  }

  private static Way merge(@org.jspecify.annotations.Nullable Way one, Way other) {
    if (one == null || one.verdict() == other.verdict()) {
      return other;
    }
    if (other.verdict() == Verdict.UNKNOWN) {
      return other;
    }
    return one.verdict() == Verdict.UNKNOWN
        ? one
        : Way.of(Verdict.UNKNOWN, Reason.MEMBERSHIP_NOT_RECORDED);
  }

  private Way invited(int room, Visitor visitor) {
    Way barred = barred(room, visitor);
    if (barred.verdict() == Verdict.NO) {
      return barred;
    }
    if (visitor.external()) {
      if (doors.door(room).access() == Door.Access.RESTRICTED) {
        return Way.of(Verdict.NO, Reason.EXTERNALS_BARRED);
      }
      if (doors.door(room).access() == Door.Access.UNKNOWN) {
        return both(barred, Way.of(Verdict.UNKNOWN, Reason.SERVER_POLICY_UNKNOWN));
      }
    }
    Way rule =
        switch (doors.door(room).rule()) {
          case PUBLIC -> Way.of(Verdict.YES, Reason.PUBLIC);
          case INVITE, RESTRICTED -> Way.of(Verdict.YES, Reason.INVITED);
          case NOBODY -> Way.of(Verdict.NO, Reason.RULE_NOT_UNDERSTOOD);
          case RESTRICTED_OR_NOBODY, INVITE_OR_NOBODY, UNKNOWN ->
              Way.of(Verdict.UNKNOWN, Reason.JOIN_RULES_NOT_RECORDED);
        };
    return both(barred, rule);
  }

  private Way outside(int room, Visitor visitor, Ways ways) {
    Way barred = barred(room, visitor);
    if (barred.verdict() == Verdict.NO) {
      return barred;
    }
    if (visitor.external()) {
      return Way.of(Verdict.NO, Reason.EXTERNALS_BARRED);
    }
    Way rule =
        switch (doors.door(room).rule()) {
          case PUBLIC -> Way.of(Verdict.YES, Reason.PUBLIC);
          case INVITE, INVITE_OR_NOBODY -> Way.SHUT;
          case NOBODY -> Way.of(Verdict.NO, Reason.RULE_NOT_UNDERSTOOD);
          case RESTRICTED -> through(room, ways);
          case RESTRICTED_OR_NOBODY ->
              both(through(room, ways), Way.of(Verdict.UNKNOWN, Reason.JOIN_RULES_NOT_RECORDED));
          case UNKNOWN -> Way.of(Verdict.UNKNOWN, Reason.JOIN_RULES_NOT_RECORDED);
        };
    return both(rule, barred);
  }

  /** Both must let it in; {@code first} says why when they agree. */
  private static Way both(Way first, Way second) {
    Verdict verdict = first.verdict().and(second.verdict());
    if (verdict == first.verdict() && first.verdict() != Verdict.YES) {
      return first;
    }
    if (verdict == second.verdict() && second.verdict() != Verdict.YES) {
      return second;
    }
    return first.reason() == Reason.MEMBER_THEN ? second : first;
  }

  /** Federation and guests: yes stands for "not barred". */
  private Way barred(int room, Visitor visitor) {
    Way open = IN;
    Way federation =
        switch (doors.federates(room, visitor.server())) {
          case YES -> open;
          case NO -> Way.of(Verdict.NO, Reason.NOT_FEDERATED);
          case UNKNOWN -> Way.of(Verdict.UNKNOWN, Reason.SERVER_POLICY_UNKNOWN);
        };
    if (doors.refuses(room, visitor.server())) {
      federation = both(federation, Way.of(Verdict.UNKNOWN, Reason.SERVER_POLICY_UNKNOWN));
    }
    if (!visitor.guest()) {
      return federation;
    }
    Way guests =
        switch (doors.door(room).guests()) {
          case YES -> open;
          case NO -> Way.of(Verdict.NO, Reason.GUESTS_FORBIDDEN);
          case UNKNOWN -> Way.of(Verdict.UNKNOWN, Reason.JOIN_RULES_NOT_RECORDED);
        };
    return both(federation, guests);
  }

  /** Through a room whose members may join; a member of one goes straight in. */
  private Way through(int room, Ways ways) {
    Way best = Way.SHUT;
    for (int allowed : doors.door(room).allowed()) {
      Way step =
          allowed < 0 ? Way.of(Verdict.UNKNOWN, Reason.ALLOWED_ROOM_ABSENT) : step(allowed, ways);
      if (rank(step) > rank(best)) {
        best = step;
      }
    }
    if (best.verdict() == Verdict.NO) {
      return best;
    }
    return switch (doors.vouched(room)) {
      case YES -> best;
      case NO -> Way.of(Verdict.NO, Reason.NOBODY_TO_VOUCH);
      case UNKNOWN -> both(best, Way.of(Verdict.UNKNOWN, Reason.MEMBERSHIP_NOT_RECORDED));
    };
  }

  private static Way step(int allowed, Ways ways) {
    Way way = ways.way(allowed);
    if (way.verdict() != Verdict.YES) {
      return way.verdict() == Verdict.NO ? Way.SHUT : Way.of(Verdict.UNKNOWN, way.reason());
    }
    boolean in = ways.membership(allowed) == Standing.JOIN;
    return new Way(Verdict.YES, in ? Reason.VIA_SPACE : Reason.VIA_CHAIN, allowed);
  }

  private static int rank(Way way) {
    return switch (way.verdict()) {
      case NO -> 0;
      case UNKNOWN -> 1;
      case YES -> way.reason() == Reason.VIA_SPACE ? 3 : 2;
    };
  }
}
