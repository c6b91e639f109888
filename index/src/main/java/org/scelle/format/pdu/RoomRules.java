package org.scelle.format.pdu;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Room versions that hash and redact events alike, each named after the first of them (Matrix
 * specification, "Room Versions").
 */
public enum RoomRules {
  V1,
  V3,
  V4,
  V6,
  V8,
  V9,
  V11,
  V12;

  private static final List<String> BEFORE_11 =
      List.of(
          "event_id",
          "type",
          "room_id",
          "sender",
          "state_key",
          "content",
          "hashes",
          "signatures",
          "depth",
          "prev_events",
          "prev_state",
          "auth_events",
          "origin",
          "origin_server_ts",
          "membership");

  private static final List<String> SINCE_11 =
      BEFORE_11.stream()
          .filter(key -> !List.of("origin", "membership", "prev_state").contains(key))
          .toList();

  private static final List<String> POWER =
      List.of(
          "ban",
          "events",
          "events_default",
          "kick",
          "redact",
          "state_default",
          "users",
          "users_default");

  /** The rules of a room version; empty when the version is not in the specification. */
  static Optional<RoomRules> of(String version) {
    return switch (version) {
      case "1", "2" -> Optional.of(V1);
      case "3" -> Optional.of(V3);
      case "4", "5" -> Optional.of(V4);
      case "6", "7" -> Optional.of(V6);
      case "8" -> Optional.of(V8);
      case "9", "10" -> Optional.of(V9);
      case "11" -> Optional.of(V11);
      case "12" -> Optional.of(V12);
      default -> Optional.empty();
    };
  }

  /** Whether the id of an event is its hash. */
  boolean hashedIds() {
    return this != V1;
  }

  /** The event as a redaction leaves it ("Redactions" in each room version). */
  Json.Obj redact(Json.Obj event) {
    Json.Obj kept = event.only(since(V11) ? SINCE_11 : BEFORE_11);
    Json.Obj content = event.object("content");
    String type = event.text("type");
    kept.members().put("content", content(content == null ? Json.Obj.empty() : content, type));
    return this == V12 && "m.room.create".equals(type) ? kept.without(List.of("room_id")) : kept;
  }

  private boolean since(RoomRules rules) {
    return compareTo(rules) >= 0;
  }

  private Json.Obj content(Json.Obj content, @Nullable String type) {
    return switch (type) {
      case "m.room.member" -> member(content);
      case "m.room.create" -> since(V11) ? content : content.only(List.of("creator"));
      case "m.room.join_rules" -> content.only(keys(List.of("join_rule"), "allow", V8));
      case "m.room.power_levels" -> content.only(keys(POWER, "invite", V11));
      case "m.room.history_visibility" -> content.only(List.of("history_visibility"));
      case "m.room.redaction" -> content.only(keys(List.of(), "redacts", V11));
      case "m.room.aliases" -> content.only(since(V6) ? List.of() : List.of("aliases"));
      case null, default -> Json.Obj.empty();
    };
  }

  private List<String> keys(List<String> always, String later, RoomRules from) {
    List<String> keys = new ArrayList<>(always);
    if (since(from)) {
      keys.add(later);
    }
    return keys;
  }

  private Json.Obj member(Json.Obj content) {
    Json.Obj kept =
        content.only(keys(List.of("membership"), "join_authorised_via_users_server", V9));
    Json.Obj invite = content.object("third_party_invite");
    if (since(V11) && invite != null) {
      kept.members().put("third_party_invite", invite.only(List.of("signed")));
    }
    return kept;
  }
}
