package org.scelle.detect.provenance;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.scelle.store.CaseView;

/**
 * Who took the dump and when, as far as the answers in it tell.
 *
 * @param dated occurrences of events that say when they were given out
 * @param placed those of them that agree with others on an instant, so that it is an answer's
 * @param ahead those that are dated after the instant at which they were given out, which needs a
 *     clock that is wrong or a time that was altered
 * @param sessions stretches of answers without a break of half an hour, in the order of time
 * @param undated accounts that the server named in answers that belong to no session
 * @param trail how the pages hang together
 */
public record Provenance(
    long dated,
    long placed,
    long ahead,
    List<Session> sessions,
    List<Suspect> undated,
    Trail trail) {

  /** Reads every occurrence of the case once, and the pages once. */
  public static Provenance of(CaseView view) {
    Gathering gathering = new Gathering();
    view.answered(gathering::add);
    return gathering.finish(view);
  }

  /**
   * The accounts that asked, as far as that can be told: each once, that of the session that took
   * most first. Empty when no session tells; never a guess among several suspects.
   */
  public List<String> takers() {
    return sessions.stream()
        .sorted(
            Comparator.comparingLong(Session::events).reversed().thenComparingLong(Session::first))
        .map(session -> session.taker().account())
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /** The session that took most events, the first of equals; empty when no answer is dated. */
  public Optional<Session> main() {
    return sessions.stream()
        .max(Comparator.comparingLong(Session::events).thenComparingLong(s -> -s.first()));
  }
}
