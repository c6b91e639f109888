package org.scelle.detect.reach;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Counts by asking the rule for every account, room and event: slow and plain. */
final class OneByOne {
  private final Archive archive;
  private final Cut cut;
  private final Joining joining;
  private final Doors doors;
  private final Way[] floor;

  OneByOne(Archive archive, Reach.Options options, Cut cut) {
    this.archive = archive;
    this.cut = cut;
    joining = new Joining(archive, options, cut);
    doors = new Doors(archive, cut);
    int[] outside = new int[doors.size()];
    Arrays.fill(outside, Standing.LEAVE);
    floor = JoinSolver.all(doors, outside, Visitor.ORDINARY);
  }

  /** What is counted, once for sure and once for maybe. */
  private static final class Sum {
    private final Set<Integer> rooms = new HashSet<>();
    private final long[] kinds = new long[3];
    private final Map<Integer, Long> media = new HashMap<>();
    private final Set<Integer> people = new HashSet<>();
    private long beyond;
  }

  AccountReach of(String account) {
    int number = archive.accounts().find(account);
    Way[] ways = joining.ways(number, account);
    Sum[] sums = {new Sum(), new Sum(), new Sum(), new Sum()};
    long[] joinable = new long[2];
    for (int room = 0; room < ways.length; room++) {
      RoomHistory history = archive.rooms().get(room);
      int place = cut.place(room, history);
      Line line = history.membership(history.local(number), new Line());
      joinable[0] += Tally.joinable(line.at(place), ways[room].verdict());
      joinable[1] += Tally.maybeJoinable(line.at(place), ways[room].verdict());
      for (Mode mode : Mode.values()) {
        messages(room, number, ways[room].verdict(), mode, sums[mode.at]);
        people(room, line, ways[room].verdict(), mode, sums[mode.at]);
      }
    }
    return new AccountReach(
        account,
        counts(sums[0], sums[1]),
        counts(sums[2], sums[3]),
        new Range(joinable[0], joinable[1]),
        new Range(sums[0].beyond, sums[1].beyond));
  }

  private void messages(int room, int account, Verdict door, Mode mode, Sum sum) {
    RoomHistory history = archive.rooms().get(room);
    HistoryRule rule = new HistoryRule(history, account, cut.kept(room), cut.place(room, history));
    for (int at = 0; at < cut.kept(room); at++) {
      if (!history.is(at, RoomHistory.MESSAGE)) {
        continue;
      }
      int sight = history.visibility.at(2 * at);
      Verdict verdict = rule.at(at).verdict();
      boolean entered = mode.enters(door) && sight == Sight.SHARED;
      if (!entered && (mode.maybe() ? verdict == Verdict.NO : verdict != Verdict.YES)) {
        continue;
      }
      sum.rooms.add(room);
      int kind = RoomSums.kind(history, at, history.size);
      sum.kinds[kind]++;
      if (history.media[at] >= 0) {
        sum.media.put(history.media[at], archive.fileSize(history.media[at]));
      }
      if (history.senders[at] >= 0) {
        sum.people.add(history.senders[at]);
      }
      if (kind == RoomSums.CLEAR && !common(room, sight, mode)) {
        sum.beyond++;
      }
    }
  }

  /** Whether any ordinary account has it: for sure counts, maybe; for maybe counts, surely. */
  private boolean common(int room, int sight, Mode mode) {
    Verdict open = floor[room].verdict();
    if (mode.maybe()) {
      return sight == Sight.WORLD_READABLE || (sight == Sight.SHARED && open == Verdict.YES);
    }
    return (sight & Sight.WORLD_READABLE) != 0 || (sight == Sight.SHARED && open != Verdict.NO);
  }

  private void people(int room, Line line, Verdict door, Mode mode, Sum sum) {
    RoomHistory history = archive.rooms().get(room);
    int place = cut.place(room, history);
    Later later = new Later();
    later.of(history, line, place);
    int sight = history.visibility.at(place);
    boolean open =
        mode.maybe() ? (sight & Sight.WORLD_READABLE) != 0 : sight == Sight.WORLD_READABLE;
    int until = mode.maybe() ? later.maybe : later.surely;
    boolean all = open || mode.enters(door) || until >= place;
    for (int i = 0; i < history.people.length; i++) {
      boolean kept = place > history.last() || history.firstSeen[i] < cut.kept(room);
      if (kept && (all || (until >= 0 && history.firstSeen[i] <= until / 2))) {
        sum.people.add(history.people[i]);
      }
    }
  }

  Range readers(int room) {
    long[] readers = new long[2];
    for (int account = 0; account < archive.accounts().size(); account++) {
      Sum surely = new Sum();
      Sum maybe = new Sum();
      messages(room, account, Verdict.NO, Mode.OWN, surely);
      messages(room, account, Verdict.NO, Mode.OWN_MAYBE, maybe);
      readers[0] += surely.rooms.size();
      readers[1] += maybe.rooms.size();
    }
    return new Range(readers[0], readers[1]);
  }

  private static Counts counts(Sum low, Sum high) {
    return new Counts(
        new Range(low.rooms.size(), high.rooms.size()),
        new Range(low.kinds[RoomSums.CLEAR], high.kinds[RoomSums.CLEAR]),
        new Range(low.kinds[RoomSums.CIPHERTEXT], high.kinds[RoomSums.CIPHERTEXT]),
        new Range(low.kinds[RoomSums.REDACTED], high.kinds[RoomSums.REDACTED]),
        new Range(low.media.size(), high.media.size()),
        new Range(bytes(low), bytes(high)),
        new Range(low.people.size(), high.people.size()));
  }

  private static long bytes(Sum sum) {
    return sum.media.values().stream().mapToLong(Long::longValue).sum();
  }
}
