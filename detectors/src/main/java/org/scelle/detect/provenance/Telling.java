package org.scelle.detect.provenance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.scelle.detect.provenance.Session.Pause;
import org.scelle.detect.provenance.Session.RoomVisit;
import org.scelle.detect.provenance.Session.Stop;

/** Tells the answers of one session as a story. */
final class Telling {
  private static final long SHORTEST_PAUSE = 60_000;
  private static final int USUAL_GAPS = 10;

  private final NavigableMap<Long, Answer> answers;

  Telling(NavigableMap<Long, Answer> answers) {
    this.answers = answers;
  }

  Session session(Taker taker, Endings endings) {
    Answer last = answers.lastEntry().getValue();
    return new Session(
        answers.firstKey(),
        answers.lastKey(),
        answers.size(),
        answers.values().stream().mapToLong(Answer::events).sum(),
        visits(answers),
        pauses(),
        new Stop(last.room(), last.file(), last.page(), endings.of(last)),
        taker);
  }

  /** The rooms in the order in which they were first asked for. */
  static List<RoomVisit> visits(NavigableMap<Long, Answer> answers) {
    Map<String, RoomVisit> visits = new HashMap<>();
    for (Answer answer : answers.values()) {
      answer
          .rooms()
          .forEach((room, events) ->
              visits.merge(
                  room,
                  new RoomVisit(room, answer.at, answer.at, 1, events),
                  (known, more) ->
                      new RoomVisit(
                          room,
                          known.first(),
                          more.last(),
                          known.answers() + 1,
                          known.events() + more.events())));
    }
    return visits.values().stream()
        .sorted(Comparator.comparingLong(RoomVisit::first).thenComparing(RoomVisit::room))
        .toList();
  }

  private List<Pause> pauses() {
    List<Long> instants = new ArrayList<>(answers.keySet());
    long[] gaps = new long[Math.max(0, instants.size() - 1)];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = instants.get(i + 1) - instants.get(i);
    }
    long[] sorted = gaps.clone();
    Arrays.sort(sorted);
    long usual = sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    List<Pause> pauses = new ArrayList<>();
    for (int i = 0; i < gaps.length; i++) {
      if (gaps[i] >= SHORTEST_PAUSE && gaps[i] >= USUAL_GAPS * usual) {
        pauses.add(new Pause(instants.get(i), instants.get(i + 1)));
      }
    }
    return List.copyOf(pauses);
  }
}
