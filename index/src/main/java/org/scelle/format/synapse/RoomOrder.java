package org.scelle.format.synapse;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The order of the events of one room, as its server keeps it; a few bytes for each event. */
final class RoomOrder {

  private long[] ids = new long[16];
  private long[] depths = new long[16];
  private long[] streams = new long[16];
  private int[] ranks = new int[0];
  private int[] byId = new int[0];
  private int size;

  /** Adds an event. */
  void add(long id, long depth, long stream) {
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, 2 * size);
      depths = Arrays.copyOf(depths, 2 * size);
      streams = Arrays.copyOf(streams, 2 * size);
    }
    ids[size] = id;
    depths[size] = depth;
    streams[size++] = stream;
  }

  /** To be called once, when all have been added. */
  void settle() {
    int[] inOrder =
        sorted(
            Comparator.<Integer>comparingLong(i -> depths[i]).thenComparingLong(i -> streams[i]));
    ranks = new int[size];
    for (int rank = 0; rank < size; rank++) {
      ranks[inOrder[rank]] = rank;
    }
    byId = sorted(Comparator.comparingLong(i -> ids[i]));
    depths = permuted(depths, inOrder);
    streams = permuted(streams, inOrder);
  }

  private int[] sorted(Comparator<Integer> order) {
    return IntStream.range(0, size).boxed().sorted(order).mapToInt(Integer::intValue).toArray();
  }

  private static long[] permuted(long[] values, int[] order) {
    return IntStream.of(order).mapToLong(i -> values[i]).toArray();
  }

  /** The place of an event among all of its room, from 0; -1 when it is not among them. */
  int rank(long id) {
    int low = 0;
    int high = size - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = Long.compare(ids[byId[middle]], id);
      if (order == 0) {
        return ranks[byId[middle]];
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle - 1;
    }
    return -1;
  }

  /**
   * The position just behind that event, as Synapse writes it, with a mark that no server gave it;
   * the room's beginning for -1.
   */
  String token(int rank) {
    return (rank < 0 ? "t0-0" : "t" + depths[rank] + "-" + streams[rank]) + "~$";
  }
}
