package org.scelle.report;

import java.util.Comparator;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The findings held against the baseline.
 *
 * @param name of the baseline's file; {@code null} when there is none
 * @param fresh findings that are not in it
 * @param known findings that are
 * @param stale what it holds that was not found again
 */
public record BaselineSummary(
    @Nullable String name, long fresh, long known, Shown<Baseline.Known> stale) {

  private static final int STALE = 100;

  /** Whether there was one. */
  public boolean given() {
    return name != null;
  }

  /** Ticks findings off the baseline. */
  static final class Survey {
    private final Baseline baseline;
    private final TreeMap<String, Baseline.Known> left;
    private long fresh;
    private long known;

    Survey(Baseline baseline) {
      this.baseline = baseline;
      this.left = new TreeMap<>(baseline.known());
    }

    void add(String finding) {
      if (baseline.known().containsKey(finding)) {
        known++;
        left.remove(finding);
      } else {
        fresh++;
      }
    }

    BaselineSummary summary() {
      var stale =
          left.values().stream()
              .sorted(Comparator.comparing(Baseline.Known::rule).thenComparing(Baseline.Known::id))
              .toList();
      String name = baseline.name();
      return new BaselineSummary(name, fresh, known, Shown.of(stale, STALE));
    }
  }
}
