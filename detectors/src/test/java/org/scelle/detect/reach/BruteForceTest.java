package org.scelle.detect.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.scelle.detect.reach.Worlds.State;
import org.scelle.detect.reach.Worlds.Step;

final class BruteForceTest {
  private static final long SEED = Long.getLong("reach.seed", 20260607L);
  private static final int ROOMS = 10_000;

  /** A small room as recorded, and whether the record begins with its creation. */
  private record SmallRoom(List<Step> steps, boolean complete) {}

  @Test
  void noVerdictContradictsAnyCompletionOfTheRecord() {
    Random random = new Random(SEED);
    int loose = 0;
    int events = 0;
    for (int i = 0; i < ROOMS; i++) {
      SmallRoom room = room(random);
      List<Set<Boolean>> wanted = Worlds.verdicts(room.steps(), room.complete());
      List<EventVerdict> given = given(room);
      int skipped = given.size() - wanted.size();
      for (int at = 0; at < wanted.size(); at++) {
        Verdict verdict = given.get(at + skipped).verdict();
        String where = "seed " + SEED + ", room " + i + ", event " + at + " of " + room;
        assertThat(wanted.get(at)).as(where + ": some world fits").isNotEmpty();
        if (verdict == Verdict.YES) {
          assertThat(wanted.get(at)).as(where).containsExactly(true);
        } else if (verdict == Verdict.NO) {
          assertThat(wanted.get(at)).as(where).containsExactly(false);
        } else if (wanted.get(at).size() == 1) {
          loose++;
        }
        events++;
      }
    }
    assertThat(loose)
        .as("unknown although all worlds agree, of " + events + " events; seed " + SEED)
        .isZero();
  }

  private static SmallRoom room(Random random) {
    boolean complete = random.nextBoolean();
    State state = new State("shared", "leave");
    if (!complete) {
      state =
          new State(
              Worlds.SIGHTS.get(random.nextInt(4)), Worlds.MEMBERSHIPS.get(random.nextInt(5)));
    }
    List<Step> steps = new ArrayList<>();
    int length = 1 + random.nextInt(7);
    int holes = 0;
    while (steps.size() < length) {
      boolean hole = holes < 2 && !steps.isEmpty() && random.nextInt(6) == 0;
      if (hole) {
        holes++;
        state =
            new State(
                Worlds.SIGHTS.get(random.nextInt(4)), Worlds.MEMBERSHIPS.get(random.nextInt(5)));
      }
      boolean snapshot = hole && random.nextInt(3) == 0;
      List<State> shown = snapshot ? List.of(state) : List.of();
      Step step = step(random, state, hole, shown);
      steps.add(step);
      if (step.what().equals("hv")) {
        state = new State(step.value(), state.membership());
      } else if (!step.what().startsWith("msg")) {
        state = new State(state.sight(), Worlds.after(step.what()));
      }
    }
    return new SmallRoom(steps, complete);
  }

  private static Step step(Random random, State state, boolean hole, List<State> shown) {
    boolean says = random.nextInt(3) == 0;
    int what = random.nextInt(6);
    if (what == 0) {
      return new Step(
          "hv", Worlds.SIGHTS.get(random.nextInt(4)), says ? state.sight() : "", hole, shown);
    }
    if (what <= 2) {
      List<String> moves = Worlds.moves(state.membership());
      String move = moves.get(random.nextInt(moves.size()));
      return new Step(move, "", says ? state.membership() : "", hole, shown);
    }
    boolean sends = what == 3 && state.membership().equals("join");
    return new Step(sends ? "msg-u" : "msg", "", "", hole, shown);
  }

  private static List<EventVerdict> given(SmallRoom room) {
    RoomScript script = new RoomScript();
    if (room.complete()) {
      script.line("@c create");
      script.line("@c join");
    }
    for (Step step : room.steps()) {
      if (step.hole()) {
        script.line("hole");
      }
      for (State state : step.snapshot()) {
        script.line("before hv=" + state.sight() + " @u=" + state.membership());
      }
      String was = step.was().isEmpty() ? "" : " was=" + step.was();
      script.line(
          switch (step.what()) {
            case "msg" -> "@c msg";
            case "msg-u" -> "@u msg";
            case "hv" -> "@c hv " + step.value() + was;
            case "join", "leave", "knock" -> "@u " + step.what() + was;
            default -> "@c " + step.what() + " @u" + was;
          });
    }
    List<EventVerdict> given = new ArrayList<>();
    ReachQuery.open(script.finish(), new Reach.Options(Set.of(), Set.of()))
        .verdicts(RoomScript.account("@u"), AsOf.NOW, given::add);
    return given;
  }
}
