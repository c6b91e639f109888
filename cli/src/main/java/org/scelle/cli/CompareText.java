package org.scelle.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.scelle.detect.compare.Comparison;
import org.scelle.detect.compare.Comparison.Sides;
import org.scelle.detect.compare.Difference;
import org.scelle.detect.compare.Difference.Change;
import org.scelle.detect.compare.Difference.What;
import org.scelle.detect.secret.Secrets;
import org.scelle.store.CaseView;

/** Says to people what two cases have in common: the answer first, then the figures. */
final class CompareText {
  private static final int ROOMS = 15;

  private final Console console;
  private final Map<String, Long> newEvents = new TreeMap<>();
  private final List<String> newRooms = new ArrayList<>();

  CompareText(Console console) {
    this.console = console;
  }

  void print(CaseView first, CaseView second) {
    Comparison comparison = Comparison.of(first, second, this::note);
    line(answer(comparison));
    line("");
    line(columns("", "in both", "first only", "second only"));
    for (What what : What.values()) {
      Sides sides = comparison.side(what);
      line(
          columns(
              what.word() + "s",
              Words.count(sides.both()),
              Words.count(sides.onlyFirst()),
              Words.count(sides.onlySecond())));
    }
    line("");
    line("Of the events in both:");
    for (Change change : Change.ofBoth()) {
      line(
          String.format(
              Locale.ROOT, "  %-24s%14s", said(change), Words.count(comparison.changed(change))));
    }
    rooms(second);
  }

  private void note(Difference difference) {
    if (difference.change() != Change.ONLY_SECOND) {
      return;
    }
    if (difference.what() == What.ROOM) {
      newRooms.add(difference.id());
    } else if (difference.what() == What.EVENT && difference.room() != null) {
      newEvents.merge(difference.room(), 1L, Long::sum);
    }
  }

  private static String answer(Comparison comparison) {
    if (!comparison.secondIsNew()) {
      return "The second case holds nothing that the first does not.";
    }
    List<String> more = new ArrayList<>();
    for (What what : What.values()) {
      long only = comparison.side(what).onlySecond();
      if (only > 0) {
        more.add(Words.count(only) + " " + what.word() + (only == 1 ? "" : "s"));
      }
    }
    return "The second case holds things that the first does not"
        + (more.isEmpty() ? "." : ": " + String.join(", ", more) + ".");
  }

  /** Where most of what is new stands. */
  private void rooms(CaseView second) {
    if (newEvents.isEmpty()) {
      return;
    }
    Map<String, String> names = new HashMap<>();
    second.rooms(room -> {
      if (room.name() != null && newEvents.containsKey(room.id())) {
        names.put(room.id(), Secrets.without(room.name()));
      }
    });
    line("");
    line("Events in the second only, by room:");
    newEvents.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(ROOMS)
        .forEach(room -> room(room.getKey(), room.getValue(), names));
    if (newEvents.size() > ROOMS) {
      line(
          "  … and "
              + Words.count(newEvents.size() - ROOMS)
              + " more rooms: --json has every difference");
    }
  }

  private void room(String id, long events, Map<String, String> names) {
    String name = names.getOrDefault(id, "");
    line(
        String.format(
            Locale.ROOT,
            "  %10s  %s%s%s",
            Words.count(events),
            name.isEmpty() ? "" : Inert.line(name) + "  ",
            Inert.line(id),
            newRooms.contains(id) ? "  (room in the second only)" : ""));
  }

  private static String columns(String name, String both, String first, String second) {
    return String.format(Locale.ROOT, "%-12s%14s%14s%14s", name, both, first, second);
  }

  private void line(String text) {
    console.out().println(text);
  }

  private static String said(Change change) {
    return switch (change) {
      case ONLY_FIRST -> "first only";
      case ONLY_SECOND -> "second only";
      case REMOVED_IN_FIRST -> "removed in the first";
      case REMOVED_IN_SECOND -> "removed in the second";
      case EDITED_IN_FIRST -> "edited in the first";
      case EDITED_IN_SECOND -> "edited in the second";
      case CLEAR_IN_FIRST -> "readable in the first";
      case CLEAR_IN_SECOND -> "readable in the second";
      case READS_DIFFERENTLY -> "read differently";
    };
  }
}
