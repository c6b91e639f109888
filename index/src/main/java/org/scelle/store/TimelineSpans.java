package org.scelle.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Page;
import org.scelle.store.RoomOrder.PageRow;

/**
 * Where the timeline pages of one room lie in its record, for the state that came just before or
 * after one of them. State beside a page without events is of no place that can be told.
 */
final class TimelineSpans {
  private static final int NONE = -1;

  /** First and last position by page number, by file; {@link #NONE} for pages without events. */
  private final Map<Long, NavigableMap<Integer, int[]>> pages = new HashMap<>();

  TimelineSpans(List<PageRow> known) {
    for (PageRow row : known) {
      if (row.page().kind() == Page.Kind.TIMELINE) {
        span(row.file(), row.page().number());
      }
    }
  }

  private int[] span(long file, int page) {
    return pages
        .computeIfAbsent(file, any -> new TreeMap<>())
        .computeIfAbsent(page, any -> new int[] {NONE, NONE});
  }

  /** An event of the page stands at the position. */
  void add(long file, int page, int position) {
    int[] span = span(file, page);
    span[0] = span[0] == NONE ? position : Math.min(span[0], position);
    span[1] = Math.max(span[1], position);
  }

  /** The position of the first event of the timeline page that follows in the file; -1 for none. */
  int firstAfter(long file, int page) {
    NavigableMap<Integer, int[]> known = pages.get(file);
    return known == null ? NONE : first(known.higherEntry(page), 0);
  }

  /** The position of the last event of the timeline page before it in the file; -1 for none. */
  int lastBefore(long file, int page) {
    NavigableMap<Integer, int[]> known = pages.get(file);
    return known == null ? NONE : first(known.lowerEntry(page), 1);
  }

  private static int first(Map.@Nullable Entry<Integer, int[]> page, int end) {
    return page == null ? NONE : page.getValue()[end];
  }
}
