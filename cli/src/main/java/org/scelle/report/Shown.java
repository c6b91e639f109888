package org.scelle.report;

import java.util.List;

/**
 * The head of a list that may be too long for a page.
 *
 * @param first its first elements
 * @param total how many it has in all
 */
public record Shown<T>(List<T> first, long total) {
  public Shown {
    first = List.copyOf(first);
  }

  static <T> Shown<T> of(List<T> all, int limit) {
    return new Shown<>(all.subList(0, Math.min(limit, all.size())), all.size());
  }

  /** How many are left to the CSV. */
  public long leftOut() {
    return total - first.size();
  }
}
