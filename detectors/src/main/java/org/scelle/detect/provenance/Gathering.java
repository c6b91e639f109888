package org.scelle.detect.provenance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Moment;
import org.scelle.model.Source;
import org.scelle.store.CaseView;
import org.scelle.store.CaseView.Answered;

/** Takes every occurrence once, file after file, and keeps what the sessions are made of. */
final class Gathering {

  /**
   * An event whose transaction id was given out.
   *
   * @param at the instant its age points to; {@code null} when it has none
   */
  private record Named(@Nullable Long at, String account, Source source) {}

  private final Instants instants = new Instants();
  private final Memberships memberships = new Memberships();
  private final List<Named> named = new ArrayList<>();
  private final Map<Integer, List<Stamp>> pages = new TreeMap<>();
  private @Nullable EvidenceFile file;
  private @Nullable Source last;
  private long dated;
  private long ahead;

  void add(Answered event) {
    if (!event.source().file().equals(file)) {
      closeFile();
      file = event.source().file();
    }
    Long at = event.serving().answeredAt();
    String sender = event.envelope().sender();
    if (event.serving().transactionId() != null && sender != null) {
      named.add(new Named(at, sender, event.source()));
    }
    memberships.add(event);
    boolean carried = event.source().equals(last);
    if (at != null && !carried) {
      dated++;
      ahead +=
          event.envelope().time() instanceof Moment.Exact sent && sent.epochMillis() > at ? 1 : 0;
      pages.computeIfAbsent(event.page(), any -> new ArrayList<>()).add(Stamp.of(event, at));
    }
    last = event.source();
  }

  private void closeFile() {
    pages.values().forEach(instants::add);
    pages.clear();
  }

  Provenance finish(CaseView view) {
    closeFile();
    memberships.sort();
    List<NavigableMap<Long, Answer>> stretches = stretches(instants.settle());
    Endings endings = new Endings(stretches.stream().map(s -> s.lastEntry().getValue()).toList());
    Trails trails = new Trails();
    view.pages(page -> {
      endings.add(page);
      trails.add(page);
    });
    List<Session> sessions = new ArrayList<>();
    long placed = 0;
    for (NavigableMap<Long, Answer> stretch : stretches) {
      placed += stretch.values().stream().mapToLong(Answer::occurrences).sum();
      sessions.add(new Telling(stretch).session(taker(stretch), endings));
    }
    return new Provenance(
        dated, placed, ahead, List.copyOf(sessions), undated(stretches), trails.trail());
  }

  private static List<NavigableMap<Long, Answer>> stretches(NavigableMap<Long, Answer> answers) {
    List<NavigableMap<Long, Answer>> stretches = new ArrayList<>();
    long before = Long.MIN_VALUE;
    long from = Long.MIN_VALUE;
    for (long at : answers.keySet()) {
      if (before == Long.MIN_VALUE) {
        from = at;
      } else if (at - before >= Session.BREAK) {
        stretches.add(answers.subMap(from, true, before, true));
        from = at;
      }
      before = at;
    }
    if (!answers.isEmpty()) {
      stretches.add(answers.subMap(from, true, before, true));
    }
    return stretches;
  }

  private Taker taker(NavigableMap<Long, Answer> stretch) {
    Suspicion suspicion = new Suspicion();
    for (Named event : named) {
      if (event.at() != null && within(stretch, event.at())) {
        suspicion.transaction(event.account(), event.source());
      }
    }
    suspicion.rooms(Telling.visits(stretch), memberships);
    return suspicion.taker();
  }

  private static boolean within(NavigableMap<Long, Answer> stretch, long at) {
    return at >= stretch.firstKey() && at <= stretch.lastKey();
  }

  private List<Suspect> undated(List<NavigableMap<Long, Answer>> stretches) {
    Suspicion suspicion = new Suspicion();
    for (Named event : named) {
      Long at = event.at();
      if (at == null || stretches.stream().noneMatch(stretch -> within(stretch, at))) {
        suspicion.transaction(event.account(), event.source());
      }
    }
    return suspicion.suspects();
  }
}
