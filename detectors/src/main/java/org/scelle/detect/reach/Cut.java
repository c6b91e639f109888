package org.scelle.detect.reach;

import java.util.List;

/** Where the record of each room ends for a question about a moment in the past. */
final class Cut {
  private final int[] kept;
  private final long time;

  private Cut(int[] kept, long time) {
    this.kept = kept;
    this.time = time;
  }

  /** No cut: all that is recorded. */
  static Cut none(List<RoomHistory> rooms) {
    int[] kept = new int[rooms.size()];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = rooms.get(i).size;
    }
    return new Cut(kept, Long.MAX_VALUE);
  }

  /**
   * At a time. The order of a record is the server's and clocks lie, so each room is cut at the one
   * place that puts the fewest events on the wrong side of the time.
   */
  static Cut at(List<RoomHistory> rooms, long time) {
    int[] kept = new int[rooms.size()];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = place(rooms.get(i), time);
    }
    return new Cut(kept, time);
  }

  /** Just after one event; other rooms at the time that event claims. */
  static Cut after(List<RoomHistory> rooms, int room, int position) {
    long time = rooms.get(room).times[position];
    Cut cut = time == RoomHistory.NO_TIME ? none(rooms) : at(rooms, time);
    cut.kept[room] = position + 1;
    return cut;
  }

  private static int place(RoomHistory room, long time) {
    int best = 0;
    int score = 0;
    int bestScore = 0;
    for (int i = 0; i < room.size; i++) {
      if (room.times[i] != RoomHistory.NO_TIME) {
        score += room.times[i] <= time ? 1 : -1;
      }
      if (score >= bestScore) {
        bestScore = score;
        best = i + 1;
      }
    }
    return best;
  }

  /** How many events of the room are before the cut. */
  int kept(int room) {
    return kept[room];
  }

  /** The place on the lines of the room where the cut is. */
  int place(int room, RoomHistory history) {
    if (kept[room] < history.size) {
      return Math.max(0, 2 * kept[room] - 1);
    }
    return time == Long.MAX_VALUE ? history.last() + 1 : history.last();
  }
}
