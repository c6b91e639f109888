package org.scelle.detect.reach;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Page;
import org.scelle.model.Recorded;
import org.scelle.model.Source;

/**
 * Tells which snapshots of a room's state are complete, so that their silence proves something.
 *
 * <p>Other state: complete when the creation of the room is in the snapshot. Members: complete when
 * the members it yields are as many as the server counted with it; lazily loaded members leave no
 * other trace.
 */
final class Snapshots {
  private static final int NOW = -1;

  private final List<Page> pages;
  private final Map<Integer, Snapshot> byPlace = new TreeMap<>();

  /** What one snapshot lists, and the stretch of timeline the server sent with it. */
  private static final class Snapshot {
    boolean created;
    final Map<Integer, Integer> members = new HashMap<>();
    final List<int[]> changes = new ArrayList<>();
    @Nullable Page counted;
    @Nullable Source follows;
  }

  /**
   * @param pages the pages of the room, by file and number
   */
  Snapshots(List<Page> pages) {
    this.pages = pages;
  }

  /** Whether all there is of the timeline was written by programs that leave out kinds of state. */
  boolean selected() {
    List<Page> timelines =
        pages.stream().filter(page -> page.kind() == Page.Kind.TIMELINE).toList();
    return !timelines.isEmpty()
        && timelines.stream().allMatch(page -> page.course() == Page.Course.SELECTED);
  }

  /** The snapshot before the place (-1: the one taken after the record) holds the creation. */
  void complete(int place) {
    byPlace.computeIfAbsent(place, any -> new Snapshot()).created = true;
  }

  /** The place on the lines that a state event beside the timeline is of; -1 for none. */
  static int place(Recorded event) {
    if (event.snapshot() == null || event.snapshotAt() < 0) {
      return NOW;
    }
    return switch (event.snapshot()) {
      case STATE_BEFORE -> 2 * event.snapshotAt();
      case STATE_AFTER -> 2 * event.snapshotAt() + 1;
      default -> NOW;
    };
  }

  /** A snapshot lists a member. */
  void listed(Recorded event, int local, int membership) {
    int place = place(event);
    if (place == NOW && event.snapshot() != Page.Kind.STATE_NOW) {
      return;
    }
    Snapshot snapshot = byPlace.computeIfAbsent(place, any -> new Snapshot());
    if (snapshot.members.isEmpty()) {
      find(event.source(), snapshot);
    }
    snapshot.members.put(local, membership);
  }

  /** The timeline changes a membership. */
  void changed(Recorded event, int at, int local, int membership) {
    for (Map.Entry<Integer, Snapshot> entry : byPlace.entrySet()) {
      Snapshot snapshot = entry.getValue();
      if (entry.getKey() >= 0
          && 2 * at >= entry.getKey()
          && snapshot.follows != null
          && encloses(snapshot.follows, event.source())) {
        snapshot.changes.add(new int[] {local, membership});
      }
    }
  }

  private void find(Source source, Snapshot snapshot) {
    for (int i = 0; i < pages.size(); i++) {
      Page page = pages.get(i);
      if (page.kind() == Page.Kind.TIMELINE || !encloses(page.source(), source)) {
        continue;
      }
      snapshot.counted = page;
      if (page.kind() == Page.Kind.STATE_AFTER && page.joined() == null) {
        snapshot.counted = timelineBefore(i);
      }
      Page next = i + 1 < pages.size() ? pages.get(i + 1) : null;
      if (page.kind() == Page.Kind.STATE_BEFORE
          && next != null
          && next.kind() == Page.Kind.TIMELINE
          && next.source().file().equals(page.source().file())) {
        snapshot.follows = next.source();
        snapshot.counted = page.joined() == null ? next : page;
      }
      return;
    }
  }

  /** The timeline a server gave with the state that follows it. */
  private @Nullable Page timelineBefore(int after) {
    for (int i = after - 1; i >= 0; i--) {
      Page page = pages.get(i);
      if (page.kind() == Page.Kind.TIMELINE) {
        boolean same = page.source().file().equals(pages.get(after).source().file());
        return same ? page : null;
      }
    }
    return null;
  }

  private static boolean encloses(Source outer, Source inner) {
    return outer.offset() <= inner.offset()
        && outer.offset() + outer.length() >= inner.offset() + inner.length()
        && outer.file().equals(inner.file());
  }

  /** Whether a snapshot taken after the record holds all state that is not membership. */
  boolean completeNow() {
    Snapshot now = byPlace.get(NOW);
    return now != null && now.created;
  }

  /** What an account may be that the snapshot taken after the record leaves out. */
  int absentNow() {
    Snapshot now = byPlace.get(NOW);
    return now == null ? Standing.ANY : absent(now);
  }

  /**
   * Says where silence proves something: for state, and for memberships. What a fragment leaves out
   * may be in it all the same when the timeline that follows changes it: the member counts for its
   * change.
   *
   * @param own memberships by account, where accounts are excepted
   */
  void finish(int size, Clues state, Clues members, Clues own) {
    byPlace.forEach((place, snapshot) -> {
      if (place < 0 || place > 2 * size) {
        return;
      }
      if (snapshot.created) {
        state.add(0, place, StateTrack.ABSENT, Clues.LISTED);
      }
      if (absent(snapshot) != Standing.ANY) {
        members.add(0, place, absent(snapshot), Clues.PLAIN);
        if (!snapshot.created) {
          snapshot.changes.stream()
              .filter(change -> !snapshot.members.containsKey(change[0]))
              .forEach(change -> own.add(change[0], place, Standing.ANY, Clues.LISTED));
        }
      }
    });
  }

  private static int absent(Snapshot snapshot) {
    Page counted = snapshot.counted;
    if (counted == null || counted.joined() == null) {
      return Standing.ANY;
    }
    Map<Integer, Integer> after = new HashMap<>(snapshot.members);
    snapshot.changes.forEach(change -> after.put(change[0], change[1]));
    int mask = Standing.ANY;
    if (count(after, Standing.JOIN) == counted.joined()) {
      mask &= ~Standing.JOIN;
    }
    if (counted.invited() != null && count(after, Standing.INVITE) == counted.invited()) {
      mask &= ~Standing.INVITE;
    }
    boolean whole = (mask & (Standing.JOIN | Standing.INVITE)) == 0;
    return whole && snapshot.created ? Standing.LEAVE : mask;
  }

  private static long count(Map<Integer, Integer> members, int membership) {
    return members.values().stream().filter(value -> value == membership).count();
  }
}
