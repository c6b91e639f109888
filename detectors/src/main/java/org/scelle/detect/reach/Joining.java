package org.scelle.detect.reach;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.scelle.model.Content.Field;

/** Which rooms one account could come into, with the way it takes. */
final class Joining {
  private final Archive archive;
  private final Reach.Options options;
  private final Cut cut;
  private final Doors doors;

  Joining(Archive archive, Reach.Options options, Cut cut) {
    this.archive = archive;
    this.options = options;
    this.cut = cut;
    doors = new Doors(archive, cut);
  }

  List<JoinVerdict> of(String account) {
    int number = archive.accounts().find(account);
    Way[] ways = ways(number, account);
    List<JoinVerdict> verdicts = new ArrayList<>();
    for (int room = 0; room < ways.length; room++) {
      RoomHistory history = archive.rooms().get(room);
      Way way = ways[room];
      boolean sent = cut.kept(room) > 0 || history.size == 0;
      Verdict verdict = sent ? way.verdict() : Verdict.NO;
      Reason reason = sent ? reason(room, number, way) : Reason.NOT_YET_SENT;
      List<String> via = verdict == Verdict.YES ? via(ways, way) : List.of();
      verdicts.add(new JoinVerdict(account, history.id, verdict, reason, via));
    }
    verdicts.sort(Comparator.comparing(JoinVerdict::room));
    return verdicts;
  }

  /** How an ordinary account that was never in any room may come into each. */
  Way[] floor() {
    int[] outside = new int[doors.size()];
    Arrays.fill(outside, Standing.LEAVE);
    return JoinSolver.all(doors, outside, Visitor.ORDINARY);
  }

  /** By room. */
  Way[] ways(int number, String account) {
    int[] memberships = new int[doors.size()];
    for (int room = 0; room < memberships.length; room++) {
      memberships[room] = line(room, number).at(place(room));
    }
    return JoinSolver.all(doors, memberships, Visitor.of(account, options));
  }

  private int place(int room) {
    return cut.place(room, archive.rooms().get(room));
  }

  private Line line(int room, int number) {
    RoomHistory history = archive.rooms().get(room);
    return history.membership(number < 0 ? -1 : history.local(number), new Line());
  }

  private List<String> via(Way[] ways, Way last) {
    ArrayDeque<String> path = new ArrayDeque<>();
    Way way = last;
    while (way.via() >= 0 && path.size() <= ways.length) {
      path.addFirst(archive.rooms().get(way.via()).id);
      if (way.reason() == Reason.VIA_SPACE) {
        break;
      }
      way = ways[way.via()];
    }
    return List.copyOf(path);
  }

  private Reason reason(int room, int number, Way way) {
    int place = place(room);
    RoomHistory history = archive.rooms().get(room);
    if (way.reason() == Reason.NEVER_MEMBER) {
      Later later = new Later();
      later.of(history, line(room, number), place);
      return later.surely >= 0 ? Reason.AFTER_DEPARTURE : Reason.NEVER_MEMBER;
    }
    int hole = history.holeBefore(place) - 1;
    if (hole < 0) {
      return way.reason();
    }
    if (way.reason() == Reason.MEMBERSHIP_NOT_RECORDED
        && line(room, number).at(hole) != Standing.ANY) {
      return Reason.HOLE;
    }
    List<Field> rule = history.track(Door.JOIN_RULES).at(hole);
    return way.reason() == Reason.JOIN_RULES_NOT_RECORDED && rule != null
        ? Reason.HOLE
        : way.reason();
  }
}
