package org.scelle.detect.reach;

/** What every account of one kind has without being named in any room. */
final class Commons {
  /** The sums over all rooms. */
  final long[] total = new long[Shares.SIZE];

  /** Rooms such an account may join, surely and maybe. */
  long joinable;

  long maybeJoinable;

  /** Whether nothing about such accounts is uncertain. */
  boolean certain = true;

  private final long[][] shares;
  private final int[][] known;
  private final Cover[] people = new Cover[Mode.COUNT];
  private final Cover[] files = new Cover[Mode.COUNT];
  private final long[] bytes = new long[Mode.COUNT];
  private final Way[] ways;

  /** Whom it is about. */
  enum Who {
    /** An account that the record is silent about. */
    UNSEEN,
    /** An account that was never in any room. */
    OUTSIDER
  }

  Commons(Bulk bulk, Way[] ways, Who who) {
    this.ways = ways;
    RoomStock[] stocks = bulk.stocks;
    int accounts = bulk.archive.accounts().size();
    int fileCount = bulk.sharedFiles;
    shares = new long[stocks.length][];
    known = new int[stocks.length][Mode.COUNT];
    for (Mode mode : Mode.values()) {
      people[mode.at] = new Cover(accounts, stocks.length);
      files[mode.at] = new Cover(fileCount, stocks.length);
    }
    Pairing nobody = new Pairing();
    Things set = new Things(accounts);
    Things fileSet = new Things(fileCount);
    for (int room = 0; room < stocks.length; room++) {
      if (who == Who.UNSEEN) {
        nobody.look(stocks[room], room, -1);
      } else {
        nobody.outside(stocks[room], room);
      }
      nobody.sum(stocks[room], ways[room].verdict(), bulk.kinds.floor()[room].verdict());
      shares[room] = nobody.shares.sums.clone();
      certain &= nobody.certain(stocks[room]);
      for (int i = 0; i < total.length; i++) {
        total[i] += shares[room][i];
      }
      joinable += Tally.joinable(nobody.membership, ways[room].verdict());
      maybeJoinable += Tally.maybeJoinable(nobody.membership, ways[room].verdict());
      for (Mode mode : Mode.values()) {
        share(stocks[room], nobody, mode, set, fileSet);
      }
    }
    for (Mode mode : Mode.values()) {
      bytes[mode.at] = files[mode.at].weight(bulk.sharedSizes);
    }
  }

  private void share(RoomStock stock, Pairing nobody, Mode mode, Things set, Things fileSet) {
    int count = nobody.known(stock, mode);
    known[nobody.room][mode.at] = count;
    if (count == stock.crowd.size()) {
      people[mode.at].add(nobody.room, stock.crowd.accounts());
    } else {
      set.clear();
      set.add(stock.crowd, count);
      nobody.addAuthors(stock, mode, set);
      people[mode.at].add(nobody.room, set.toArray());
    }
    fileSet.clear();
    nobody.addFiles(stock, mode, fileSet);
    files[mode.at].add(nobody.room, fileSet.toArray());
  }

  long[] shares(int room) {
    return shares[room];
  }

  /** How many of a room's crowd such an account knows of. */
  int known(int room, Mode mode) {
    return known[room][mode.at];
  }

  Cover people(Mode mode) {
    return people[mode.at];
  }

  Cover files(Mode mode) {
    return files[mode.at];
  }

  /** Sizes of {@link #files} together. */
  long bytes(Mode mode) {
    return bytes[mode.at];
  }

  Verdict verdict(int room) {
    return ways[room].verdict();
  }
}
