package org.scelle.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scelle.detect.reach.AccountReach;
import org.scelle.detect.reach.Counts;
import org.scelle.detect.reach.Range;
import org.scelle.detect.reach.Reach;
import org.scelle.detect.reach.RoomReach;

/**
 * Who could read what.
 *
 * @param floor what any ordinary account can read
 * @param clear messages in all rooms whose text is not encrypted
 * @param accounts the accounts with the largest reach
 * @param rooms the most open rooms
 * @param everyAccount every account, in the order of the ranking
 * @param everyRoom every room, the most open first
 * @param taken what the accounts expose that took the evidence; {@code null} when it is not known
 *     which did
 * @param window what of the record was counted
 */
public record ReachSummary(
    Counts floor,
    long clear,
    Shown<AccountReach> accounts,
    Shown<RoomLine> rooms,
    List<AccountReach> everyAccount,
    List<RoomReach> everyRoom,
    org.scelle.detect.reach.@Nullable ReachSummary taken,
    Reach.Window window) {

  private static final int ACCOUNTS = 50;
  private static final int ROOMS = 100;

  /** A room and its name; {@code null} when none is recorded. */
  public record RoomLine(
      String room,
      @Nullable String name,
      RoomReach.Openness open,
      long messages,
      Range readableByAnyone,
      Range readers) {
    static RoomLine of(RoomReach room, RoomNames names) {
      return new RoomLine(
          room.room(),
          names.of(room.room()),
          room.open(),
          room.messages(),
          room.readableByAnyone(),
          room.readers());
    }
  }

  static ReachSummary of(Reach reach, RoomNames names) {
    List<RoomLine> rooms =
        reach.rooms().stream().limit(ROOMS).map(room -> RoomLine.of(room, names)).toList();
    return new ReachSummary(
        reach.floor(),
        reach.rooms().stream().mapToLong(RoomReach::messages).sum(),
        Shown.of(reach.accounts(), ACCOUNTS),
        new Shown<>(rooms, reach.rooms().size()),
        reach.accounts(),
        reach.rooms(),
        reach.taken(),
        reach.window());
  }
}
