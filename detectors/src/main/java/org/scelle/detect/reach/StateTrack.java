package org.scelle.detect.reach;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Content;
import org.scelle.model.Content.Field;
import org.scelle.model.Recorded;

/** The recorded values of one state key (empty state key) of a room. */
final class StateTrack {

  /** "The room never had one": what a complete record proves by silence. */
  static final int ABSENT = 1;

  private final List<List<Field>> values = new ArrayList<>(List.of(List.of()));
  private final List<Recorded> events = new ArrayList<>();
  private final Clues clues = new Clues();
  private final Line line = new Line();
  private int end = Sweep.UNKNOWN;
  private long endTime = RoomHistory.NO_TIME;

  /** A value the record holds at a place. */
  void note(int place, List<Field> fields, byte kind) {
    clues.add(0, place, number(fields), kind);
  }

  void unknownFrom(int place) {
    clues.add(0, place, Sweep.UNKNOWN, Clues.CHANGE);
  }

  /** What a snapshot taken after the record holds, and when the event in it claims to be sent. */
  void end(List<Field> fields, long time) {
    end = number(fields);
    endTime = time;
  }

  /** What a list of rooms says of a key that no event of the record shows. */
  void listed(@Nullable List<Field> fields) {
    if (fields != null && events.isEmpty() && end == Sweep.UNKNOWN) {
      end(fields, Long.MAX_VALUE);
    }
  }

  void absentAtEnd() {
    if (end == Sweep.UNKNOWN) {
      end = ABSENT;
    }
  }

  /** Keeps the event for citing. */
  void event(Recorded event) {
    events.add(event);
  }

  /** Draws the line once all is noted. */
  void draw(Drawn drawn) {
    clues.sort(1, drawn.last() + 2);
    new Sweep(drawn.holes(), drawn.last(), Sweep.Meet.VALUES, Sweep.UNKNOWN)
        .draw(
            new Sweep.Own(clues, 0, clues.size),
            drawn.common(),
            new Sweep.End(end, endTime > drawn.latest()),
            line);
  }

  /**
   * The line of what a function makes of the values, each a set: values that differ otherwise may
   * agree in this. To be called once all is drawn.
   *
   * @param any what is possible where nothing is recorded
   */
  Line sets(ToIntFunction<List<Field>> function, int any, Drawn drawn) {
    int[] sets = values.stream().mapToInt(function).toArray();
    Clues mapped = clues.map(sets, any);
    Clues silence = drawn.common().map(sets, any);
    int set = end == Sweep.UNKNOWN ? any : sets[end - 1];
    Line result = new Line();
    new Sweep(drawn.holes(), drawn.last(), Sweep.Meet.SETS, any)
        .draw(
            new Sweep.Own(mapped, 0, mapped.size),
            silence,
            new Sweep.End(set, endTime > drawn.latest()),
            result);
    return result;
  }

  /**
   * What the lines of a room have in common.
   *
   * @param holes places just before which something is missing
   * @param last the last place of the timeline
   * @param common where silence proves that there is no value
   * @param latest the latest time an event of the timeline claims
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Drawn(int[] holes, int last, Clues common, long latest) {}

  /** The fields at a place: {@code null} when not recorded, empty when proven absent. */
  @Nullable List<Field> at(int place) {
    int value = line.at(place);
    return value == Sweep.UNKNOWN ? null : values.get(value - 1);
  }

  /** The recorded event that gave the value at a place, when one did: the last one before it. */
  @Nullable Recorded source(int place) {
    Recorded best = null;
    for (Recorded event : events) {
      boolean before = event.position() < 0 || 2 * event.position() + 1 <= place;
      if (before && (best == null || event.position() >= best.position())) {
        best = event;
      }
    }
    return best;
  }

  List<Recorded> events() {
    return events;
  }

  private int number(List<Field> fields) {
    int known = values.indexOf(fields);
    if (known < 0) {
      values.add(fields);
      known = values.size() - 1;
    }
    return known + 1;
  }

  /** The fields of a state event, or {@code null} when nothing of it is left. */
  static @Nullable List<Field> fields(@Nullable Content content) {
    return content instanceof Content.State state ? state.fields() : null;
  }

  /** The value at a JSON pointer; {@code null} when absent or JSON's null. */
  static @Nullable String value(List<Field> fields, String pointer) {
    for (Field field : fields) {
      if (field.pointer().equals(pointer)) {
        return field.value();
      }
    }
    return null;
  }
}
