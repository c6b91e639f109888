package org.scelle.detect.reach;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Accounts that are alike at every door, and the ways that hold for all of a kind: what keeps the
 * pairs of accounts and rooms without an event between them from ever being looked at.
 */
final class Kinds {
  private final int[] kindOf;
  private final List<Visitor> visitors = new ArrayList<>();
  private final List<Way[]> ways = new ArrayList<>();
  private final int[] absent;
  private final Way[] floor;

  Kinds(Archive archive, Doors doors, Reach.Options options) {
    absent = new int[doors.size()];
    int[] outside = new int[doors.size()];
    Set<String> telling = new HashSet<>();
    for (int room = 0; room < absent.length; room++) {
      absent[room] = doors.absent(room);
      outside[room] = Standing.LEAVE;
      telling.addAll(doors.tellingServers(room));
    }
    floor = JoinSolver.all(doors, outside, Visitor.ORDINARY);
    Map<Visitor, Integer> numbers = new HashMap<>();
    kindOf = new int[archive.accounts().size()];
    for (int account = 0; account < kindOf.length; account++) {
      Visitor visitor = Visitor.of(archive.accounts().name(account), options);
      if (!telling.contains(visitor.server())) {
        visitor = new Visitor("", visitor.external(), visitor.guest());
      }
      Integer known = numbers.putIfAbsent(visitor, visitors.size());
      if (known == null) {
        visitors.add(visitor);
        ways.add(JoinSolver.all(doors, absent, visitor));
        known = visitors.size() - 1;
      }
      kindOf[account] = known;
    }
  }

  int size() {
    return visitors.size();
  }

  int of(int account) {
    return kindOf[account];
  }

  Visitor visitor(int kind) {
    return visitors.get(kind);
  }

  /** The ways of accounts of the kind that the record is silent about. */
  Way[] ways(int kind) {
    return ways.get(kind);
  }

  /** What such accounts may be in each room. */
  int[] absent() {
    return absent;
  }

  /** The ways of an ordinary account that was never in any room and never banned from one. */
  Way[] floor() {
    return floor;
  }
}
