package org.scelle.detect.reach;

import java.util.Arrays;

/** What the record says of one key, or of one key per account, at places of a {@link Line}. */
final class Clues {

  /** The value is the same here as in the stretch around. */
  static final byte PLAIN = 0;

  /** The value changed just here. */
  static final byte CHANGE = 1;

  /** Gives way when the record says otherwise. */
  static final byte SOFT = 2;

  /** From a snapshot: what the snapshot says of those it leaves out does not hold. */
  static final byte LISTED = 3;

  int[] owner = new int[16];
  int[] place = new int[16];
  int[] value = new int[16];
  byte[] kind = new byte[16];
  int size;

  void add(int who, int where, int what, byte how) {
    if (size == place.length) {
      int room = size * 2;
      owner = Arrays.copyOf(owner, room);
      place = Arrays.copyOf(place, room);
      value = Arrays.copyOf(value, room);
      kind = Arrays.copyOf(kind, room);
    }
    owner[size] = who;
    place[size] = where;
    value[size] = what;
    kind[size++] = how;
  }

  /**
   * Gives owners new numbers.
   *
   * @param order the old number of each new one
   */
  Clues renumber(int[] order) {
    int[] rank = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      rank[order[i]] = i;
    }
    for (int i = 0; i < size; i++) {
      owner[i] = rank[owner[i]];
    }
    return this;
  }

  /**
   * The same with other values.
   *
   * @param values what stands for value {@code i + 1}
   * @param any what stands for {@link Sweep#UNKNOWN}
   */
  Clues map(int[] values, int any) {
    Clues mapped = new Clues();
    for (int i = 0; i < size; i++) {
      mapped.add(
          owner[i], place[i], value[i] == Sweep.UNKNOWN ? any : values[value[i] - 1], kind[i]);
    }
    return mapped;
  }

  /**
   * Sorts by owner, then place, keeping the order of addition among equals.
   *
   * @param places one more than the largest place
   * @return where each owner's clues begin; one entry more than owners
   */
  int[] sort(int owners, int places) {
    order(place, places);
    return order(owner, owners);
  }

  private int[] order(int[] key, int range) {
    int[] begins = new int[range + 1];
    for (int i = 0; i < size; i++) {
      begins[key[i] + 1]++;
    }
    for (int i = 0; i < range; i++) {
      begins[i + 1] += begins[i];
    }
    int[] next = Arrays.copyOf(begins, range);
    int[] owners = new int[size];
    int[] places = new int[size];
    int[] values = new int[size];
    byte[] kinds = new byte[size];
    for (int i = 0; i < size; i++) {
      int to = next[key[i]]++;
      owners[to] = owner[i];
      places[to] = place[i];
      values[to] = value[i];
      kinds[to] = kind[i];
    }
    owner = owners;
    place = places;
    value = values;
    kind = kinds;
    return begins;
  }
}
