package org.scelle.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Page;
import org.scelle.store.RoomOrder;
import org.scelle.store.RoomOrder.Occurrence;
import org.scelle.store.RoomOrder.PageRow;
import org.scelle.store.RoomOrder.Placed;

/**
 * The order of a room's events, and where events are missing.
 *
 * <p>A timeline page holds consecutive events. Pages that share an event, or of which one starts at
 * the token where the other ends, make one stretch: no event is missing in it. Between stretches
 * something is missing, or may be: a hole. Stretches stand in the order of their tokens when all
 * have tokens that can be compared, else by the median of their clocks; inside a page no clock
 * counts. A timeline of {@code /sync} that is not {@code limited} goes on where the timeline of the
 * sync before ended, whatever their tokens; one that is limited does not, unless another page
 * reaches across.
 *
 * <p>Events that no timeline page shows: state is left out (it is of no certain moment). Others
 * stand by their clock: a single event (found, asked for alone) with a hole on either side; an
 * event that another one carried along (it has the same place in the file) tells nothing of its
 * neighbours, so that inside a stretch it makes no hole.
 *
 * <p>There is never a hole before the first event: whether the record begins with the room's
 * creation is for its reader to see.
 */
final class TimelineOrder implements RoomOrder {

  @Override
  public List<Placed> order(String room, List<Occurrence> occurrences, List<PageRow> pages) {
    Sorting sorting = Sorting.of(occurrences, pages);
    PageDirections.settle(sorting.timelines);
    List<Stretch> stretches = stretches(sorting.timelines);
    stretches.sort(orderOf(stretches));
    Set<Long> placed = new HashSet<>();
    stretches.forEach(stretch -> stretch.events.forEach(event -> placed.add(event.event())));
    return new LooseEvents(stretches.stream().map(Stretch::events).toList())
        .with(unplaced(sorting.single, placed), unplaced(sorting.carried, placed));
  }

  private static List<Occurrence> unplaced(List<Occurrence> loose, Set<Long> placed) {
    return loose.stream()
        .filter(occurrence -> !occurrence.state())
        .filter(occurrence -> placed.add(occurrence.event()))
        .toList();
  }

  /** The occurrences, by what their page says of their place. */
  private record Sorting(
      List<PageRun> timelines, List<Occurrence> single, List<Occurrence> carried) {

    private record Place(long file, long number) {}

    static Sorting of(List<Occurrence> occurrences, List<PageRow> pages) {
      Map<Place, Page.Kind> kinds = new HashMap<>();
      Map<Place, PageRun> runs = new LinkedHashMap<>();
      for (PageRow row : pages) {
        Place place = new Place(row.file(), row.page().number());
        if (kinds.putIfAbsent(place, row.page().kind()) == null
            && row.page().kind() == Page.Kind.TIMELINE) {
          runs.put(place, new PageRun(row.file(), row.page()));
        }
      }
      List<Occurrence> single = new ArrayList<>();
      List<Occurrence> carried = new ArrayList<>();
      Map<Place, Occurrence> carriers = carriers(occurrences);
      for (Occurrence occurrence : occurrences) {
        Place place = new Place(occurrence.file(), occurrence.page());
        if (kinds.get(place) == Page.Kind.REFUSED) {
          continue;
        }
        if (!occurrence.equals(carriers.get(new Place(occurrence.file(), occurrence.offset())))) {
          carried.add(occurrence);
        } else if (kinds.getOrDefault(place, Page.Kind.TIMELINE) == Page.Kind.TIMELINE) {
          runs.computeIfAbsent(place, p -> new PageRun(p.file(), null)).add(occurrence);
        } else {
          single.add(occurrence);
        }
      }
      return new Sorting(new ArrayList<>(runs.values()), single, carried);
    }

    /**
     * For each place in a file the event whose place it really is: one on a page before one on
     * none, then the first that was read.
     */
    private static Map<Place, Occurrence> carriers(List<Occurrence> occurrences) {
      Comparator<Occurrence> best =
          Comparator.comparing((Occurrence occurrence) -> occurrence.page() == 0)
              .thenComparingLong(Occurrence::row);
      Map<Place, Occurrence> carriers = new HashMap<>();
      for (Occurrence occurrence : occurrences) {
        carriers.merge(
            new Place(occurrence.file(), occurrence.offset()),
            occurrence,
            (a, b) -> best.compare(b, a) < 0 ? b : a);
      }
      return carriers;
    }
  }

