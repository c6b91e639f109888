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
import org.scelle.report.Said;
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
    line(
        columns(
            "",
            say("in both", "dans les deux"),
            say("first only", "premier seul"),
            say("second only", "second seul")));
    for (What what : What.values()) {
      Sides sides = comparison.side(what);
      line(
          columns(
              many(what),
              count(sides.both()),
              count(sides.onlyFirst()),
              count(sides.onlySecond())));
    }
    line("");
    line(say("Of the events in both:", "Parmi les événements des deux :"));
    for (Change change : Change.ofBoth()) {
      line(
          String.format(
              Locale.ROOT, "  %-26s%14s", said(change), count(comparison.changed(change))));
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

  private String answer(Comparison comparison) {
    if (!comparison.secondIsNew()) {
      return say(
          "The second case holds nothing that the first does not.",
          "Le second dossier ne contient rien que le premier n’ait.");
    }
    List<String> more = new ArrayList<>();
    for (What what : What.values()) {
      long only = comparison.side(what).onlySecond();
      if (only > 0) {
        more.add(count(only) + " " + (only == 1 ? one(what) : many(what)));
      }
    }
    return say(
            "The second case holds things that the first does not",
            "Le second dossier contient ce que le premier n’a pas")
        + (more.isEmpty() ? "." : say(": ", " : ") + String.join(", ", more) + ".");
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
    line(say("Events in the second only, by room:", "Événements du second seul, par salon :"));
    newEvents.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(ROOMS)
        .forEach(room -> room(room.getKey(), room.getValue(), names));
    if (newEvents.size() > ROOMS) {
      line(
          say("  … and ", "  … et ")
              + count(newEvents.size() - ROOMS)
              + say(
                  " more rooms: --json has every difference",
                  " autres salons : --json a toutes les différences"));
    }
  }

  private void room(String id, long events, Map<String, String> names) {
    String name = names.getOrDefault(id, "");
    line(
        String.format(
            Locale.ROOT,
            "  %10s  %s%s%s",
            count(events),
            name.isEmpty() ? "" : Inert.line(name) + "  ",
            Inert.line(id),
            newRooms.contains(id)
                ? say("  (room in the second only)", "  (salon du second seul)")
                : ""));
  }

  private static String columns(String name, String both, String first, String second) {
    return String.format(Locale.ROOT, "%-12s%14s%14s%14s", name, both, first, second);
  }

  private String say(String english, String french) {
    return new Said(english, french).in(console.language());
  }

  private String one(What what) {
    return switch (what) {
      case ROOM -> say("room", "salon");
      case ACCOUNT -> say("account", "compte");
      case FILE -> say("file", "fichier");
      case EVENT -> say("event", "événement");
    };
  }

  private String many(What what) {
    return one(what) + "s";
  }

  private void line(String text) {
    console.out().println(text);
  }

  private String said(Change change) {
    return switch (change) {
      case ONLY_FIRST -> say("first only", "premier seul");
      case ONLY_SECOND -> say("second only", "second seul");
      case REMOVED_IN_FIRST -> say("removed in the first", "supprimés dans le premier");
      case REMOVED_IN_SECOND -> say("removed in the second", "supprimés dans le second");
      case EDITED_IN_FIRST -> say("edited in the first", "modifiés dans le premier");
      case EDITED_IN_SECOND -> say("edited in the second", "modifiés dans le second");
      case CLEAR_IN_FIRST -> say("readable in the first", "lisibles dans le premier");
      case CLEAR_IN_SECOND -> say("readable in the second", "lisibles dans le second");
      case READS_DIFFERENTLY -> say("read differently", "lus différemment");
    };
  }

  private String count(long number) {
    return Words.count(number, console.language());
  }
}
