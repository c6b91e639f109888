package org.scelle.detect.reach;

import java.util.Arrays;

/**
 * What each account that a room shows may have of it, worked out for all of them in one walk along
 * the room: later they are asked for account by account, in no order of the room.
 */
final class Prepared {
  private static final int WIDTH = 3;
  private static final int HALF = 16;

  private final int[] begins;
  private final int[] surely;
  private final int[] maybe;
  private final byte[] membership;

  /** For each stretch where it begins and ends, and the classes readable there, twice packed. */
  private int[] stretches;

  Prepared(RoomStock stock) {
    int people = stock.history.people.length;
    begins = new int[people + 1];
    surely = new int[people];
    maybe = new int[people];
    membership = new byte[people];
    stretches = new int[people * 2 * WIDTH + WIDTH];
    Pairing pairing = new Pairing();
    int size = 0;
    for (int local = 0; local < people; local++) {
      pairing.work(stock, local);
      surely[local] = pairing.later.surely;
      maybe[local] = pairing.later.maybe;
      membership[local] = (byte) pairing.membership;
      Portion portion = pairing.portion;
      if (size + portion.size * WIDTH > stretches.length) {
        stretches = Arrays.copyOf(stretches, 2 * (size + portion.size * WIDTH));
      }
      for (int i = 0; i < portion.size; i++) {
        stretches[size++] = portion.from[i];
        stretches[size++] = portion.to[i];
        stretches[size++] = portion.surely[i] << HALF | portion.maybe[i];
      }
      begins[local + 1] = size;
    }
    stretches = Arrays.copyOf(stretches, size);
  }

  /** Puts an account's share where {@link Pairing#work} would put it. */
  void into(int local, Pairing pairing) {
    pairing.later.surely = surely[local];
    pairing.later.maybe = maybe[local];
    pairing.membership = membership[local];
    Portion portion = pairing.portion;
    portion.size = 0;
    for (int at = begins[local]; at < begins[local + 1]; at += WIDTH) {
      int classes = stretches[at + 2];
      portion.add(stretches[at], stretches[at + 1]);
      portion.allow(classes >>> HALF, classes & ((1 << HALF) - 1));
    }
  }
}
