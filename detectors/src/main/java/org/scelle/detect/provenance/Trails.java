package org.scelle.detect.provenance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scelle.detect.provenance.Trail.LooseEnd;
import org.scelle.model.Page;

/** Gathers the tokens of all pages and looks which of them lead on. */
final class Trails {
  private static final int SHOWN = 100;

  /**
   * A token of arrival at a Synapse server ({@code RoomStreamToken}). A page that ends at one ended
   * at the newest event, where there was nothing more to take.
   */
  private static final Pattern NEWEST = Pattern.compile("s-?\\d+([_~].*)?");

  private record Step(@Nullable String room, String from, @Nullable String to) {}

  private record Start(@Nullable String room, String from) {}

  private final Map<Step, LooseEnd> steps = new HashMap<>();
  private final Set<Start> starts = new HashSet<>();

  void add(Page page) {
    String from = page.from();
    if (page.kind() != Page.Kind.TIMELINE || from == null) {
      return;
    }
    starts.add(new Start(page.room(), from));
    steps.putIfAbsent(
        new Step(page.room(), from, page.to()),
        new LooseEnd(page.room(), page.source().file().label(), page.number()));
  }

  Trail trail() {
    long followed = 0;
    long ended = 0;
    List<LooseEnd> loose = new ArrayList<>();
    for (Map.Entry<Step, LooseEnd> step : steps.entrySet()) {
      String to = step.getKey().to();
      if (to == null || to.equals(step.getKey().from()) || NEWEST.matcher(to).matches()) {
        ended++;
      } else if (starts.contains(new Start(step.getKey().room(), to))) {
        followed++;
      } else {
        loose.add(step.getValue());
      }
    }
    loose.sort(Comparator.comparing(LooseEnd::file).thenComparingInt(LooseEnd::page));
    return new Trail(
        steps.size(),
        followed,
        ended,
        loose.size(),
        List.copyOf(loose.subList(0, Math.min(SHOWN, loose.size()))));
  }
}
