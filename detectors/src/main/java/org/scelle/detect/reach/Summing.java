package org.scelle.detect.reach;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.scelle.detect.reach.ReachSummary.Row;
import org.scelle.detect.reach.ReachSummary.WayIn;

/** Adds up what several accounts expose together. */
final class Summing {
  private final Archive archive;
  private final Reach.Options options;
  private final Cut cut;
  private final SharedFiles files;

  Summing(Archive archive, Reach.Options options, Cut cut) {
    this.archive = archive;
    this.options = options;
    this.cut = cut;
    files = new SharedFiles(archive, cut);
  }

  /** What one row has so far: surely and maybe. */
  private static final class Sum {
    private final long[] rooms = new long[2];
    private final long[] messages = new long[2];
    private final BitSet[] people = {new BitSet(), new BitSet()};

    void add(BitSet readable, BitSet accounts, int maybe) {
      rooms[maybe] += readable.isEmpty() ? 0 : 1;
      messages[maybe] += readable.cardinality();
      people[maybe].or(accounts);
    }

    Row row() {
      return new Row(
          new Range(rooms[0], rooms[1]),
          new Range(messages[0], messages[1]),
          new Range(people[0].cardinality(), people[1].cardinality()));
    }
  }

  ReachSummary of(List<String> accounts) {
    Map<WayIn, Sum> sums = new EnumMap<>(WayIn.class);
    for (WayIn way : WayIn.values()) {
      sums.put(way, new Sum());
    }
    Sum total = new Sum();
    Sum shared = new Sum();
    Sum whole = new Sum();
    List<Way[]> ways = new ArrayList<>();
    Joining joining = new Joining(archive, options, cut);
    for (String account : accounts) {
      ways.add(joining.ways(archive.accounts().find(account), account));
    }
    for (int room = 0; room < archive.rooms().size(); room++) {
      RoomStock stock = new RoomStock(archive, room, cut, files);
      List<OneRoom> each = new ArrayList<>();
      for (int i = 0; i < accounts.size(); i++) {
        each.add(one(stock, room, accounts.get(i), ways.get(i)[room]));
      }
      for (int maybe = 0; maybe < 2; maybe++) {
        add(each, maybe, sums, total, shared);
        BitSet all = new BitSet();
        BitSet people = new BitSet();
        mark(stock, 0, stock.sums.messages(), RoomSums.ALL_CLASSES, all);
        for (int person : stock.crowd.accounts()) {
          people.set(person);
        }
        whole.add(all, people, maybe);
      }
    }
    whole.people[0].set(0, archive.accounts().size());
    whole.people[1].set(0, archive.accounts().size());
    List<Row> rows = sums.values().stream().map(Sum::row).toList();
    return new ReachSummary(List.copyOf(accounts), rows, total.row(), shared.row(), whole.row());
  }

  /** What one account has in one room: surely and maybe. */
  private record OneRoom(WayIn way, List<BitSet> readable, List<BitSet> people) {}

  private static void add(
      List<OneRoom> each, int maybe, Map<WayIn, Sum> sums, Sum total, Sum shared) {
    if (each.isEmpty()) {
      return;
    }
    WayIn way = WayIn.VIA_SPACE;
    BitSet any = new BitSet();
    BitSet all = (BitSet) each.get(0).readable().get(maybe).clone();
    BitSet people = new BitSet();
    BitSet common = (BitSet) each.get(0).people().get(maybe).clone();
    for (OneRoom one : each) {
      way = one.way().compareTo(way) < 0 ? one.way() : way;
      any.or(one.readable().get(maybe));
      all.and(one.readable().get(maybe));
      people.or(one.people().get(maybe));
      common.and(one.people().get(maybe));
    }
    Sum sum = sums.get(way);
    if (sum != null) {
      sum.add(any, people, maybe);
    }
    total.add(any, people, maybe);
    shared.add(all, common, maybe);
  }

  private OneRoom one(RoomStock stock, int room, String account, Way way) {
    Pairing pairing = new Pairing();
    int number = archive.accounts().find(account);
    pairing.look(stock, room, number < 0 ? -1 : stock.history.local(number));
    pairing.door = way.verdict();
    List<BitSet> readable = List.of(new BitSet(), new BitSet());
    List<BitSet> people = List.of(new BitSet(), new BitSet());
    for (int maybe = 0; maybe < 2; maybe++) {
      Mode mode = maybe == 0 ? Mode.JOINING : Mode.JOINING_MAYBE;
      for (int i = 0; i < pairing.portion.size; i++) {
        int classes = pairing.classes(i, mode);
        mark(stock, pairing.portion.from[i], pairing.portion.to[i], classes, readable.get(maybe));
      }
      Things known = new Things(archive.accounts().size());
      known.add(stock.crowd, pairing.known(stock, mode));
      pairing.addAuthors(stock, mode, known);
      for (int person : known.toArray()) {
        people.get(maybe).set(person);
      }
    }
    return new OneRoom(way(stock, pairing, way), readable, people);
  }

  private static WayIn way(RoomStock stock, Pairing pairing, Way way) {
    if (pairing.later.surely >= 0) {
      return WayIn.MEMBER;
    }
    if ((stock.sums.present() & Sight.WORLD_READABLE) != 0
        || stock.visibilityNow() == Sight.WORLD_READABLE) {
      return WayIn.WORLD_READABLE;
    }
    if (way.verdict() == Verdict.NO) {
      return pairing.later.maybe >= 0 ? WayIn.MEMBER : WayIn.INVITED;
    }
    return switch (way.reason()) {
      case INVITED -> WayIn.INVITED;
      case PUBLIC -> WayIn.PUBLIC;
      case VIA_SPACE, VIA_CHAIN, ALLOWED_ROOM_ABSENT -> WayIn.VIA_SPACE;
      default -> pairing.later.maybe >= 0 ? WayIn.MEMBER : WayIn.PUBLIC;
    };
  }

  private static void mark(RoomStock stock, int from, int to, int classes, BitSet into) {
    for (int i = from; i < to; i++) {
      boolean clear = stock.sums.kindOf(stock.history, i) == RoomSums.CLEAR;
      if (clear && (stock.sums.visibility(i) & classes) != 0) {
        into.set(i);
      }
    }
  }
}
