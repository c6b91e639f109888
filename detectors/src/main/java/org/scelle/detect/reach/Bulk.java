package org.scelle.detect.reach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The reach of all accounts at once. Rooms are summed once; an account costs as much as the rooms
 * that show it; what accounts have in rooms that do not show them is counted once per kind of
 * account.
 */
final class Bulk {
  private static final int CHUNK = 512;

  final Archive archive;
  final Doors doors;
  final Kinds kinds;
  final RoomStock[] stocks;

  /** How many files several messages post, and their sizes. */
  final int sharedFiles;

  final Weights sharedSizes;

  private final int[] begins;
  private final int[] roomsOf;
  private final long[] readers;
  private final long[] maybeReaders;

  private Bulk(Archive archive, Reach.Options options, Cut cut) {
    this.archive = archive;
    doors = new Doors(archive, cut);
    kinds = new Kinds(archive, doors, options);
    SharedFiles files = new SharedFiles(archive, cut);
    sharedFiles = files.sizes().length;
    sharedSizes = new Weights(files.sizes());
    int rooms = archive.rooms().size();
    stocks = new RoomStock[rooms];
    Turns.take(
        rooms, () -> room -> stocks[room] = new RoomStock(archive, room, cut, files).prepare());
    readers = new long[rooms];
    maybeReaders = new long[rooms];
    begins = new int[archive.accounts().size() + 1];
    roomsOf = pairs();
  }

  static Reach reach(Archive archive, Reach.Options options, Cut cut) {
    Bulk bulk = new Bulk(archive, options, cut);
    List<AccountReach> accounts = bulk.accounts();
    Readers readers = Readers.of(archive, cut);
    return new Reach(
        accounts, bulk.rooms(), bulk.floor(), readers, /* taken= */ null, Reach.Window.OPEN);
  }

  /** The same as {@link #reach} without people and files: much less work. */
  static Survey survey(Archive archive, Reach.Options options, Cut cut) {
    Bulk bulk = new Bulk(archive, options, cut);
    Widest[] sizes = new Widest[archive.accounts().size()];
    bulk.each((tally, account) ->
        sizes[account] =
            new Widest(
                archive.accounts().name(account), tally.beyond(), tally.rooms(), tally.messages()));
    Widest widest = Arrays.stream(sizes).min(Widest.ORDER).orElse(null);
    return new Survey(bulk.rooms(), widest);
  }

  /**
   * All rooms, and who has most.
   *
   * @param widest the first in the order of {@link Reach#accounts}; {@code null} for no account
   */
  record Survey(List<RoomReach> rooms, @Nullable Widest widest) {}

  /**
   * One account.
   *
   * @param beyond messages beyond the common floor
   * @param rooms rooms it has messages of, as it is
   * @param messages messages in clear that it has for sure, as it is
   */
  record Widest(String account, Range beyond, Range rooms, long messages) {
    static final Comparator<Widest> ORDER =
        Comparator.<Widest>comparingLong(one -> one.beyond().low())
            .thenComparingLong(one -> one.beyond().high())
            .thenComparingLong(Widest::messages)
            .reversed()
            .thenComparing(Widest::account);
  }

  /** For each account the rooms that show it and its numbers there, in turn. */
  private int[] pairs() {
    for (RoomStock stock : stocks) {
      for (int account : stock.history.people) {
        begins[account + 1] += 2;
      }
    }
    for (int i = 0; i + 1 < begins.length; i++) {
      begins[i + 1] += begins[i];
    }
    int[] next = Arrays.copyOf(begins, begins.length);
    int[] pairs = new int[begins[begins.length - 1]];
    for (int room = 0; room < stocks.length; room++) {
      int[] people = stocks[room].history.people;
      for (int local = 0; local < people.length; local++) {
        pairs[next[people[local]]++] = room;
        pairs[next[people[local]]++] = local;
      }
    }
    return pairs;
  }

  private List<AccountReach> accounts() {
    AccountReach[] results = new AccountReach[archive.accounts().size()];
    each((tally, account) -> results[account] = tally.result(archive.accounts().name(account)));
    return Ranking.of(results);
  }

