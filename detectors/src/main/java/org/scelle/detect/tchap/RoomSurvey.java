package org.scelle.detect.tchap;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scelle.model.Room;
import org.scelle.store.CaseView;
import org.scelle.store.CaseView.StateAtEnd;

/**
 * The rooms of a case as Tchap has them.
 *
 * @param kinds of every room, by id
 * @param conversations every room once, upgraded rooms together; spaces and the discovery room left
 *     out
 */
public record RoomSurvey(Map<String, KindVerdict> kinds, List<Conversation> conversations) {

  private static final Set<String> TYPES = Set.of(AccessRules.TYPE, State.CREATE);

  /**
   * Judges rooms.
   *
   * @param rooms all rooms of the case
   * @param accounts how many accounts the case has
   * @param view asked for the state that a room does not tell itself
   */
  public static RoomSurvey of(List<Room> rooms, long accounts, CaseView view) {
    State state = new State();
    view.stateAtEnd(TYPES, state::add);
    Map<String, KindVerdict> kinds = new LinkedHashMap<>();
    for (Room room : rooms) {
      KindVerdict verdict = verdict(room, state, accounts);
      kinds.put(room.id(), verdict);
      if (verdict.kind().conversation()) {
        state.upgrades.room(room.id());
      }
      if (room.complete()) {
        state.upgrades.complete(room.id());
      }
      if (room.replacement() != null) {
        state.upgrades.replacement(room.id(), room.replacement());
      }
    }
    return new RoomSurvey(kinds, state.upgrades.conversations());
  }

  private static KindVerdict verdict(Room room, State state, long accounts) {
    if ("m.space".equals(room.type())) {
      return KindVerdict.certain(RoomKind.SPACE);
    }
    if (DiscoveryRoom.looksLike(room, accounts)) {
      return KindVerdict.certain(RoomKind.DISCOVERY);
    }
    AccessRules access = state.access.getOrDefault(room.id(), AccessRules.SILENT);
    return KindTable.verdict(RoomFacts.of(room, access));
  }

  /** What the record says of access rules and upgrades. */
  private static final class State {
    static final String CREATE = "m.room.create";

    private final Map<String, AccessRules> access = new HashMap<>();
    private final Upgrades upgrades = new Upgrades();

    void add(StateAtEnd state) {
      if (state.type().equals(AccessRules.TYPE)) {
        access.put(state.room(), AccessRules.of(state.values()));
        return;
      }
      upgrades.created(state.room());
      String predecessor = state.values().get("/predecessor/room_id");
      if (predecessor != null) {
        upgrades.predecessor(state.room(), predecessor);
      }
    }
  }
}
