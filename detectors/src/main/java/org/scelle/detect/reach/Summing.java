package org.scelle.detect.reach;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scelle.detect.reach.ReachSummary.Listed;
import org.scelle.detect.reach.ReachSummary.WayIn;

/** Adds up what several accounts expose together. */
final class Summing {
  private final Archive archive;
  private final Cut cut;
  private final SharedFiles files;
  private final List<String> accounts;
  private final @Nullable Long from;
  private final List<Way[]> ways = new ArrayList<>();
  private final Way[] floor;
  private final Map<WayIn, Tab> rows = new EnumMap<>(WayIn.class);
  private final Tab total;
  private final Tab shared;
  private final Tab own;
  private final Tab since;
  private final Tab whole;
  private final Exposing exposing;
  private final BitSet[] authors = {new BitSet(), new BitSet()};
  private final BitSet[] pictures = {new BitSet(), new BitSet()};
  private final long[] listedRooms = new long[2];

  /**
   * @param from what is sent at this time or later is told apart; {@code null} for no such time
   */
  Summing(Archive archive, Joining joining, Cut cut, List<String> accounts, @Nullable Long from) {
    this.archive = archive;
    this.cut = cut;
    this.accounts = accounts;
    this.from = from;
    files = new SharedFiles(archive, cut);
    for (String account : accounts) {
      ways.add(joining.ways(archive.accounts().find(account), account));
    }
    floor = joining.floor();
    for (WayIn way : WayIn.values()) {
      rows.put(way, new Tab(archive));
    }
    total = new Tab(archive);
    shared = new Tab(archive);
    own = new Tab(archive);
    since = new Tab(archive);
    whole = new Tab(archive);
    exposing = new Exposing(archive);
  }

  ReachSummary sum() {
    for (int room = 0; room < archive.rooms().size(); room++) {
      RoomStock stock = new RoomStock(archive, room, cut, files);
      List<OneRoom> each = new ArrayList<>();
      for (int i = 0; i < accounts.size(); i++) {
        each.add(new OneRoom(archive, stock, room, accounts.get(i), ways.get(i)[room]));
      }
      for (int bound = Tab.SURELY; bound <= Tab.MAYBE; bound++) {
        add(stock, each, bound);
        everything(stock, room, bound);
      }
    }
    whole.everybody(archive.accounts().size());
    List<ReachSummary.Exposed> exposed = exposing.accounts();
    return new ReachSummary(
        List.copyOf(accounts),
        rows.values().stream().map(Tab::row).toList(),
        total.row(),
        shared.row(),
        whole.row(),
        own.row(),
        from == null ? null : since.row(),
        listed(),
        exposed,
        Exposing.administrations(exposed));
  }

  private Listed listed() {
    long[] silent = new long[2];
    for (int bound = Tab.SURELY; bound <= Tab.MAYBE; bound++) {
      BitSet people = (BitSet) total.people(bound).clone();
      people.andNot(authors[bound]);
      silent[bound] = people.cardinality();
    }
    long[] files = new long[2];
    for (int bound = Tab.SURELY; bound <= Tab.MAYBE; bound++) {
      pictures[bound].andNot(total.files(Tab.MAYBE - bound));
      files[bound] = pictures[bound].cardinality();
    }
    return new Listed(range(listedRooms), range(silent), range(files));
  }

  /** Bounds of a rest may change places: what is maybe within reach is maybe not left over. */
  private static Range range(long[] bounds) {
    return new Range(Math.min(bounds[0], bounds[1]), Math.max(bounds[0], bounds[1]));
  }

  private void add(RoomStock stock, List<OneRoom> each, int bound) {
    if (each.isEmpty()) {
      return;
    }
    Mode joining = bound == Tab.SURELY ? Mode.JOINING : Mode.JOINING_MAYBE;
    Mode without = bound == Tab.SURELY ? Mode.OWN : Mode.OWN_MAYBE;
    OneRoom first = each.get(0);
    WayIn way = WayIn.VIA_SPACE;
    BitSet any = new BitSet();
    BitSet all = (BitSet) first.readable(joining).clone();
    BitSet people = new BitSet();
    BitSet common = (BitSet) first.people(joining).clone();
    BitSet owned = new BitSet();
    BitSet known = new BitSet();
    for (OneRoom one : each) {
      way = one.way().compareTo(way) < 0 ? one.way() : way;
      any.or(one.readable(joining));
      all.and(one.readable(joining));
      people.or(one.people(joining));
      common.and(one.people(joining));
      owned.or(one.readable(without));
      known.or(one.people(without));
      pictures[bound].or(one.pictures(joining));
    }
    Objects.requireNonNull(rows.get(way)).add(stock, any, people, bound);
    total.add(stock, any, people, bound);
    shared.add(stock, all, common, bound);
    own.add(stock, owned, known, bound);
    BitSet late = sentSince(stock, any);
    since.add(stock, late, authors(stock, late), bound);
    exposing.within(stock, any, people, bound);
    listedRooms[bound] += any.isEmpty() && !people.isEmpty() ? 1 : 0;
    authors[bound].or(authors(stock, any));
  }

  private static BitSet authors(RoomStock stock, BitSet messages) {
    BitSet authors = new BitSet();
    messages.stream()
        .map(i -> stock.history.senders[stock.sums.position(i)])
        .filter(sender -> sender >= 0)
        .forEach(authors::set);
    return authors;
  }

  private BitSet sentSince(RoomStock stock, BitSet readable) {
    BitSet late = new BitSet();
    if (from != null) {
      readable.stream()
          .filter(i -> stock.history.times[stock.sums.position(i)] >= from)
          .forEach(late::set);
    }
    return late;
  }

  private void everything(RoomStock stock, int room, int bound) {
    BitSet all = new BitSet();
    all.set(0, stock.sums.messages());
    whole.add(stock, all, new BitSet(), bound);
    Verdict anyone = floor[room].verdict();
    boolean in = bound == Tab.SURELY ? anyone == Verdict.YES : anyone != Verdict.NO;
    int classes = Sight.WORLD_READABLE | (in ? Sight.SHARED : 0);
    exposing.anyone(stock, bound == Tab.SURELY ? classes : classes | RoomSums.UNRECORDED, bound);
  }
}
