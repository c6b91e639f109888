package org.scelle.detect.provenance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Finds the instants of answers. In a page most events agree, and that is its instant. Where no
 * instant has most events, or some agree on another one, several answers were put together, and
 * every instant that some events agree on is one. Fewer than that prove an instant only for servers
 * whose events nearly always agree, near answers that are proven: the end of a page run may hold a
 * single event.
 */
final class Instants {
  private static final int AGREED = 3;
  private static final double TRUSTED = 0.9;

  /** How often the events of a server agree with others. */
  private static final class Trust {
    long agreeing;
    long all;
  }

  private final NavigableMap<Long, Answer> answers = new TreeMap<>();
  private final Map<String, Trust> trusts = new HashMap<>();
  private final List<Stamp> few = new ArrayList<>();
  private final List<List<Stamp>> weak = new ArrayList<>();

  /** Takes the events of one page, or of one file without pages, and may reorder them. */
  void add(List<Stamp> group) {
    if (group.size() < AGREED) {
      few.addAll(group);
    } else {
      weigh(group);
    }
  }

  private void weigh(List<Stamp> group) {
    group.sort(Comparator.comparingLong(Stamp::at));
    List<List<Stamp>> runs = runs(group);
    int most = runs.stream().mapToInt(List::size).max().orElse(0);
    long agreeing = runs.stream().filter(run -> run.size() >= AGREED).count();
    boolean one = most > 1 && most * 2 > group.size() && agreeing <= 1;
    for (List<Stamp> run : runs) {
      boolean agreed = one ? run.size() == most : run.size() >= AGREED;
      trust(run, agreed);
      if (agreed) {
        accept(run);
      } else if (!one) {
        weak.add(List.copyOf(run));
      }
    }
  }

  private static List<List<Stamp>> runs(List<Stamp> sorted) {
    List<List<Stamp>> runs = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      if (i == sorted.size() || sorted.get(i).at() != sorted.get(from).at()) {
        runs.add(sorted.subList(from, i));
        from = i;
      }
    }
    return runs;
  }

  private void trust(List<Stamp> run, boolean agreed) {
    for (Stamp stamp : run) {
      Trust trust = trusts.computeIfAbsent(stamp.server(), any -> new Trust());
      trust.all++;
      trust.agreeing += agreed ? 1 : 0;
    }
  }

  private void accept(List<Stamp> run) {
    answers.computeIfAbsent(run.get(0).at(), Answer::new).add(run);
  }

  /** All answers by instant, once everything was added. */
  NavigableMap<Long, Answer> settle() {
    if (!few.isEmpty()) {
      weigh(few);
    }
    if (answers.isEmpty()) {
      return answers;
    }
    NavigableMap<Long, Answer> proven = new TreeMap<>(answers);
    for (List<Stamp> run : weak) {
      long at = run.get(0).at();
      if (near(proven, at) && run.stream().allMatch(this::trusted)) {
        accept(run);
      }
    }
    return answers;
  }

  private boolean trusted(Stamp stamp) {
    Trust trust = trusts.get(stamp.server());
    return trust != null && trust.agreeing >= TRUSTED * trust.all;
  }

  private static boolean near(NavigableMap<Long, Answer> proven, long at) {
    Long before = proven.floorKey(at);
    Long after = proven.ceilingKey(at);
    return (before != null && at - before < Session.BREAK)
        || (after != null && after - at < Session.BREAK);
  }
}
