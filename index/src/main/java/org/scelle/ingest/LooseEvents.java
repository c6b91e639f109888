package org.scelle.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.scelle.store.RoomOrder.Occurrence;
import org.scelle.store.RoomOrder.Placed;

/**
 * Puts events that no timeline shows between those that one does. An event stands after as many
 * events as have a clock no later than its own: a few clocks that lie move it by as many places.
 * Events without a clock stand last.
 */
final class LooseEvents {

  private final List<Occurrence> timeline = new ArrayList<>();
  private final Set<Integer> holes = new HashSet<>();
  private final long[] clocks;

  /**
   * @param stretches in their order; between two of them something is missing
   */
  LooseEvents(List<List<Occurrence>> stretches) {
    for (List<Occurrence> stretch : stretches) {
      holes.add(timeline.size());
      timeline.addAll(stretch);
    }
    holes.add(timeline.size());
    clocks =
        timeline.stream()
            .mapToLong(Occurrence::time)
            .filter(time -> time != Long.MIN_VALUE)
            .sorted()
            .toArray();
  }

  private record Loose(Occurrence event, int place, boolean carried) {}

  /**
   * @param single events with a hole on either side
   * @param carried events that make no hole inside a stretch, nor after the last one
   */
  List<Placed> with(List<Occurrence> single, List<Occurrence> carried) {
    List<Loose> loose = new ArrayList<>();
    single.forEach(event -> loose.add(new Loose(event, place(event), false)));
    carried.forEach(event -> loose.add(new Loose(event, place(event), true)));
    loose.sort(
        Comparator.comparingInt(Loose::place)
            .thenComparing(
                one -> one.event.time(), Comparator.comparingLong(LooseEvents::unknownLast)));
    List<Placed> result = new ArrayList<>();
    int next = 0;
    boolean hole = false;
    for (int i = 0; i <= timeline.size(); i++) {
      boolean between = holes.contains(i);
      for (; next < loose.size() && loose.get(next).place == i; next++) {
        Loose one = loose.get(next);
        boolean alone = !one.carried || (between && !atEnd(i));
        result.add(new Placed(one.event.event(), (alone || hole) && !result.isEmpty()));
        hole = alone;
      }
      if (i < timeline.size()) {
        result.add(new Placed(timeline.get(i).event(), (between || hole) && !result.isEmpty()));
        hole = false;
      }
    }
    return result;
  }

  /** What comes after the record says nothing of what the record lacks. */
  private boolean atEnd(int place) {
    return place > 0 && place == timeline.size();
  }

  private static long unknownLast(long time) {
    return time == Long.MIN_VALUE ? Long.MAX_VALUE : time;
  }

  private int place(Occurrence event) {
    if (event.time() == Long.MIN_VALUE) {
      return timeline.size();
    }
    int low = 0;
    int high = clocks.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (clocks[middle] <= event.time()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == clocks.length ? timeline.size() : low;
  }
}
