package org.scelle.detect.reach;

import java.util.ArrayList;
import java.util.List;

/** Counts the reach of one account after another; one per thread. */
final class Tally {
  private static final List<Mode> MODES = List.of(Mode.values());

  private final RoomStock[] stocks;
  private final Commons commons;
  private final Way[] floor;
  private final JoinSolver solver;
  private final Visitor visitor;
  private final int sharedFiles;
  private final Weights fileSizes;
  private final List<Pairing> pairings = new ArrayList<>();
  private final Things people;
  private final Things files;
  private final Ranges ranges = new Ranges();
  private final long[] total = new long[Shares.SIZE];
  private final long[] readers;
  private final long[] maybeReaders;
  private final int[] pairedFor;
  private int turn;
  private int used;
  private long joinable;
  private long maybeJoinable;

  Tally(Bulk bulk, Commons commons, Visitor visitor, Way[] ways) {
    stocks = bulk.stocks;
    this.commons = commons;
    floor = bulk.kinds.floor();
    this.visitor = visitor;
    solver = new JoinSolver(bulk.doors, ways, bulk.kinds.absent());
    sharedFiles = bulk.sharedFiles;
    fileSizes = bulk.sharedSizes;
    people = new Things(bulk.archive.accounts().size());
    files = new Things(sharedFiles);
    pairedFor = new int[stocks.length];
    readers = new long[stocks.length];
    maybeReaders = new long[stocks.length];
  }

  /** By room: how many more accounts can read something than if nobody was named in any room. */
  void addReaders(long[] surely, long[] maybe) {
    for (int room = 0; room < readers.length; room++) {
      surely[room] += readers[room];
      maybe[room] += maybeReaders[room];
    }
  }

  static int joinable(int membership, Verdict door) {
    return (membership & Standing.JOIN) == 0 && door == Verdict.YES ? 1 : 0;
  }

  static int maybeJoinable(int membership, Verdict door) {
    return membership != Standing.JOIN && door != Verdict.NO ? 1 : 0;
  }

  /**
   * Counts messages and rooms of an account; what is asked next is of this one.
   *
   * @param rooms numbers of the rooms that show the account, and its numbers in them, in turn
   */
  void count(int[] rooms, int from, int to) {
    used = 0;
    turn++;
    for (int i = from; i < to; i += 2) {
      Pairing pairing = next();
      pairing.look(stocks[rooms[i]], rooms[i], rooms[i + 1]);
      pairedFor[rooms[i]] = turn;
      solver.differs(rooms[i], pairing.membership);
    }
    for (int i = 0; i < solver.affectedCount(); i++) {
      int room = solver.affected(i);
      if (pairedFor[room] != turn) {
        next().look(stocks[room], room, -1);
      }
    }
    solver.solve(visitor);
    System.arraycopy(commons.total, 0, total, 0, total.length);
    joinable = commons.joinable;
    maybeJoinable = commons.maybeJoinable;
    for (int i = 0; i < used; i++) {
      replace(pairings.get(i));
    }
    solver.reset();
  }

  /** Messages it has beyond the common floor. */
  Range beyond() {
    return ranges.of(total[Shares.BEYOND], total[Shares.BEYOND_MAYBE]);
  }

  /** Rooms it has messages of, as it is. */
  Range rooms() {
    return range(Shares.ROOMS + Mode.OWN.at, Shares.ROOMS + Mode.OWN_MAYBE.at);
  }

  /** Messages in clear it has for sure, as it is. */
  long messages() {
    return total[Shares.OWN + RoomSums.CLEAR];
  }

  private Pairing next() {
    if (used == pairings.size()) {
      pairings.add(new Pairing());
    }
    return pairings.get(used++);
  }

  /** Counts what the account has in a room instead of what any account of its kind has. */
  private void replace(Pairing pairing) {
    int room = pairing.room;
    Verdict door = solver.way(room).verdict();
    Verdict anyone = floor[room].verdict();
    pairing.sum(stocks[room], /* verdict= */ door, /* floor= */ anyone);
    long[] shares = pairing.shares.sums;
    long[] common = commons.shares(room);
    for (int i = 0; i < total.length; i++) {
      total[i] += shares[i] - common[i];
    }
    readers[room] += shares[Shares.ROOMS] - common[Shares.ROOMS];
    maybeReaders[room] += shares[Shares.ROOMS + 1] - common[Shares.ROOMS + 1];
    int absent = solver.baseMembership(room);
    joinable += joinable(pairing.membership, door) - joinable(absent, commons.verdict(room));
    maybeJoinable +=
        maybeJoinable(pairing.membership, door) - maybeJoinable(absent, commons.verdict(room));
  }

