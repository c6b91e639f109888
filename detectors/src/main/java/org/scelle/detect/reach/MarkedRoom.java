package org.scelle.detect.reach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who could read the marked events of one room. What an account was along the record is kept as
 * stretches of marked events with one {@link Role}; how many accounts had a role at an event tells
 * how many could read it, so that no account is asked event by event.
 */
final class MarkedRoom {
  private static final int ROLE_BITS = 7;
  private static final int SIGHT_BITS = 4;

  private final RoomHistory history;
  private final int kept;
  private final int cut;
  private final int accounts;

  /** Positions of the marked events, ascending. */
  private final int[] marks;

  /** How many of them are before the cut. */
  private final int known;

  private final Map<Long, Integer> byKey = new HashMap<>();

  /** Where the stretches of each account begin; the last one stands for all never shown. */
  private final int[] begins;

  /** For each stretch the mark it ends before, and the role, packed. */
  private int[] stretches = new int[16];

  private final long[] surely;
  private final long[] maybe;

  /**
   * @param kept how many events of the room are before the cut
   * @param cut the place of the cut
   * @param accounts how many accounts the case has
   */
  MarkedRoom(RoomHistory history, int kept, int cut, int accounts) {
    this.history = history;
    this.kept = kept;
    this.cut = cut;
    this.accounts = accounts;
    marks = IntStream.range(0, history.size).filter(i -> isMarked(history, i)).toArray();
    for (int mark = 0; mark < marks.length; mark++) {
      byKey.putIfAbsent(history.ids[marks[mark]], mark);
    }
    known = before(2 * kept - 1);
    begins = new int[history.people.length + 2];
    surely = new long[marks.length];
    maybe = new long[marks.length];
    int[] @Nullable [] changes = new int[Role.COUNT][];
    walk(changes);
    for (int role = 0; role < changes.length; role++) {
      if (changes[role] != null) {
        count(role, changes[role]);
      }
    }
    for (int mark = 0; mark < known; mark++) {
      correct(mark);
    }
  }

  static boolean isMarked(RoomHistory history, int position) {
    return (history.flags[position] & (RoomHistory.MARKED | RoomHistory.SECRET)) != 0;
  }

  /** How many marked events are at a place of the line or before. */
  private int before(int place) {
    int found = Arrays.binarySearch(marks, Math.floorDiv(place, 2));
    return found >= 0 ? found + 1 : -found - 1;
  }

  /**
   * Draws the stretches of all accounts.
   *
   * @param changes by role, how many more accounts have it from a mark on than before
   */
  private void walk(int[] @Nullable [] changes) {
    int[] alike = alike();
    Line line = new Line();
    Later later = new Later();
    int people = history.people.length;
    for (int local = 0; local <= people; local++) {
      history.membership(local < people ? local : -1, line);
      later.of(history, line, cut);
      begins[local + 1] = begins[local];
      int many = local < people ? 1 : accounts - people;
      int from = 0;
      for (int i = 0; i < line.size() && from < known; i++) {
        int to = Math.min(known, before(line.to(i)));
        if (to > from) {
          int role = alike[Role.of(line.value(i), 2 * marks[from], later)];
          append(local, to, role);
          change(changes, role, from, many);
          change(changes, role, to, -many);
          from = to;
        }
      }
    }
    stretches = Arrays.copyOf(stretches, begins[people + 1]);
  }

  /** For each role the first one that has the same of the marked events. */
  private int[] alike() {
    Map<Integer, Integer> sights = new LinkedHashMap<>();
    for (int mark = 0; mark < known; mark++) {
      sights.putIfAbsent(sights(mark), mark);
    }
    Map<List<Verdict>, Integer> first = new HashMap<>();
    int[] alike = new int[Role.COUNT];
    for (int role = 0; role < alike.length; role++) {
      List<Verdict> verdicts = new ArrayList<>();
      for (int mark : sights.values()) {
        verdicts.add(verdict(role, mark));
      }
      first.putIfAbsent(verdicts, role);
      alike[role] = first.get(verdicts);
    }
    return alike;
  }

  private void append(int local, int to, int role) {
    int size = begins[local + 1];
    int packed = to << ROLE_BITS | role;
    if (size > begins[local] && role(stretches[size - 1]) == role) {
      stretches[size - 1] = packed;
      return;
    }
    if (size == stretches.length) {
      stretches = Arrays.copyOf(stretches, size * 2);
    }
    stretches[size] = packed;
    begins[local + 1] = size + 1;
  }

  private static int role(int stretch) {
    return stretch & (1 << ROLE_BITS) - 1;
  }

  private void change(int[] @Nullable [] changes, int role, int mark, int by) {
    int[] sums = changes[role];
    if (sums == null) {
      sums = new int[marks.length + 1];
      changes[role] = sums;
    }
    sums[mark] += by;
  }

  private void count(int role, int[] changes) {
    long having = 0;
    for (int mark = 0; mark < known; mark++) {
      having += changes[mark];
      if (having > 0) {
        add(mark, verdict(role, mark), having);
      }
    }
  }

  private void add(int mark, Verdict verdict, long readers) {
    surely[mark] += verdict == Verdict.YES ? readers : 0;
    maybe[mark] += verdict == Verdict.NO ? 0 : readers;
  }

  /** A change of an account's own membership is read by other rules. */
  private void correct(int mark) {
    int subject = history.subjects[marks[mark]];
    int local = subject < 0 ? -1 : history.local(subject);
    if (local >= 0) {
      add(mark, verdict(roleOf(local, mark), mark), -1);
      add(mark, own(mark), 1);
    }
  }

  private Verdict own(int mark) {
    int position = marks[mark];
    return new HistoryRule(history, history.subjects[position], kept, cut).at(position).verdict();
  }

  private Verdict verdict(int role, int mark) {
    int sights = sights(mark);
    return Role.verdict(role, sights & Sight.ANY, sights >> SIGHT_BITS);
  }

  /** What the visibility of history may have been just before a marked event and just after. */
  private int sights(int mark) {
    int place = 2 * marks[mark];
    int before = history.visibility.at(place);
    boolean boundary = history.is(marks[mark], RoomHistory.VISIBILITY);
    return before | (boundary ? history.visibility.at(place + 1) : before) << SIGHT_BITS;
  }

  private int roleOf(int local, int mark) {
    int at = begins[local];
    while (stretches[at] >> ROLE_BITS <= mark) {
      at++;
    }
    return role(stretches[at]);
  }

  /** Whether the event is one of the marked. */
  boolean has(long key) {
    return byKey.containsKey(key);
  }

  /** How many accounts could read one marked event. */
  Range readers(long key) {
    int mark = Objects.requireNonNull(byKey.get(key));
    return new Range(surely[mark], maybe[mark]);
  }

  /** Adds the accounts that could read one marked event. */
  void addReaders(long key, Union readers) {
    int mark = Objects.requireNonNull(byKey.get(key));
    if (mark >= known) {
      return;
    }
    int people = history.people.length;
    readers.addOthers(history.people, verdict(roleOf(people, mark), mark));
    Verdict[] verdicts = new Verdict[Role.COUNT];
    for (int role = 0; role < verdicts.length; role++) {
      verdicts[role] = verdict(role, mark);
    }
    int subject = history.subjects[marks[mark]];
    int own = subject < 0 ? -1 : history.local(subject);
    for (int local = 0; local < people; local++) {
      Verdict verdict = local == own ? own(mark) : verdicts[roleOf(local, mark)];
      readers.add(history.people[local], verdict);
    }
  }
}
