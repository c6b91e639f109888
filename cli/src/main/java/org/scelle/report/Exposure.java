package org.scelle.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scelle.detect.reach.Range;
import org.scelle.detect.reach.RoomReach.Openness;

/**
 * Where the items that bear a marking were posted, and who could come to read them there.
 *
 * @param items every item that bears a marking, gravest protection first
 * @param inOpenRooms items of which a copy lies in a room any ordinary account can read
 * @param inUnknownRooms those not so, with a copy in a room whose openness is not recorded
 * @param inClosedRooms those with copies in closed rooms only
 * @param withoutRoom those nobody is known to have posted
 * @param toClose open rooms that hold marked items, those with the most first
 */
public record Exposure(
    List<Item> items,
    long inOpenRooms,
    long inUnknownRooms,
    long inClosedRooms,
    long withoutRoom,
    Shown<RoomToClose> toClose,
    Map<String, Item> byFinding,
    Map<String, Long> byServer,
    Map<String, Long> byRoom) {

  /**
   * A message or a document that bears a marking; a document is one item wherever it was posted.
   *
   * @param key event id or, for a document, its SHA-256
   * @param schemes the markings it bears
   * @param open how open the most open of its rooms is; {@code null} when no room is known
   * @param rooms every room it was posted in, by id
   * @param posters accounts that posted it, by id
   * @param readers accounts of the case that could read one of its postings as they were, each
   *     counted once
   */
  public record Item(
      String key,
      Set<String> schemes,
      Protection protection,
      @Nullable Openness open,
      Set<String> rooms,
      Set<String> posters,
      Range readers) {}

  /**
   * An open room that holds marked items.
   *
   * @param gravest the gravest protection among its items
   */
  public record RoomToClose(ReachSummary.RoomLine room, long items, Protection gravest) {}

  /** The item a finding is about; {@code null} when it bears no marking. */
  public @Nullable Item of(FindingLine line) {
    return byFinding.get(line.id());
  }

  /** Marked items that accounts of a server posted. */
  long postedFrom(String server) {
    return byServer.getOrDefault(server, 0L);
  }

  /** Marked items posted in a room. */
  long postedIn(String room) {
    return byRoom.getOrDefault(room, 0L);
  }
}
