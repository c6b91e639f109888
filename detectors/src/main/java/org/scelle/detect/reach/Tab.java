package org.scelle.detect.reach;

import java.util.BitSet;
import org.scelle.detect.reach.ReachSummary.Row;

/** One row of a summary while it is being added up: surely and maybe. */
final class Tab {
  static final int SURELY = 0;
  static final int MAYBE = 1;

  private final Archive archive;
  private final long[] rooms = new long[2];
  private final long[][] kinds = new long[2][RoomSums.KINDS];
  private final BitSet[] people = {new BitSet(), new BitSet()};
  private final BitSet[] files = {new BitSet(), new BitSet()};

  Tab(Archive archive) {
    this.archive = archive;
  }

  /**
   * Adds what is within reach of one room.
   *
   * @param readable ordinals of messages
   * @param accounts numbers of accounts exposed there
   */
  void add(RoomStock stock, BitSet readable, BitSet accounts, int bound) {
    rooms[bound] += readable.isEmpty() ? 0 : 1;
    people[bound].or(accounts);
    for (int i = readable.nextSetBit(0); i >= 0; i = readable.nextSetBit(i + 1)) {
      int kind = stock.sums.kindOf(stock.history, i);
      int position = stock.sums.position(i);
      kinds[bound][kind]++;
      if (kind == RoomSums.CLEAR) {
        kinds[bound][RoomSums.MARKED] += stock.history.is(position, RoomHistory.MARKED) ? 1 : 0;
        kinds[bound][RoomSums.SECRETS] += stock.history.is(position, RoomHistory.SECRET) ? 1 : 0;
      }
      if (stock.history.media[position] >= 0) {
        files[bound].set(stock.history.media[position]);
      }
    }
  }

  /** Adds accounts that nothing else shows. */
  void everybody(int accounts) {
    people[SURELY].set(0, accounts);
    people[MAYBE].set(0, accounts);
  }

  BitSet people(int bound) {
    return people[bound];
  }

  BitSet files(int bound) {
    return files[bound];
  }

  Row row() {
    return new Row(
        new Range(rooms[SURELY], rooms[MAYBE]),
        kind(RoomSums.CLEAR),
        new Range(people[SURELY].cardinality(), people[MAYBE].cardinality()),
        kind(RoomSums.CIPHERTEXT),
        kind(RoomSums.REDACTED),
        new Range(files[SURELY].cardinality(), files[MAYBE].cardinality()),
        new Range(bytes(SURELY), bytes(MAYBE)),
        kind(RoomSums.MARKED),
        kind(RoomSums.SECRETS));
  }

  private Range kind(int kind) {
    return new Range(kinds[SURELY][kind], kinds[MAYBE][kind]);
  }

  private long bytes(int bound) {
    return files[bound].stream().mapToLong(archive::fileSize).sum();
  }
}
