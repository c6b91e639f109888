package org.scelle.detect.reach;

import java.util.Arrays;

/**
 * What of one room's messages an account could read: stretches of the record with the visibility
 * classes that surely and that maybe are readable there.
 */
final class Portion {
  int size;
  int[] from = new int[8];
  int[] to = new int[8];
  int[] surely = new int[8];
  int[] maybe = new int[8];

  /**
   * The specification's rules for ordinary events, stretch by stretch.
   *
   * @param cut the place the record ends at
   */
  void of(RoomSums sums, Line membership, Later later, int cut) {
    size = 0;
    for (int i = 0; i < membership.size() && membership.from(i) <= cut; i++) {
      int begin = sums.ordinal(membership.from(i));
      int to = membership.to(i);
      int end = to >= cut ? sums.messages() : sums.ordinal(to + 1);
      if (end > begin) {
        boolean before = membership.from(i) <= later.surely;
        boolean beforeMaybe = membership.from(i) <= later.maybe;
        add(begin, end);
        allow(
            surely(membership.value(i)) | (before ? Sight.SHARED : 0),
            maybe(membership.value(i)) | (beforeMaybe ? Sight.SHARED : 0));
      }
    }
  }

  /**
   * Joins neighbours that differ only in classes of which the room has no message. Whether one was
   * in the room, not only invited, matters where messages are open to the invited.
   */
  void merge(int present) {
    int matter = present | ((present & Sight.INVITED) != 0 ? Sight.JOINED : 0);
    int last = 0;
    for (int i = 1; i < size; i++) {
      int other = (surely[i] ^ surely[last]) | (maybe[i] ^ maybe[last]);
      if (to[last] != from[i] || (other & matter) != 0) {
        last++;
        from[last] = from[i];
        surely[last] = surely[i];
        maybe[last] = maybe[i];
      }
      to[last] = to[i];
    }
    size = Math.min(size, last + 1);
  }

  private static int surely(int membership) {
    if (membership == Standing.JOIN) {
      return RoomSums.ALL_CLASSES;
    }
    boolean in = (membership & ~(Standing.JOIN | Standing.INVITE)) == 0;
    return Sight.WORLD_READABLE | (in ? Sight.INVITED : 0);
  }

  private static int maybe(int membership) {
    if ((membership & Standing.JOIN) != 0) {
      return RoomSums.ALL_CLASSES;
    }
    boolean invited = (membership & Standing.INVITE) != 0;
    return Sight.WORLD_READABLE | RoomSums.UNRECORDED | (invited ? Sight.INVITED : 0);
  }

  /** Says which classes are readable in the last stretch. */
  void allow(int classes, int perhaps) {
    surely[size - 1] = classes;
    maybe[size - 1] = perhaps;
  }

  /** Adds a stretch of ordinals. */
  void add(int begin, int end) {
    if (size == from.length) {
      from = Arrays.copyOf(from, size * 2);
      to = Arrays.copyOf(to, size * 2);
      surely = Arrays.copyOf(surely, size * 2);
      maybe = Arrays.copyOf(maybe, size * 2);
    }
    from[size] = begin;
    to[size++] = end;
  }
}
