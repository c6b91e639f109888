package org.scelle.detect.reach;

import java.util.Arrays;
import org.scelle.model.Recorded;

/** The timeline of a room while it is being read. */
final class TimelineArrays {
  private static final String ENCRYPTED = "m.room.encrypted";

  private int[] senders = new int[16];
  private int[] subjects = new int[16];
  private int[] media = new int[16];
  private long[] times = new long[16];
  private long[] ids = new long[16];
  private byte[] flags = new byte[16];
  private int[] holes = new int[4];
  private int holeCount;
  private int size;
  private long latest = RoomHistory.NO_TIME;

  void add(Recorded event, int sender, int subject, int file) {
    if (size == senders.length) {
      int room = size * 2;
      senders = Arrays.copyOf(senders, room);
      subjects = Arrays.copyOf(subjects, room);
      media = Arrays.copyOf(media, room);
      times = Arrays.copyOf(times, room);
      ids = Arrays.copyOf(ids, room);
      flags = Arrays.copyOf(flags, room);
    }
    senders[size] = sender;
    subjects[size] = subject;
    media[size] = file;
    times[size] = RoomHistoryBuilder.time(event);
    ids[size] = EventKey.of(event.envelope().id());
    latest = Math.max(latest, times[size]);
    int bits = event.message() ? RoomHistory.MESSAGE : 0;
    boolean cipher = event.message() && ENCRYPTED.equals(event.envelope().type());
    bits |= event.encrypted() || cipher ? RoomHistory.ENCRYPTED : 0;
    bits |= event.redacted() ? RoomHistory.REDACTED : 0;
    flags[size++] = (byte) bits;
  }

  /** Something is missing just before the event; before the first one nothing is known anyway. */
  void hole(int position) {
    if (position == 0) {
      return;
    }
    if (holeCount == holes.length) {
      holes = Arrays.copyOf(holes, holeCount * 2);
    }
    holes[holeCount++] = 2 * position;
  }

  void flag(int position, byte flag) {
    flags[position] |= flag;
  }

  /** The event at the position does not change the membership it claims to. */
  void refused(int position) {
    subjects[position] = -1;
  }

  /** Position just after the last hole. */
  int lastHole() {
    return holeCount == 0 ? 0 : holes[holeCount - 1] / 2;
  }

  int size() {
    return size;
  }

  /** The latest time any event claims. */
  long latest() {
    return latest;
  }

  int[] senders() {
    return Arrays.copyOf(senders, size);
  }

  int[] subjects() {
    return Arrays.copyOf(subjects, size);
  }

  int[] media() {
    return Arrays.copyOf(media, size);
  }

  long[] times() {
    return Arrays.copyOf(times, size);
  }

  long[] ids() {
    return Arrays.copyOf(ids, size);
  }

  byte[] flags() {
    return Arrays.copyOf(flags, size);
  }

  int[] holes() {
    return Arrays.copyOf(holes, holeCount);
  }
}
