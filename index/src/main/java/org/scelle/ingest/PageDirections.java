package org.scelle.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which way each page runs. The form of the answer decides where it says so. Else its tokens decide
 * where they can be compared; else its own clocks where they are clear; else the pages it was read
 * together with (a page that starts where another ends was read by the same walk, and so were the
 * pages of one file); else the order of the file.
 */
final class PageDirections {

  private final List<PageRun> pages;
  private final int[] parent;

  private PageDirections(List<PageRun> pages) {
    this.pages = pages;
    this.parent = new int[pages.size()];
  }

  /** Settles the direction of every page. */
  static void settle(List<PageRun> pages) {
    var directions = new PageDirections(pages);
    directions.join();
    directions.decide();
  }

  private void join() {
    Map<String, Integer> starts = new HashMap<>();
    for (int i = 0; i < parent.length; i++) {
      parent[i] = i;
      String from = pages.get(i).from();
      if (from != null) {
        starts.putIfAbsent(from, i);
      }
    }
    for (int i = 0; i < parent.length; i++) {
      Integer following = startAt(starts, pages.get(i).to());
      if (following != null) {
        parent[Math.max(root(i), root(following))] = Math.min(root(i), root(following));
      }
    }
  }

  private static @Nullable Integer startAt(Map<String, Integer> starts, @Nullable String token) {
    return token == null ? null : starts.get(token);
  }

  private int root(int page) {
    int at = page;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  private void decide() {
    long[] walk = new long[parent.length];
    Map<Long, Long> files = new HashMap<>();
    for (int i = 0; i < parent.length; i++) {
      int votes = votes(pages.get(i));
      walk[root(i)] += votes;
      files.merge(pages.get(i).file(), (long) votes, Long::sum);
    }
    for (int i = 0; i < parent.length; i++) {
      PageRun page = pages.get(i);
      long verdict = page.tokenDirection();
      if (verdict == 0 && page.clocksAreClear()) {
        verdict = page.clockVotes();
      }
      if (verdict == 0) {
        verdict = walk[root(i)];
      }
      if (verdict == 0) {
        verdict = files.getOrDefault(page.file(), 0L);
      }
      if (verdict < 0) {
        page.setBackwards();
      }
    }
  }

  /** The form of the answer, and tokens, weigh more than any clock. */
  private static int votes(PageRun page) {
    int known = page.knownDirection();
    int tokens = known == 0 ? page.tokenDirection() : known;
    return tokens == 0 ? page.clockVotes() : Integer.signum(tokens) * 1_000_000;
  }
}
