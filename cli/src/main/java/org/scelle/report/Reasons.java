package org.scelle.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts reasons given in words; figures in them do not tell two reasons apart. */
final class Reasons {

  private static final int MOST = 2000;
  private static final int LONGEST = 200;

  private final int shown;
  private final Map<String, Long> counts = new TreeMap<>();
  private long rest;

  Reasons(int shown) {
    this.shown = shown;
  }

  void add(String why) {
    String reason = Inert.cut(why.replaceAll("\\d+", "…"), LONGEST);
    if (counts.size() < MOST || counts.containsKey(reason)) {
      counts.merge(reason, 1L, Long::sum);
    } else {
      rest++;
    }
  }

  /** The most frequent first; what is left over comes last, without a name. */
  List<LedgerSummary.Named> named() {
    List<LedgerSummary.Named> all = new ArrayList<>();
    counts.forEach((why, count) -> all.add(new LedgerSummary.Named(why, count)));
    all.sort(
        Comparator.comparingLong(LedgerSummary.Named::count)
            .reversed()
            .thenComparing(LedgerSummary.Named::name));
    List<LedgerSummary.Named> first = new ArrayList<>(all.subList(0, Math.min(shown, all.size())));
    long left = rest + all.stream().skip(first.size()).mapToLong(LedgerSummary.Named::count).sum();
    if (left > 0) {
      first.add(new LedgerSummary.Named("", left));
    }
    return first;
  }
}
