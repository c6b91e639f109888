package org.scelle.detect.reach;

import java.util.Arrays;

/**
 * What each account that a room shows may have of it, worked out for all of them in one walk along
 * the room: later they are asked for account by account, in no order of the room.
 */
final class Prepared {
  private static final int WIDTH = 3;
  private static final int HALF = 16;

  /** What stands before the stretches of an account. */
  private static final int HEAD = 3;

  private final int[] begins;

  /**
   * For each account how many of the crowd it surely and maybe knows, and its membership; then for
   * each stretch where it begins and ends, and the classes readable there, twice packed.
   */
  private int[] data;

  Prepared(RoomStock stock) {
    int people = stock.history.people.length;
    begins = new int[people + 1];
    data = new int[people * (HEAD + 2 * WIDTH) + WIDTH];
    Pairing pairing = new Pairing();
    Sweep sweep = stock.history.sweep();
    int size = 0;
    for (int local = 0; local < people; local++) {
      pairing.work(stock, sweep, local);
      Portion portion = pairing.portion;
      int needed = size + HEAD + portion.size * WIDTH;
      if (needed > data.length) {
        data = Arrays.copyOf(data, 2 * needed);
      }
      data[size++] = pairing.knownSurely;
      data[size++] = pairing.knownMaybe;
      data[size++] = pairing.membership;
      for (int i = 0; i < portion.size; i++) {
        data[size++] = portion.from[i];
        data[size++] = portion.to[i];
        data[size++] = portion.surely[i] << HALF | portion.maybe[i];
      }
      begins[local + 1] = size;
    }
    data = Arrays.copyOf(data, size);
  }

  /** Puts an account's share where {@link Pairing#work} would put it. */
  void into(int local, Pairing pairing) {
    int head = begins[local];
    pairing.knownSurely = data[head];
    pairing.knownMaybe = data[head + 1];
    pairing.membership = data[head + 2];
    Portion portion = pairing.portion;
    portion.size = 0;
    for (int at = head + HEAD; at < begins[local + 1]; at += WIDTH) {
      int classes = data[at + 2];
      portion.add(data[at], data[at + 1]);
      portion.allow(classes >>> HALF, classes & ((1 << HALF) - 1));
    }
  }
}
