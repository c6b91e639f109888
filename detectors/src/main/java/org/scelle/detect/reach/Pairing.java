package org.scelle.detect.reach;

/** One account in one room, worked out; used again for the next. */
final class Pairing {
  final Line line = new Line();
  final Later later = new Later();
  final Portion portion = new Portion();
  final Shares shares = new Shares();
  int room;
  Verdict door = Verdict.NO;

  /** What the account may be in the room at the cut. */
  int membership;

  /** How many of the room's crowd it knows of, without joining. */
  int knownSurely;

  int knownMaybe;

  /**
   * Looks at an account.
   *
   * @param local its number in the room; -1 for one that the room never shows
   */
  void look(RoomStock stock, int number, int local) {
    room = number;
    if (local >= 0 && stock.prepared != null) {
      stock.prepared.into(local, this);
    } else {
      work(stock, stock.history.sweep(), local);
    }
  }

  /** Works out from the record what an account may have. */
  void work(RoomStock stock, Sweep sweep, int local) {
    stock.history.membership(local, sweep, line);
    membership = line.at(stock.cut);
    later.of(stock.history, line, stock.cut);
    portion.of(stock.sums, line, later, stock.cut);
    portion.merge(stock.sums.present());
    know(stock);
  }

  private void know(RoomStock stock) {
    knownSurely = stock.knownSurely(later);
    knownMaybe = stock.knownMaybe(later);
  }

  /** Looks at an account that was never in the room. */
  void outside(RoomStock stock, int number) {
    room = number;
    line.clear();
    line.add(0, Standing.LEAVE);
    membership = Standing.LEAVE;
    later.surely = -1;
    later.maybe = -1;
    portion.of(stock.sums, line, later, stock.cut);
    know(stock);
  }

  void sum(RoomStock stock, Verdict verdict, Verdict floor) {
    door = verdict;
    shares.of(stock.sums, portion, verdict, floor);
  }

  /** Whether what it has for sure is all it may have. */
  boolean certain(RoomStock stock) {
    if (door == Verdict.UNKNOWN || knownSurely != knownMaybe) {
      return false;
    }
    for (int i = 0; i < portion.size; i++) {
      if (((portion.surely[i] ^ portion.maybe[i]) & stock.sums.present()) != 0) {
        return false;
      }
    }
    return true;
  }

  /** How many of the crowd it knows of. */
  int known(RoomStock stock, Mode mode) {
    if (mode.enters(door)) {
      return stock.crowd.size();
    }
    return mode.maybe() ? knownMaybe : knownSurely;
  }

  /** Adds accounts it learns of through messages alone. */
  void addAuthors(RoomStock stock, Mode mode, Things people) {
    people.add(mode.maybe() ? stock.maybeOpenAuthors : stock.openAuthors);
    if ((stock.sums.present() & Sight.INVITED) == 0 || mode.enters(door)) {
      return;
    }
    for (int i = 0; i < portion.size; i++) {
      int classes = classes(i, mode);
      if ((classes & Sight.INVITED) != 0 && (classes & Sight.JOINED) == 0) {
        people.add(stock.authors(portion.from[i], portion.to[i], Sight.INVITED));
      }
    }
  }

  /** Adds files that more than one message posts. */
  void addFiles(RoomStock stock, Mode mode, Things files) {
    if (stock.sharedAt.length == 0) {
      return;
    }
    if (whole(stock, mode)) {
      stock.addShared(files);
      return;
    }
    for (int stretch = 0; stretch < portion.size; stretch++) {
      int classes = classes(stretch, mode);
      if ((classes & stock.sums.present()) != 0) {
        int end = stock.shared(portion.to[stretch]);
        for (int i = stock.shared(portion.from[stretch]); i < end; i++) {
          if ((classes & stock.sums.visibility(stock.sharedAt[i])) != 0) {
            files.add(stock.sharedFiles[i]);
          }
        }
      }
    }
  }

  /** Whether it has every message of the room. */
  private boolean whole(RoomStock stock, Mode mode) {
    for (int i = 0; i < portion.size; i++) {
      if ((stock.sums.present() & ~classes(i, mode)) != 0) {
        return false;
      }
    }
    return true;
  }

  int classes(int stretch, Mode mode) {
    int classes = mode.maybe() ? portion.maybe[stretch] : portion.surely[stretch];
    return mode.enters(door) ? classes | Sight.SHARED : classes;
  }
}
