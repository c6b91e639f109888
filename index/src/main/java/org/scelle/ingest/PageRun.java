package org.scelle.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Page;
import org.scelle.store.RoomOrder.Occurrence;

/** The events of one timeline page in the order of the file, and which way they run. */
final class PageRun {

  /** Times that agree this much more often than not decide the direction of their own page. */
  private static final int CLEAR = 3;

  /** Up to here every pair of events of a page is compared. */
  private static final int SMALL = 50;

  private final long file;
  private final @Nullable String from;
  private final @Nullable String to;
  private final Page.Course course;
  private final boolean limited;
  private final @Nullable PageToken reached;
  private final List<Occurrence> occurrences = new ArrayList<>();
  private boolean backwards;

  /**
   * @param page {@code null} for events that stand in a file without pages
   */
  PageRun(long file, @Nullable Page page) {
    this.file = file;
    // A page that ends where it starts says nothing of its neighbours.
    boolean moves = page != null && !Objects.equals(page.from(), page.to());
    this.from = page != null && moves ? page.from() : null;
    this.to = page != null && moves ? page.to() : null;
    this.course = page == null ? Page.Course.UNSAID : page.course();
    this.limited = page != null && page.limited();
    PageToken end = page == null ? null : PageToken.of(page.to());
    this.reached = end != null || page == null ? end : PageToken.of(page.from());
    this.backwards = course == Page.Course.NEWEST_FIRST;
  }

  void add(Occurrence occurrence) {
    occurrences.add(occurrence);
  }

  long file() {
    return file;
  }

  /** Where the reader of the page started. */
  @Nullable String from() {
    return from;
  }

  /** Where the reader of the page would have gone on. */
  @Nullable String to() {
    return to;
  }

  /** What the form of the answer says: positive for oldest first, 0 for nothing. */
  int knownDirection() {
    return switch (course) {
      case UNSAID -> 0;
      case NEWEST_FIRST -> -1;
      case OLDEST_FIRST, FOLLOWING, SELECTED -> 1;
    };
  }

  /** Whether nothing is missing between the sync answer before and this one. */
  boolean follows() {
    return course == Page.Course.FOLLOWING;
  }

  /** Whether the server said that events are missing just before it. */
  boolean limited() {
    return limited;
  }

  /** How far it reaches, by the token at its end; {@code null} when that cannot be compared. */
  @Nullable PageToken reached() {
    return reached;
  }

  /** The median of its clocks; {@code Long.MAX_VALUE} when none is known. */
  long median() {
    return median(occurrences);
  }

  /** The median of the clocks; {@code Long.MAX_VALUE} when none is known. */
  static long median(List<Occurrence> events) {
    long[] times =
        events.stream()
            .mapToLong(Occurrence::time)
            .filter(time -> time != Long.MIN_VALUE)
            .sorted()
            .toArray();
    return times.length == 0 ? Long.MAX_VALUE : times[times.length / 2];
  }

  void setBackwards() {
    backwards = knownDirection() == 0;
  }

  /** The token at the old end. */
  @Nullable String older() {
    return backwards ? to : from;
  }

  /** The token at the new end. */
  @Nullable String newer() {
    return backwards ? from : to;
  }

  /** Oldest first. */
  List<Occurrence> oldestFirst() {
    return backwards ? occurrences.reversed() : occurrences;
  }

  /** What the tokens say: positive for oldest first, negative for newest first, 0 for nothing. */
  int tokenDirection() {
    PageToken start = PageToken.of(from);
    PageToken end = PageToken.of(to);
    return start == null || end == null ? 0 : PageToken.compare(end, start);
  }

  /**
   * What the clocks say: of the pairs of events, how many run forwards less how many run backwards.
   * A few clocks that lie cannot turn it. Of a large page only pairs half a page apart are asked.
   */
  int clockVotes() {
    int size = occurrences.size();
    int nearest = size <= SMALL ? 1 : size / 2;
    int farthest = size <= SMALL ? size - 1 : size / 2;
    int votes = 0;
    for (int apart = nearest; apart <= farthest; apart++) {
      for (int i = 0; i + apart < size; i++) {
        long one = occurrences.get(i).time();
        long other = occurrences.get(i + apart).time();
        if (one != Long.MIN_VALUE && other != Long.MIN_VALUE) {
          votes += Long.compare(other, one);
        }
      }
    }
    return votes;
  }

  /** Whether the clocks of this page alone decide. */
  boolean clocksAreClear() {
    int votes = Math.abs(clockVotes());
    return votes >= CLEAR && votes * 4 >= occurrences.size();
  }
}
