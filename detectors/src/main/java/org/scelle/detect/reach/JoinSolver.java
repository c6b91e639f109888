package org.scelle.detect.reach;

import java.util.Arrays;

/**
 * Finds every room an account could come into: a fixed point over rooms that let members of other
 * rooms in. Rooms that only let each other's members in stay shut.
 *
 * <p>Starts from what holds for any account of the same kind and looks again only at the rooms
 * where this account differs and at those that depend on them.
 */
final class JoinSolver implements JoinRule.Ways {
  private final Doors doors;
  private final JoinRule rule;
  private final Way[] base;
  private final int[] baseMembership;
  private final Way[] ways;
  private final int[] membership;
  private final boolean[] touched;
  private final int[] affected;
  private int affectedCount;

  /** Rooms to be looked at, in a ring; none stands in it twice. */
  private final int[] queue;

  private int head;
  private int waiting;
  private final boolean[] queued;

  JoinSolver(Doors doors, Way[] base, int[] baseMembership) {
    this.doors = doors;
    this.base = base;
    this.baseMembership = baseMembership;
    rule = new JoinRule(doors);
    ways = base.clone();
    membership = baseMembership.clone();
    touched = new boolean[base.length];
    queued = new boolean[base.length];
    affected = new int[base.length];
    queue = new int[base.length];
  }

  /**
   * The ways of an account that is in each room what {@code memberships} says.
   *
   * @return by room
   */
  static Way[] all(Doors doors, int[] memberships, Visitor visitor) {
    Way[] shut = new Way[doors.size()];
    Arrays.fill(shut, Way.SHUT);
    JoinSolver solver = new JoinSolver(doors, shut, memberships);
    for (int room = 0; room < shut.length; room++) {
      solver.differs(room, memberships[room]);
    }
    solver.solve(visitor);
    return solver.ways;
  }

  @Override
  public Way way(int room) {
    return ways[room];
  }

  @Override
  public int membership(int room) {
    return membership[room];
  }

  /** What an account that the record is silent about may be in a room. */
  int baseMembership(int room) {
    return baseMembership[room];
  }

  /** Says what this account may be in a room. */
  void differs(int room, int what) {
    membership[room] = what;
    touch(room);
  }

  /** Whatever opens through a room may fare differently too. */
  private void touch(int first) {
    int next = affectedCount;
    mark(first);
    while (next < affectedCount) {
      for (int opened : doors.opens(affected[next++])) {
        mark(opened);
      }
    }
  }

  private void mark(int room) {
    if (!touched[room]) {
      touched[room] = true;
      affected[affectedCount++] = room;
      ways[room] = Way.SHUT;
    }
  }

  /** How many rooms may differ from the base. */
  int affectedCount() {
    return affectedCount;
  }

  /** One of the rooms that may differ from the base. */
  int affected(int index) {
    return affected[index];
  }

  void solve(Visitor visitor) {
    for (int i = 0; i < affectedCount; i++) {
      push(affected[i]);
    }
    while (waiting > 0) {
      int room = queue[head];
      head = head + 1 == queue.length ? 0 : head + 1;
      waiting--;
      queued[room] = false;
      Way now = rule.at(room, membership[room], visitor, this);
      boolean better = rank(now) > rank(ways[room]);
      if (better || (now.verdict() == Verdict.NO && ways[room].verdict() == Verdict.NO)) {
        ways[room] = now;
      }
      if (better) {
        for (int opened : doors.opens(room)) {
          push(opened);
        }
      }
    }
  }

  private void push(int room) {
    if (!queued[room]) {
      queued[room] = true;
      int end = head + waiting++;
      queue[end < queue.length ? end : end - queue.length] = room;
    }
  }

  /** Back to the base, for the next account. */
  void reset() {
    for (int i = 0; i < affectedCount; i++) {
      int room = affected[i];
      ways[room] = base[room];
      membership[room] = baseMembership[room];
      touched[room] = false;
    }
    affectedCount = 0;
  }

  private static int rank(Way way) {
    Verdict verdict = way.verdict();
    return verdict == Verdict.NO ? 0 : verdict == Verdict.UNKNOWN ? 1 : 2;
  }
}
