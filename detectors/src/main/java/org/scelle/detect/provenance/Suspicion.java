package org.scelle.detect.provenance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scelle.detect.provenance.Session.RoomVisit;
import org.scelle.detect.provenance.Taker.Basis;
import org.scelle.model.Source;

/** Weighs what points to the account that asked in one session. */
final class Suspicion {
  /** A join counts as late when it came at most this long before the room was read. */
  private static final long LATE = 86_400_000;

  /** Fewer rooms prove nothing by their joins. */
  private static final int ENOUGH_ROOMS = 3;

  /** More accounts than this in every room tell nothing. */
  private static final int FEW_ACCOUNTS = 3;

  /** What points to one account in one way. */
  private static final class Tally {
    private long count;
    private final Source example;

    Tally(Source example) {
      this.example = example;
    }
  }

  private final Map<String, Map<Sign.Kind, Tally>> tallies = new HashMap<>();
  private final Map<Sign.Kind, Long> possible = new EnumMap<>(Sign.Kind.class);

  /** The server gave out the transaction id of an event of the account. */
  void transaction(String account, Source event) {
    possible.merge(Sign.Kind.TRANSACTION_ID, 1L, Long::sum);
    point(Sign.Kind.TRANSACTION_ID, account, event);
  }

  private void point(Sign.Kind kind, String account, Source example) {
    tallies
        .computeIfAbsent(account, any -> new EnumMap<>(Sign.Kind.class))
        .computeIfAbsent(kind, any -> new Tally(example))
        .count++;
  }

  /** Looks at who came and went in the rooms of the session. */
  void rooms(List<RoomVisit> rooms, Memberships memberships) {
    for (RoomVisit visit : rooms) {
      late(visit, memberships);
      for (Memberships.Change change : memberships.crossing(visit.room(), visit.last())) {
        possible.merge(Sign.Kind.REQUESTER_MEMBERSHIP, 1L, Long::sum);
        point(Sign.Kind.REQUESTER_MEMBERSHIP, change.account(), change.source());
      }
    }
    everywhere(rooms, memberships);
  }

  private void late(RoomVisit visit, Memberships memberships) {
    List<Memberships.Change> arrivals = memberships.arrivals(visit.room(), visit.first());
    if (arrivals.isEmpty()) {
      return;
    }
    possible.merge(Sign.Kind.LATE_JOIN, 1L, Long::sum);
    Memberships.Change last = arrivals.get(arrivals.size() - 1);
    if (visit.first() - last.time() <= LATE) {
      point(Sign.Kind.LATE_JOIN, last.account(), last.source());
    }
  }

  private void everywhere(List<RoomVisit> rooms, Memberships memberships) {
    if (rooms.size() < ENOUGH_ROOMS) {
      return;
    }
    Map<String, Memberships.Change> common = null;
    for (RoomVisit visit : rooms) {
      Map<String, Memberships.Change> members = memberships.members(visit.room(), visit.first());
      if (common == null) {
        common = members;
      } else {
        common.keySet().retainAll(members.keySet());
      }
    }
    if (common != null && common.size() <= FEW_ACCOUNTS) {
      possible.put(Sign.Kind.IN_EVERY_ROOM, (long) rooms.size());
      common.forEach((account, change) -> {
        point(Sign.Kind.IN_EVERY_ROOM, account, change.source());
        tally(account, Sign.Kind.IN_EVERY_ROOM).count = rooms.size();
      });
    }
  }

  private Tally tally(String account, Sign.Kind kind) {
    Tally tally = tallies.getOrDefault(account, Map.of()).get(kind);
    if (tally == null) {
      throw new IllegalStateException("nothing points to " + account + " by " + kind);
    }
    return tally;
  }

  /** All accounts something points to, the strongest first. */
  List<Suspect> suspects() {
    List<Suspect> suspects = new ArrayList<>();
    tallies.forEach((account, kinds) -> {
      List<Sign> signs = new ArrayList<>();
      kinds.forEach((kind, tally) ->
          signs.add(new Sign(kind, tally.count, possible.getOrDefault(kind, 0L), tally.example)));
      suspects.add(new Suspect(account, List.copyOf(signs)));
    });
    Comparator<Suspect> order = Comparator.comparingLong(s -> 0);
    for (Sign.Kind kind : Sign.Kind.values()) {
      order =
          order.thenComparing(Comparator.comparingLong((Suspect s) -> s.count(kind)).reversed());
    }
    suspects.sort(order.thenComparing(Suspect::account));
    return List.copyOf(suspects);
  }

  /** The verdict: what the server named, else what it fits, else what the joins say. */
  Taker taker() {
    List<Suspect> suspects = suspects();
    List<Suspect> named =
        suspects.stream().filter(s -> s.count(Sign.Kind.TRANSACTION_ID) > 0).toList();
    if (named.size() == 1) {
      return new Taker(named.get(0).account(), Basis.TRANSACTION_ID, suspects);
    }
    if (named.size() > 1) {
      return new Taker(null, Basis.SEVERAL_ACCOUNTS, suspects);
    }
    List<Suspect> fitting =
        suspects.stream().filter(s -> s.count(Sign.Kind.REQUESTER_MEMBERSHIP) > 0).toList();
    if (fitting.size() == 1) {
      return new Taker(fitting.get(0).account(), Basis.REQUESTER_MEMBERSHIP, suspects);
    }
    for (Suspect suspect : suspects) {
      long rooms = suspect.count(Sign.Kind.LATE_JOIN);
      if (rooms >= ENOUGH_ROOMS && rooms * 2 > possible.getOrDefault(Sign.Kind.LATE_JOIN, 0L)) {
        return new Taker(suspect.account(), Basis.LATE_JOIN, suspects);
      }
    }
    return new Taker(null, Basis.NOT_DETERMINABLE, suspects);
  }
}
