package org.scelle.format.pdu;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the versions of rooms. The create event of a room decides; failing that, what
 * was learnt last. What a server wrote beside an event is neither hashed nor signed, so it teaches
 * nothing of a room whose create event is known.
 */
final class RoomVersions {

  private static final String NOT_CREATED_SO =
      "the room version written beside it is not that of the create event of its room";
  private static final String WRITTEN_OTHERWISE =
      "the room version written beside earlier events of the room is not that of this create event";
  private static final String AT_ODDS =
      "the room version written beside it is not the one written beside earlier events of its room";

  private final Map<String, RoomRules> rules = new HashMap<>();
  private final Map<String, String> created = new HashMap<>();
  private final Map<String, String> written = new HashMap<>();

  /** The rules of a room; {@code null} when they are not known. */
  @Nullable RoomRules of(@Nullable String room) {
    String version = created.get(key(room));
    RoomRules last = rules.get(key(room));
    return version == null ? last : RoomRules.of(version).orElse(last);
  }

  /** Events of the room hold under these rules. */
  void found(@Nullable String room, RoomRules found) {
    rules.put(key(room), found);
  }

  /** The create event of the room says so, and its content hash holds. */
  void created(@Nullable String room, String version) {
    created.put(key(room), version);
  }

  /** A server wrote so beside an event of the room. */
  void written(@Nullable String room, String version) {
    written.putIfAbsent(key(room), version);
    if (!created.containsKey(key(room))) {
      RoomRules.of(version).ifPresent(known -> rules.put(key(room), known));
    }
  }

  /** What contradicts the version written beside an event; empty when nothing does. */
  String contradiction(@Nullable String room, String version) {
    String first = written.getOrDefault(key(room), version);
    String made = created.get(key(room));
    if (room == null || version.equals(made == null ? first : made)) {
      return "";
    }
    return made == null ? AT_ODDS : NOT_CREATED_SO;
  }

  /** What a create event contradicts that was written beside events before it; else empty. */
  String contradictionBefore(@Nullable String room) {
    String made = created.get(key(room));
    boolean agrees = room == null || made == null || made.equals(written.getOrDefault(room, made));
    return agrees ? "" : WRITTEN_OTHERWISE;
  }

  private static String key(@Nullable String room) {
    return String.valueOf(room);
  }
}
