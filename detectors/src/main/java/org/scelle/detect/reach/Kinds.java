package org.scelle.detect.reach;

import java.util.ArrayList;
import java.util.Arrays;
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
  private static final int UNKNOWN = -1;

  private final int[] kindOf;
  private final Doors doors;
  private final Map<Visitor, Integer> numbers = new HashMap<>();
  private final List<Visitor> visitors = new ArrayList<>();
  private final List<Way[]> ways = new ArrayList<>();
  private final int[] absent;
  private final Way[] floor;

  Kinds(Archive archive, Doors doors, Reach.Options options) {
    this.doors = doors;
    absent = new int[doors.size()];
    int[] outside = new int[doors.size()];
    Set<String> telling = new HashSet<>();
    for (int room = 0; room < absent.length; room++) {
      absent[room] = doors.absent(room);
      outside[room] = Standing.LEAVE;
      telling.addAll(doors.tellingServers(room));
    }
    floor = JoinSolver.all(doors, outside, Visitor.ORDINARY);
    int[] ofServer = new int[archive.servers().all().size()];
    Arrays.fill(ofServer, UNKNOWN);
    kindOf = new int[archive.accounts().size()];
    for (int account = 0; account < kindOf.length; account++) {
      String name = archive.accounts().name(account);
      int server = archive.servers().of(account);
      if (options.guests().contains(name)) {
        kindOf[account] = kind(Visitor.of(name, options), telling);
        continue;
      }
      if (ofServer[server] == UNKNOWN) {
        ofServer[server] = kind(Visitor.of(name, options), telling);
      }
      kindOf[account] = ofServer[server];
    }
  }

  private int kind(Visitor visitor, Set<String> telling) {
    Visitor alike =
        telling.contains(visitor.server())
            ? visitor
            : new Visitor("", visitor.external(), visitor.guest());
    Integer known = numbers.putIfAbsent(alike, visitors.size());
    if (known != null) {
      return known;
    }
    visitors.add(alike);
    ways.add(JoinSolver.all(doors, absent, alike));
    return visitors.size() - 1;
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
