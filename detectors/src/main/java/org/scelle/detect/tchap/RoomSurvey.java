package org.scelle.detect.tchap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scelle.model.Content;
import org.scelle.model.Content.Field;
import org.scelle.model.Recorded;
import org.scelle.model.Room;
import org.scelle.store.CaseView;

/**
 * The rooms of a case as Tchap has them.
 *
 * @param kinds of every room, by id
 * @param conversations every room once, upgraded rooms together; spaces and the discovery room left
 *     out
 */
public record RoomSurvey(Map<String, KindVerdict> kinds, List<Conversation> conversations) {

  /** Asks for the rooms, the accounts and the record once. */
  public static RoomSurvey of(CaseView view) {
    List<Room> rooms = new ArrayList<>();
    view.rooms(rooms::add);
    long[] accounts = {0};
    view.accounts(account -> accounts[0]++);
    State state = new State();
    view.record(state::add);
    Map<String, KindVerdict> kinds = new LinkedHashMap<>();
    for (Room room : rooms) {
      KindVerdict verdict = verdict(room, state, accounts[0]);
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
    private final Map<String, AccessRules> access = new HashMap<>();
    private final Upgrades upgrades = new Upgrades();

    void add(Recorded event) {
      String room = event.envelope().room();
      if (room == null
          || !"".equals(event.envelope().stateKey())
          || !(event.content() instanceof Content.State content)) {
        return;
      }
      switch (event.envelope().type()) {
        case AccessRules.TYPE -> access.put(room, AccessRules.of(content.fields()));
        case "m.room.create" -> created(room, content.fields());
        default -> {}
      }
    }

    private void created(String room, List<Field> fields) {
      upgrades.created(room);
      for (Field field : fields) {
        if (field.pointer().equals("/predecessor/room_id") && field.value() != null) {
          upgrades.predecessor(room, field.value());
        }
      }
    }
  }
}
