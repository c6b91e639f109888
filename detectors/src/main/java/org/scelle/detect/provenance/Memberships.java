package org.scelle.detect.provenance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scelle.model.Moment;
import org.scelle.model.Source;
import org.scelle.store.CaseView.Answered;

/** Who joined and left each room when, and what the server said of the one who asked. */
final class Memberships {

  /**
   * A membership event.
   *
   * @param joined whether the account is a member from then on
   */
  record Change(long time, String account, boolean joined, Source source) {}

  /** When the one who asked was last seen outside a room and first seen inside. */
  private static final class Crossing {
    private long outside = Long.MIN_VALUE;
    private long inside = Long.MAX_VALUE;
  }

  private static final Comparator<Change> ORDER =
      Comparator.comparingLong(Change::time)
          .thenComparing(Change::account)
          .thenComparing(Change::joined);

  private final Map<String, List<Change>> changes = new HashMap<>();
  private final Map<String, Crossing> crossings = new HashMap<>();

  void add(Answered event) {
    String room = event.envelope().room();
    if (room == null || !(event.envelope().time() instanceof Moment.Exact time)) {
      return;
    }
    String account = event.envelope().stateKey();
    if (event.membership() != null && account != null) {
      changes
          .computeIfAbsent(room, any -> new ArrayList<>())
          .add(
              new Change(
                  time.epochMillis(), account, event.membership().equals("join"), event.source()));
    }
    if (event.serving().requesterMembership() != null) {
      Crossing crossing = crossings.computeIfAbsent(room, any -> new Crossing());
      if (event.serving().requesterMembership().equals("join")) {
        crossing.inside = Math.min(crossing.inside, time.epochMillis());
      } else {
        crossing.outside = Math.max(crossing.outside, time.epochMillis());
      }
    }
  }

  /** To be called once, after the last event. */
  void sort() {
    changes.values().forEach(list -> list.sort(ORDER));
  }

  /** Arrivals of accounts that were no members before, up to an instant, oldest first. */
  List<Change> arrivals(String room, long until) {
    Map<String, Boolean> members = new HashMap<>();
    List<Change> arrivals = new ArrayList<>();
    for (Change change : changes.getOrDefault(room, List.of())) {
      if (change.time() > until) {
        break;
      }
      Boolean before = members.put(change.account(), change.joined());
      if (change.joined() && !Boolean.TRUE.equals(before)) {
        arrivals.add(change);
      }
    }
    return arrivals;
  }

  /** The members at an instant, each with the event that made it one. */
  Map<String, Change> members(String room, long at) {
    Map<String, Change> members = new HashMap<>();
    for (Change change : changes.getOrDefault(room, List.of())) {
      if (change.time() > at) {
        break;
      }
      if (change.joined()) {
        members.putIfAbsent(change.account(), change);
      } else {
        members.remove(change.account());
      }
    }
    return members;
  }

  /** The one arrival that fits what the server said of the one who asked; empty unless just one. */
  List<Change> crossing(String room, long until) {
    Crossing crossing = crossings.get(room);
    if (crossing == null
        || crossing.outside == Long.MIN_VALUE
        || crossing.inside == Long.MAX_VALUE
        || crossing.outside >= crossing.inside) {
      return List.of();
    }
    List<Change> fitting =
        arrivals(room, Math.min(until, crossing.inside)).stream()
            .filter(change -> change.time() > crossing.outside)
            .toList();
    return fitting.size() == 1 ? fitting : List.of();
  }
}
