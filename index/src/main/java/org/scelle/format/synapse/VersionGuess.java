package org.scelle.format.synapse;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scelle.format.bytes.ByteWindow;
import org.scelle.format.bytes.Damage;
import org.scelle.format.bytes.JsonBytes;
import org.scelle.format.pdu.Json;
import org.scelle.format.pdu.JsonTree;
import org.scelle.format.pdu.PduCheck;
import org.scelle.format.pdu.RoomRules;

/**
 * Learns under which rules the events of a file have their ids, when they come without them: from
 * the room's create event, else by which rules the events that others refer to are found.
 */
final class VersionGuess {

  private static final int MOST = 2000;

  private final PduCheck pdus;
  private final List<Map<RoomRules, String>> candidates = new ArrayList<>();
  private final Set<String> references = new HashSet<>();
  private @Nullable String room;

  private VersionGuess(PduCheck pdus, @Nullable String room) {
    this.pdus = pdus;
    this.room = room;
  }

  /**
   * Looks at the beginning of a file.
   *
   * @param room the room its name says
   */
  static void learn(InputStream in, @Nullable String room, PduCheck pdus) throws IOException {
    JsonBytes json = new JsonBytes(in);
    VersionGuess guess = new VersionGuess(pdus, room);
    try {
      while (guess.candidates.size() < MOST && json.peek() >= 0) {
        if (json.peek() != '{') {
          json.pass();
        } else if (guess.found(json)) {
          return;
        }
      }
    } catch (Damage damage) {
      // what is damaged is said when the file is read; what stands before it is enough here
      json.notes().clear();
    }
    guess.decide();
  }

  /** Whether the event that stands here settles it. */
  private boolean found(JsonBytes json) throws IOException, Damage {
    long start = json.at();
    json.pin(start);
    Json.Obj event = JsonTree.object(json);
    json.unpin(ByteWindow.NONE);
    if (event == null) {
      return false;
    }
    String named = event.text("room_id");
    room = named == null ? room : named;
    if ("m.room.create".equals(event.text("type"))) {
      return pdus.check(event, null, room).id() != null;
    }
    refer(event, "prev_events");
    refer(event, "auth_events");
    candidates.add(PduCheck.candidates(event));
    return false;
  }

  private void refer(Json.Obj event, String key) {
    if (event.members().get(key) instanceof Json.Arr ids) {
      for (Json id : ids.items()) {
        if (id instanceof Json.Text text) {
          references.add(text.value());
        }
      }
    }
  }

  private void decide() {
    Map<RoomRules, Integer> votes = new EnumMap<>(RoomRules.class);
    for (Map<RoomRules, String> ids : candidates) {
      ids.forEach((rules, id) -> votes.merge(rules, references.contains(id) ? 1 : 0, Integer::sum));
    }
    RoomRules best = null;
    for (RoomRules rules : PduCheck.HASHED) {
      if (votes.getOrDefault(rules, 0) > (best == null ? 0 : votes.getOrDefault(best, 0))) {
        best = rules;
      }
    }
    if (best != null) {
      pdus.learn(room, best);
    }
  }
}
