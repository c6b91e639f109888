package org.scelle.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.scelle.store.RoomOrder.Occurrence;

/**
 * The timelines that answers of {@code GET /sync} gave of one room, in the order in which they were
 * asked: by their tokens when all can be compared, else by their clocks. An answer that is not
 * {@code limited} goes on where the one before ended. One that repeats events of another was not
 * asked after it, and tells its neighbours by those events.
 */
final class SyncChain {
  private final List<PageRun> pages;

  SyncChain(List<PageRun> all) {
    pages = new ArrayList<>(all.stream().filter(page -> page.follows() || page.limited()).toList());
    boolean comparable = pages.stream().allMatch(page -> page.reached() != null);
    pages.sort(
        comparable
            ? Comparator.comparingLong(page -> Objects.requireNonNull(page.reached()).stream())
            : Comparator.comparingLong(PageRun::median));
  }

  /** The tokens at which the answers end. */
  static Set<String> ends(List<PageRun> all) {
    Set<String> ends = new HashSet<>();
    for (PageRun page : all) {
      if ((page.follows() || page.limited()) && page.newer() != null) {
        ends.add(page.newer());
      }
    }
    return ends;
  }

  /** Tells each two of which the second goes on where the first ended. */
  void each(BiConsumer<PageRun, PageRun> pairs) {
    Set<Long> seen = new HashSet<>();
    PageRun last = null;
    boolean hole = false;
    for (PageRun page : pages) {
      hole |= page.limited();
      List<Occurrence> events = page.oldestFirst();
      if (events.isEmpty()) {
        continue;
      }
      boolean repeats = events.stream().anyMatch(event -> seen.contains(event.event()));
      if (last != null && !hole && !repeats) {
        pairs.accept(last, page);
      }
      events.forEach(event -> seen.add(event.event()));
      last = page;
      hole = false;
    }
  }
}
