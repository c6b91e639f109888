package org.scelle.detect.reach;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.scelle.detect.reach.ReachSummary.Administration;
import org.scelle.detect.reach.ReachSummary.Exposed;
import org.scelle.model.AccountId;

/** Adds up, account by account, what others could read of it. */
final class Exposing {
  private final Archive archive;
  private final long[][] messages;
  private final long[][] byAnyone;
  private final long[][] rooms;

  Exposing(Archive archive) {
    this.archive = archive;
    int accounts = archive.accounts().size();
    messages = new long[2][accounts];
    byAnyone = new long[2][accounts];
    rooms = new long[2][accounts];
  }

  /** What the accounts asked about have in one room. */
  void within(RoomStock stock, BitSet readable, BitSet people, int bound) {
    people.stream().forEach(account -> rooms[bound][account]++);
    for (int i = readable.nextSetBit(0); i >= 0; i = readable.nextSetBit(i + 1)) {
      count(stock, i, messages[bound]);
    }
  }

  /**
   * What any ordinary account has in one room.
   *
   * @param classes the classes of messages it can read
   */
  void anyone(RoomStock stock, int classes, int bound) {
    for (int i = 0; i < stock.sums.messages() && (classes & stock.sums.present()) != 0; i++) {
      if ((stock.sums.visibility(i) & classes) != 0) {
        count(stock, i, byAnyone[bound]);
      }
    }
  }

  private static void count(RoomStock stock, int ordinal, long[] into) {
    int sender = stock.history.senders[stock.sums.position(ordinal)];
    if (sender >= 0 && stock.sums.kindOf(stock.history, ordinal) == RoomSums.CLEAR) {
      into[sender]++;
    }
  }

  List<Exposed> accounts() {
    List<Exposed> exposed = new ArrayList<>();
    for (int account = 0; account < rooms[0].length; account++) {
      if (rooms[Tab.MAYBE][account] > 0 || byAnyone[Tab.MAYBE][account] > 0) {
        exposed.add(
            new Exposed(
                archive.accounts().name(account),
                range(messages, account),
                range(byAnyone, account),
                range(rooms, account)));
      }
    }
    exposed.sort(Exposed.ORDER);
    return exposed;
  }

  private static Range range(long[][] bounds, int account) {
    return new Range(bounds[Tab.SURELY][account], bounds[Tab.MAYBE][account]);
  }

  static List<Administration> administrations(List<Exposed> exposed) {
    Map<String, long[]> sums = new TreeMap<>();
    for (Exposed one : exposed) {
      long[] sum = sums.computeIfAbsent(AccountId.of(one.account()).server(), any -> new long[6]);
      sum[0] += one.rooms().low() > 0 ? 1 : 0;
      sum[1] += one.rooms().high() > 0 ? 1 : 0;
      sum[2] += one.messages().low() > 0 ? 1 : 0;
      sum[3] += one.messages().high() > 0 ? 1 : 0;
      sum[4] += one.messages().low();
      sum[5] += one.messages().high();
    }
    List<Administration> all = new ArrayList<>();
    sums.forEach((server, sum) ->
        all.add(
            new Administration(
                server,
                new Range(sum[0], sum[1]),
                new Range(sum[2], sum[3]),
                new Range(sum[4], sum[5]))));
    all.sort(
        Comparator.<Administration>comparingLong(one -> one.accounts().low())
            .thenComparingLong(one -> one.accounts().high())
            .reversed()
            .thenComparing(Administration::server));
    return all;
  }
}
