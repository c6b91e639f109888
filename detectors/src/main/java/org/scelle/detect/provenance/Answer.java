package org.scelle.detect.provenance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a server gave out at one instant. The same answer saved in several files is one answer: of
 * each place that holds it only the fullest counts.
 */
final class Answer {
  final long at;
  private final List<Part> parts = new ArrayList<>(1);

  /** The answer as one page of one file holds it. */
  private record Part(String file, int page, Map<String, Integer> rooms, int events) {}

  Answer(long at) {
    this.at = at;
  }

  void add(List<Stamp> events) {
    Map<String, Integer> rooms = new TreeMap<>();
    for (Stamp event : events) {
      if (event.room() != null) {
        rooms.merge(event.room(), 1, Integer::sum);
      }
    }
    Stamp one = events.get(0);
    parts.add(new Part(one.source().file().label(), one.page(), rooms, events.size()));
  }

  /** Events of each room; of copies the fullest. */
  Map<String, Integer> rooms() {
    if (parts.size() == 1) {
      return parts.get(0).rooms();
    }
    Map<String, Integer> rooms = new TreeMap<>();
    parts.forEach(part -> part.rooms().forEach((room, n) -> rooms.merge(room, n, Math::max)));
    return rooms;
  }

  long events() {
    long known = rooms().values().stream().mapToLong(Integer::longValue).sum();
    long whole = parts.stream().mapToLong(Part::events).max().orElse(0);
    return Math.max(known, whole);
  }

  /** Occurrences that agree on the instant, copies included. */
  long occurrences() {
    return parts.stream().mapToLong(Part::events).sum();
  }

  /** The room all its events are of. */
  @Nullable String room() {
    Map<String, Integer> rooms = rooms();
    return rooms.size() == 1 ? rooms.keySet().iterator().next() : null;
  }

  String file() {
    return parts.get(0).file();
  }

  int page() {
    return parts.get(0).page();
  }
}
