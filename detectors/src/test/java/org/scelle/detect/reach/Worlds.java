package org.scelle.detect.reach;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every way a small record with holes could have gone: for one account, all states at the start and
 * across each hole, followed event by event. Knows nothing of the code it judges.
 */
final class Worlds {
  static final List<String> SIGHTS = List.of("world_readable", "shared", "invited", "joined");
  static final List<String> MEMBERSHIPS = List.of("join", "invite", "leave", "ban", "knock");

  /** What of the room's state matters to the account. */
  record State(String sight, String membership) {}

  /**
   * One event of the record.
   *
   * @param what {@code msg}, {@code msg-u} (sent by the account), a membership change of the
   *     account, or {@code hv}
   * @param value of an {@code hv}
   * @param was the value before, when the record says; else empty
   * @param hole whether something is missing before it
   * @param snapshot the state just before it, when the record has it
   */
  record Step(String what, String value, String was, boolean hole, List<State> snapshot) {}

  private static final Map<String, List<String>> MOVES =
      Map.of(
          "join", List.of("join", "leave", "kick", "ban"),
          "invite", List.of("join", "leave", "kick", "ban", "invite"),
          "leave", List.of("join", "invite", "knock", "kick", "ban"),
          "ban", List.of("kick", "ban"),
          "knock", List.of("join", "leave", "invite", "kick", "ban", "knock"));

  private Worlds() {}

  static List<String> moves(String membership) {
    return MOVES.getOrDefault(membership, List.of());
  }

  static String after(String move) {
    return move.equals("kick") ? "leave" : move;
  }

  /** Where one is before and after an event, and whether a hidden join came just before it. */
  private record Seen(State before, State after, boolean hiddenJoin) {}

  /** For each event the verdicts of all worlds. */
  static List<Set<Boolean>> verdicts(List<Step> steps, boolean complete) {
    List<Set<Boolean>> verdicts = new ArrayList<>();
    steps.forEach(step -> verdicts.add(new HashSet<>()));
    List<State> starts = complete ? List.of(new State("shared", "leave")) : all();
    for (State start : starts) {
      follow(steps, 0, start, new ArrayList<>(), verdicts);
    }
    return verdicts;
  }

  private static List<State> all() {
    List<State> all = new ArrayList<>();
    for (String sight : SIGHTS) {
      MEMBERSHIPS.forEach(membership -> all.add(new State(sight, membership)));
    }
    return all;
  }

  private static void follow(
      List<Step> steps, int at, State state, List<Seen> path, List<Set<Boolean>> verdicts) {
    if (at == steps.size()) {
      judge(steps, path, verdicts);
      return;
    }
    if (!steps.get(at).hole()) {
      go(steps, at, new Seen(state, state, false), path, verdicts);
      return;
    }
    // Anything can happen in a hole: some moves lead from every state to every other, by way of a
    // join or not (but no join goes unseen when nothing else leads there).
    for (State next : all()) {
      go(steps, at, new Seen(next, next, true), path, verdicts);
      go(steps, at, new Seen(next, next, false), path, verdicts);
    }
  }

  private static void go(
      List<Step> steps, int at, Seen from, List<Seen> path, List<Set<Boolean>> verdicts) {
    Step step = steps.get(at);
    State state = from.before();
    if (!step.snapshot().isEmpty() && !step.snapshot().get(0).equals(state)) {
      return;
    }
    State after = state;
    if (step.what().equals("hv")) {
      if (!step.was().isEmpty() && !step.was().equals(state.sight())) {
        return;
      }
      after = new State(step.value(), state.membership());
    } else if (step.what().equals("msg-u")) {
      if (!state.membership().equals("join")) {
        return;
      }
    } else if (!step.what().equals("msg")) {
      boolean allowed = moves(state.membership()).contains(step.what());
      if (!allowed || !(step.was().isEmpty() || step.was().equals(state.membership()))) {
        return;
      }
      after = new State(state.sight(), after(step.what()));
    }
    path.add(new Seen(state, after, from.hiddenJoin()));
    follow(steps, at + 1, after, path, verdicts);
    path.remove(path.size() - 1);
  }

  private static void judge(List<Step> steps, List<Seen> path, List<Set<Boolean>> verdicts) {
    boolean joins = false;
    for (int i = path.size() - 1; i >= 0; i--) {
      Seen seen = path.get(i);
      boolean isJoined =
          seen.before().membership().equals("join") || seen.after().membership().equals("join");
      joins |= isJoined;
      boolean own = !List.of("msg", "msg-u", "hv").contains(steps.get(i).what());
      boolean readable = rules(seen.before().sight(), seen.before().membership(), joins);
      if (steps.get(i).what().equals("hv")) {
        readable |= rules(seen.after().sight(), seen.before().membership(), joins);
      }
      if (own) {
        readable |= rules(seen.before().sight(), seen.after().membership(), joins);
      }
      verdicts.get(i).add(readable);
      joins |= seen.hiddenJoin();
    }
  }

  private static boolean rules(String sight, String membership, boolean joinsLater) {
    return sight.equals("world_readable")
        || membership.equals("join")
        || (sight.equals("shared") && joinsLater)
        || (sight.equals("invited") && membership.equals("invite"));
  }
}
