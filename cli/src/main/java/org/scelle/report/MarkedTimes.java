package org.scelle.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Finding;
import org.scelle.model.Moment;

/** When items that bear a marking were posted, as far as the evidence gives an instant. */
final class MarkedTimes {

  private static final long DAY = 86_400_000L;

  private final Map<Long, Long> days = new TreeMap<>();
  private Chronology.@Nullable Milestone first;
  private Chronology.@Nullable Milestone last;
  private Chronology.@Nullable Milestone classified;

  void add(Finding finding) {
    boolean marking = finding.detector().equals("marking") && finding.label().equals("marking");
    if (!marking || !(finding.subject().time() instanceof Moment.Exact exact)) {
      return;
    }
    long day = Math.floorDiv(exact.epochMillis(), DAY);
    if (!Chronology.plausible(day) || Protection.of(finding.scheme()) == Protection.NONE) {
      return;
    }
    days.merge(day, 1L, Long::sum);
    if (first == null || exact.epochMillis() < first.epochMillis()) {
      first = milestone(Chronology.Milestone.Kind.FIRST_MARKED, exact, finding);
    }
    if (last == null || exact.epochMillis() > last.epochMillis()) {
      last = milestone(Chronology.Milestone.Kind.LAST_MARKED, exact, finding);
    }
    if (Protection.of(finding.scheme()) == Protection.CLASSIFIED
        && (classified == null || exact.epochMillis() < classified.epochMillis())) {
      classified = milestone(Chronology.Milestone.Kind.FIRST_CLASSIFIED, exact, finding);
    }
  }

  private static Chronology.Milestone milestone(
      Chronology.Milestone.Kind kind, Moment.Exact when, Finding finding) {
    return new Chronology.Milestone(
        kind, when.epochMillis(), finding.subject().room(), finding.scheme());
  }

  /** Items by UTC day since 1970-01-01. */
  Map<Long, Long> days() {
    return days;
  }

  List<Chronology.Milestone> milestones() {
    List<Chronology.Milestone> all = new ArrayList<>();
    for (Chronology.Milestone one : new Chronology.Milestone[] {first, classified, last}) {
      if (one != null) {
        all.add(one);
      }
    }
    all.sort(Comparator.comparingLong(Chronology.Milestone::epochMillis));
    return List.copyOf(all);
  }
}