  /**
   * Consecutive events.
   *
   * @param depth its oldest token that has a depth
   * @param stream its oldest token
   * @param time the median of the clocks; {@code Long.MAX_VALUE} when none is known
   */
  private record Stretch(
      List<Occurrence> events, @Nullable PageToken depth, @Nullable PageToken stream, long time) {}

  private static List<Stretch> stretches(List<PageRun> pages) {
    var graph = new Timeline(SyncChain.ends(pages));
    pages.forEach(graph::add);
    new SyncChain(pages).each(graph::follow);
    List<Stretch> result = new ArrayList<>();
    for (int[] nodes : graph.stretches()) {
      List<Occurrence> events =
          Arrays.stream(nodes).mapToObj(graph.events::get).filter(Objects::nonNull).toList();
      if (!events.isEmpty()) {
        List<PageToken> tokens =
            Arrays.stream(nodes)
                .mapToObj(graph.tokens::get)
                .flatMap(token -> Stream.ofNullable(PageToken.of(token)))
                .toList();
        result.add(
            new Stretch(
                events,
                tokens.stream()
                    .filter(token -> token.depth() != null)
                    .min(PageToken.BY_DEPTH)
                    .orElse(null),
                tokens.stream().min(Comparator.comparingLong(PageToken::stream)).orElse(null),
                PageRun.median(events)));
      }
    }
    return result;
  }

  /** The sort is stable, so stretches that nothing tells apart stay in the order of their files. */
  private static Comparator<Stretch> orderOf(List<Stretch> stretches) {
    if (stretches.stream().allMatch(stretch -> stretch.depth != null)) {
      return Comparator.comparing(Stretch::depth, Comparator.nullsLast(PageToken.BY_DEPTH));
    }
    if (stretches.stream().allMatch(stretch -> stretch.stream != null)) {
      return Comparator.comparing(
          Stretch::stream, Comparator.nullsLast(Comparator.comparingLong(PageToken::stream)));
    }
    return Comparator.comparingLong(Stretch::time);
  }

  /**
   * The pages of a room as one graph: its nodes are the events, and the tokens between them; each
   * page is a path from its old end to its new end.
   */
  private static final class Timeline {
    private final Map<Long, Integer> byEvent = new HashMap<>();
    private final Map<String, Integer> byToken = new HashMap<>();
    private final List<@Nullable Occurrence> events = new ArrayList<>();
    private final List<@Nullable String> tokens = new ArrayList<>();
    private final IntList from = new IntList();
    private final IntList to = new IntList();

    private final Map<PageRun, int[]> ends = new HashMap<>();
    private final Set<String> reached = new HashSet<>();

    /**
     * @param syncEnds tokens that only say how far the sync before went
     */
    Timeline(Set<String> syncEnds) {
      reached.addAll(syncEnds);
    }

    /** The later page begins where the earlier one ends. */
    void follow(PageRun earlier, PageRun later) {
      int[] before = ends.get(earlier);
      int[] after = ends.get(later);
      if (before != null && after != null && before[1] >= 0 && after[0] >= 0) {
        arrow(before[1], after[0]);
      }
    }

    void add(PageRun page) {
      int last = -1;
      String older = page.older();
      if (older != null) {
        boolean apart = page.limited() && reached.contains(older);
        last = node(apart ? "limited " + older : older);
      }
      int first = last;
      Set<Long> seen = new HashSet<>();
      for (Occurrence occurrence : page.oldestFirst()) {
        if (seen.add(occurrence.event())) {
          last = arrow(last, node(occurrence));
          first = first < 0 ? last : first;
        }
      }
      if (page.newer() != null) {
        last = arrow(last, node(page.newer()));
      }
      ends.put(page, new int[] {first < 0 ? last : first, last});
    }

    private int arrow(int before, int after) {
      if (before >= 0 && before != after) {
        from.add(before);
        to.add(after);
      }
      return after;
    }

    private int node(String token) {
      return byToken.computeIfAbsent(token, key -> next(null, key));
    }

    private int node(Occurrence occurrence) {
      return byEvent.computeIfAbsent(occurrence.event(), key -> next(occurrence, null));
    }

    private int next(@Nullable Occurrence occurrence, @Nullable String token) {
      events.add(occurrence);
      tokens.add(token);
      return events.size() - 1;
    }

    List<int[]> stretches() {
      long[] times = new long[events.size()];
      for (int i = 0; i < times.length; i++) {
        Occurrence occurrence = events.get(i);
        times[i] = occurrence == null ? Long.MIN_VALUE : occurrence.time();
      }
      return new Stretches(times.length, from, to).inOrder(times);
    }
  }
}