  /** Takes one counted account; by several threads at once. */
  private interface Taker {
    void take(Tally tally, int account);
  }

  private void each(Taker taker) {
    for (int kind = 0; kind < kinds.size(); kind++) {
      kind(kind, taker);
    }
  }

  private void kind(int kind, Taker taker) {
    int[] members =
        IntStream.range(0, archive.accounts().size())
            .filter(account -> kinds.of(account) == kind)
            .toArray();
    Commons commons = new Commons(this, kinds.ways(kind), Commons.Who.UNSEEN);
    for (int room = 0; room < stocks.length; room++) {
      readers[room] += members.length * commons.shares(room)[Shares.ROOMS];
      maybeReaders[room] += members.length * commons.shares(room)[Shares.ROOMS + 1];
    }
    List<Tally> tallies = Collections.synchronizedList(new ArrayList<>());
    Turns.take(
        (members.length + CHUNK - 1) / CHUNK,
        () -> {
          Tally tally = new Tally(this, commons, kinds.visitor(kind), kinds.ways(kind));
          tallies.add(tally);
          return chunk -> count(members, chunk * CHUNK, tally, taker);
        });
    tallies.forEach(tally -> tally.addReaders(readers, maybeReaders));
  }

  private void count(int[] members, int from, Tally tally, Taker taker) {
    for (int i = from; i < Math.min(members.length, from + CHUNK); i++) {
      int account = members[i];
      tally.count(roomsOf, begins[account], begins[account + 1]);
      taker.take(tally, account);
    }
  }

  private List<RoomReach> rooms() {
    List<RoomReach> rooms = new ArrayList<>();
    for (int room = 0; room < stocks.length; room++) {
      rooms.add(room(room));
    }
    rooms.sort(
        Comparator.comparing(RoomReach::open)
            .thenComparing(Comparator.comparingLong(RoomReach::messages).reversed())
            .thenComparing(RoomReach::room));
    return rooms;
  }

  private RoomReach room(int number) {
    RoomStock stock = stocks[number];
    Way way = kinds.floor()[number];
    int opened = way.verdict() == Verdict.YES ? Sight.SHARED : 0;
    int maybe = way.verdict() == Verdict.NO ? 0 : Sight.SHARED;
    long[] all = sums(stock, RoomSums.ALL_CLASSES);
    return new RoomReach(
        stock.history.id,
        open(stock.visibilityNow(), way),
        all[RoomSums.CLEAR],
        new Range(
            clear(stock, Sight.WORLD_READABLE | opened),
            clear(stock, Sight.WORLD_READABLE | RoomSums.UNRECORDED | maybe)),
        new Range(readers[number], maybeReaders[number]),
        all[RoomSums.MARKED],
        all[RoomSums.SECRETS]);
  }

  private static long clear(RoomStock stock, int classes) {
    return sums(stock, classes)[RoomSums.CLEAR];
  }

  private static long[] sums(RoomStock stock, int classes) {
    long[] sums = new long[RoomSums.KINDS];
    stock.sums.add(0, stock.sums.messages(), new int[] {classes}, sums);
    return sums;
  }

  private static RoomReach.Openness open(int visibility, Way way) {
    if (visibility == Sight.WORLD_READABLE) {
      return RoomReach.Openness.WORLD_READABLE;
    }
    return switch (way.verdict()) {
      case YES ->
          way.via() < 0 ? RoomReach.Openness.JOINABLE : RoomReach.Openness.JOINABLE_THROUGH_ROOM;
      case UNKNOWN -> RoomReach.Openness.UNKNOWN;
      case NO -> visibility == Sight.ANY ? RoomReach.Openness.UNKNOWN : RoomReach.Openness.CLOSED;
    };
  }

  /** An ordinary account that was never in any room, after joining what it may. */
  private Counts floor() {
    Commons commons = new Commons(this, kinds.floor(), Commons.Who.OUTSIDER);
    Tally tally = new Tally(this, commons, Visitor.ORDINARY, kinds.floor());
    tally.count(new int[0], 0, 0);
    return tally.result("").withJoining();
  }
}
