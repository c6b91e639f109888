package org.scelle.detect.reach;

import java.util.List;
import java.util.Set;
import org.scelle.store.CaseView;

/**
 * Who could read what, for a whole case.
 *
 * @param accounts every account, the one with the largest reach beyond the common floor first
 * @param rooms every room, the most open with the most messages first
 * @param floor what any ordinary account can read by joining what may be joined
 */
public record Reach(List<AccountReach> accounts, List<RoomReach> rooms, Counts floor) {

  /**
   * What an archive cannot hold.
   *
   * @param externalServers servers whose accounts are external
   * @param guests ids of guest accounts
   */
  public record Options(Set<String> externalServers, Set<String> guests) {}

  /** Loads the record of the whole case and counts. */
  public static Reach of(CaseView view, Options options) {
    return new ReachRecord(view).reach(options);
  }
}