  /** All there is to say of the account that was counted last, people and files included. */
  AccountReach result(String account) {
    long[] persons = new long[Mode.COUNT];
    long[] shared = new long[Mode.COUNT];
    long[] bytes = new long[Mode.COUNT];
    boolean certain = certain();
    for (Mode mode : MODES) {
      int at = mode.at;
      if (certain && mode.maybe()) {
        persons[at] = persons[at - 1];
        shared[at] = shared[at - 1];
        bytes[at] = bytes[at - 1];
        continue;
      }
      persons[at] = certain && mode == Mode.JOINING ? peopleByJoining() : people(mode);
      if (sharedFiles > 0) {
        files(mode);
        shared[at] = files.count();
        bytes[at] = commons.bytes(mode) + files.more(fileSizes, commons.files(mode));
      }
    }
    return new AccountReach(
        account,
        counts(Mode.OWN, persons, shared, bytes),
        counts(Mode.JOINING, persons, shared, bytes),
        ranges.of(joinable, maybeJoinable),
        beyond());
  }

  private boolean certain() {
    boolean certain = commons.certain;
    for (int i = 0; i < used && certain; i++) {
      certain = pairings.get(i).certain(stocks[pairings.get(i).room]);
    }
    return certain;
  }

  private long people(Mode mode) {
    people.begin();
    for (int i = 0; i < used; i++) {
      Pairing pairing = pairings.get(i);
      if (pairing.known(stocks[pairing.room], mode) < commons.known(pairing.room, mode)) {
        people.except(pairing.room);
      }
    }
    people.start(commons.people(mode));
    for (int i = 0; i < used; i++) {
      Pairing pairing = pairings.get(i);
      RoomStock stock = stocks[pairing.room];
      int known = pairing.known(stock, mode);
      boolean all = commons.known(pairing.room, mode) == stock.crowd.size();
      if (!all || known < stock.crowd.size()) {
        people.add(stock.crowd, known);
        if (known < stock.crowd.size()) { // else its authors are among them
          pairing.addAuthors(stock, mode, people);
        }
      }
    }
    return people.count();
  }

  /** Goes on from the set of {@link Mode#OWN}, of which it is a superset. */
  private long peopleByJoining() {
    Mode mode = Mode.JOINING;
    for (int i = 0; i < used; i++) {
      Pairing pairing = pairings.get(i);
      if (pairing.known(stocks[pairing.room], mode) < commons.known(pairing.room, mode)) {
        return people(mode);
      }
    }
    commons.people(mode).addTo(people);
    for (int i = 0; i < used; i++) {
      Pairing pairing = pairings.get(i);
      Crowd crowd = stocks[pairing.room].crowd;
      if (mode.enters(pairing.door) && commons.known(pairing.room, mode) < crowd.size()) {
        people.add(crowd, crowd.size());
      }
    }
    return people.count();
  }

  private void files(Mode mode) {
    files.begin();
    for (int i = 0; i < used; i++) {
      if (lacks(pairings.get(i), mode)) {
        files.except(pairings.get(i).room);
      }
    }
    files.start(commons.files(mode));
    for (int i = 0; i < used; i++) {
      Pairing pairing = pairings.get(i);
      RoomStock stock = stocks[pairing.room];
      boolean all = commons.files(mode).size(pairing.room) == stock.distinctShared;
      if (!all || lacks(pairing, mode)) {
        pairing.addFiles(stock, mode, files);
      }
    }
  }

  /** Whether the account may lack files of a room that any account of its kind has. */
  private boolean lacks(Pairing pairing, Mode mode) {
    return switch (mode) {
      case OWN -> false;
      case JOINING -> commons.verdict(pairing.room) == Verdict.YES && pairing.door != Verdict.YES;
      case OWN_MAYBE, JOINING_MAYBE -> commons.files(mode).size(pairing.room) > 0;
    };
  }

  private Counts counts(Mode low, long[] persons, long[] shared, long[] bytes) {
    int mode = low.at;
    int at = mode * RoomSums.KINDS;
    return new Counts(
        range(Shares.ROOMS + mode, Shares.ROOMS + mode + 1),
        sums(at, RoomSums.CLEAR),
        sums(at, RoomSums.CIPHERTEXT),
        sums(at, RoomSums.REDACTED),
        ranges.of(
            total[at + RoomSums.FILES] + shared[mode],
            total[at + RoomSums.KINDS + RoomSums.FILES] + shared[mode + 1]),
        ranges.of(
            total[at + RoomSums.BYTES] + bytes[mode],
            total[at + RoomSums.KINDS + RoomSums.BYTES] + bytes[mode + 1]),
        ranges.of(persons[mode], persons[mode + 1]),
        sums(at, RoomSums.MARKED),
        sums(at, RoomSums.SECRETS));
  }

  private Range sums(int at, int kind) {
    return range(at + kind, at + RoomSums.KINDS + kind);
  }

  private Range range(int low, int high) {
    return ranges.of(total[low], total[high]);
  }
}
