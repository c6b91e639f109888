package org.scelle.detect.reach;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scelle.store.CaseView;

/**
 * Who could read what, for a whole case.
 *
 * @param accounts every account, the one with the largest reach beyond the common floor first
 * @param rooms every room, the most open with the most messages first
 * @param floor what any ordinary account can read by joining what may be joined
 * @param readers who could read the events that findings are about
 * @param taken what the accounts expose that took the evidence; {@code null} when it is not known
 *     which did
 * @param window what of the record was counted
 */
public record Reach(
    List<AccountReach> accounts,
    List<RoomReach> rooms,
    Counts floor,
    Readers readers,
    @Nullable ReachSummary taken,
    Window window) {

  /** Where neither findings are known nor which account took the evidence. */
  public Reach(List<AccountReach> accounts, List<RoomReach> rooms, Counts floor) {
    this(accounts, rooms, floor, Readers.NONE, null, Window.OPEN);
  }

  /**
   * Up to when, and since when.
   *
   * @param from what was sent since then is told apart in {@link #taken}: epoch milliseconds;
   *     {@code null} when that was not asked
   */
  public record Window(AsOf asOf, @Nullable Long from) {
    static final Window OPEN = new Window(AsOf.NOW, null);
  }

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
