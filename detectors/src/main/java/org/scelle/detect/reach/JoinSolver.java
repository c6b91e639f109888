package org.scelle.detect.reach;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
  private final List<Integer> affected = new ArrayList<>();
  private final ArrayDeque<Integer> queue = new ArrayDeque<>();
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

  private void touch(int first) {
    ArrayDeque<Integer> open = new ArrayDeque<>();
    open.add(first);
    while (!open.isEmpty()) {
      int room = open.remove();
      if (!touched[room]) {
        touched[room] = true;
        affected.add(room);
        ways[room] = Way.SHUT;
        open.addAll(doors.opens(room));
      }
    }
  }

  /** Rooms that may differ from the base. */
  List<Integer> affected() {
    return affected;
  }

  void solve(Visitor visitor) {
    for (int room : affected) {
      push(room);
    }
    while (!queue.isEmpty()) {
      int room = queue.remove();
      queued[room] = false;
      Way now = rule.at(room, membership[room], visitor, this);
      boolean better = rank(now) > rank(ways[room]);
      if (better || (now.verdict() == Verdict.NO && ways[room].verdict() == Verdict.NO)) {
        ways[room] = now;
      }
      if (better) {
        doors.opens(room).forEach(this::push);
      }
    }
  }

  private void push(int room) {
    if (!queued[room]) {
      queued[room] = true;
      queue.add(room);
    }
  }

  /** Back to the base, for the next account. */
  void reset() {
    for (int room : affected) {
      ways[room] = base[room];
      membership[room] = baseMembership[room];
      touched[room] = false;
    }
    affected.clear();
  }

  private static int rank(Way way) {
    return switch (way.verdict()) {
      case NO -> 0;
      case UNKNOWN -> 1;
      case YES -> 2;
    };
  }
}
