package org.scelle.detect.reach;

import java.util.Arrays;

/**
 * Draws the {@link Line} of a key from its clues: a value holds forwards and backwards until the
 * next recorded change or the next hole, and nothing crosses a hole.
 *
 * <p>Clues that contradict each other show that something is missing between them: the stretch
 * between the two is unknown.
 */
final class Sweep {

  /** How two clues about the same stretch agree; 0 when they do not. */
  enum Meet {
    /** Values are sets. */
    SETS {
      @Override
      int of(int a, int b) {
        return a & b;
      }
    },
    /** Values are single, numbered from 1; {@link #UNKNOWN} fits any. */
    VALUES {
      @Override
      int of(int a, int b) {
        if (a == UNKNOWN || a == b) {
          return b;
        }
        return b == UNKNOWN ? a : 0;
      }
    };

    abstract int of(int a, int b);
  }

  static final int UNKNOWN = -1;

  private final int[] holes;
  private final int last;
  private final Meet meet;
  private final int any;

  private int begin;
  private int now;
  private int seen;
  private int hole;

  /**
   * @param holes places just before which something is missing, ascending
   * @param last the last place of the timeline
   * @param any the value that says nothing
   */
  Sweep(int[] holes, int last, Meet meet, int any) {
    this.holes = holes;
    this.last = last;
    this.meet = meet;
    this.any = any;
  }

  /** The clues from {@code from} to {@code to} (exclusive), sorted by place. */
  record Own(Clues clues, int from, int to) {}

  /**
   * @param key what the record says of the key itself
   * @param common clues that hold for keys a snapshot leaves out, sorted by place
   * @param end what later snapshots say
   */
  void draw(Own key, Clues common, End end, Line line) {
    Clues own = key.clues();
    int to = key.to();
    line.clear();
    begin = 0;
    now = any;
    seen = -1;
    hole = 0;
    int mine = key.from();
    int shared = 0;
    while (mine < to || shared < common.size) {
      boolean isShared =
          mine >= to || (shared < common.size && common.place[shared] < own.place[mine]);
      if (isShared) {
        take(common.place[shared], common.value[shared], common.kind[shared], line);
        shared++;
        continue;
      }
      if (own.kind[mine] == Clues.LISTED) {
        while (shared < common.size && common.place[shared] == own.place[mine]) {
          shared++;
        }
      }
      take(own.place[mine], own.value[mine], own.kind[mine], line);
      mine++;
    }
    crossHoles(last, line);
    finish(end, line);
  }

  /** What a snapshot of no certain moment after the record says. */
  record End(int value, boolean later) {}

  private void finish(End end, Line line) {
    int both = meet.of(now, end.value());
    boolean linked = !end.later() && both != 0;
    line.add(begin, linked ? both : now);
    if (!linked) {
      line.add(last + 1, end.value());
    }
  }

  private void take(int place, int value, byte kind, Line line) {
    crossHoles(place, line);
    if (kind == Clues.CHANGE) {
      line.add(begin, now);
      begin = place;
      now = value;
      seen = place;
      return;
    }
    int both = meet.of(now, value);
    if (both != 0) {
      now = both;
      seen = place;
    } else if (kind != Clues.SOFT) {
      contradict(place, value, line);
    }
  }

  private void contradict(int place, int value, Line line) {
    line.add(begin, now);
    if (seen + 1 < place) {
      line.add(seen + 1, any);
    }
    begin = place;
    now = value;
    seen = place;
  }

  private void crossHoles(int place, Line line) {
    if (hole >= holes.length || holes[hole] > place) {
      return;
    }
    int found = Arrays.binarySearch(holes, hole, holes.length, place);
    int lastHole = found >= 0 ? found : -found - 2;
    line.add(begin, now);
    if (lastHole > hole) {
      line.add(holes[hole], any);
    }
    begin = holes[lastHole];
    now = any;
    seen = begin - 1;
    hole = lastHole + 1;
  }
}
