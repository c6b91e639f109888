package org.scelle.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rooms of one case of {@code conformance.txt} (its head explains the notation) as events in
 * JSON, with ids that no other case uses.
 */
final class ScriptedRooms {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SERVER = "agent.dinum.tchap.gouv.fr";

  private final String tag;
  private final List<Room> rooms = new ArrayList<>();
  final List<String> externals = new ArrayList<>();
  final List<String> guests = new ArrayList<>();
  final List<String> questions = new ArrayList<>();
  private long clock;
  private int number;

  /** Consecutive events, with the state the record gives just before them. */
  static final class Stretch {
    final List<ObjectNode> before = new ArrayList<>();
    final List<ObjectNode> events = new ArrayList<>();
    @Nullable Long joined;
    @Nullable Long invited;
  }

  /** One room: stretches with holes between, and what was asked after the record. */
  static final class Room {
    final String id;
    final List<Stretch> stretches = new ArrayList<>();
    final List<ObjectNode> now = new ArrayList<>();
    final List<ObjectNode> along = new ArrayList<>();
    final List<String> listed = new ArrayList<>();
    boolean parted = true;

    Room(String id) {
      this.id = id;
    }

    Stretch last() {
      if (parted) {
        stretches.add(new Stretch());
        parted = false;
      }
      return stretches.get(stretches.size() - 1);
    }
  }

  ScriptedRooms(int number, List<String> lines) {
    tag = "c" + number;
    for (String line : lines) {
      if (line.startsWith("external ")) {
        externals.add(line.substring(9));
      } else if (line.startsWith("guest ")) {
        guests.add(account(line.substring(6)));
      } else if (line.startsWith("?")) {
        questions.add(line);
      } else {
        line(new ArrayList<>(List.of(line.split("\\s+"))));
      }
    }
  }

  List<Room> rooms() {
    return rooms;
  }

  /** Whether the record has state that only an answer of {@code /sync} gives. */
  boolean needsSync() {
    return rooms.stream()
        .flatMap(room -> room.stretches.stream())
        .anyMatch(stretch -> !stretch.before.isEmpty() || stretch.joined != null);
  }

  /** Whether something is missing inside the record. */
  boolean hasHoles() {
    return rooms.stream().anyMatch(room -> room.stretches.size() > 1);
  }

  String account(String word) {
    String id = word.contains(":") ? word : word + ":" + SERVER;
    return id.replaceFirst(":", "." + tag + ":");
  }

  String roomId(String word) {
    return word + tag + ":" + SERVER;
  }

  String event(String label) {
    return "$" + tag + "." + label;
  }

  private Room room() {
    if (rooms.isEmpty()) {
      rooms.add(new Room(roomId("!salon")));
    }
    return rooms.get(rooms.size() - 1);
  }

  private void line(List<String> words) {
    switch (words.get(0)) {
      case "room" -> rooms.add(new Room(roomId(words.get(1))));
      case "hole" -> room().parted = true;
      case "now" -> snapshot(words, room().now, null);
      case "along" -> snapshot(words, room().along, null);
      case "before" -> {
        Stretch stretch = room().last();
        if (!stretch.events.isEmpty()) {
          throw new IllegalArgumentException("state inside a stretch: " + words);
        }
        snapshot(words, stretch.before, stretch);
      }
      case "listed" -> room().listed.add(account(words.get(1)));
      default -> event(words);
    }
  }

  private void event(List<String> words) {
    room().last().events.add(read(words));
  }

  /** One line of the notation as an event; {@code in=!room} names its room in it. */
  ObjectNode read(List<String> words) {
    String label = "e" + ++number;
    if (words.get(0).endsWith(":")) {
      label = words.remove(0).replace(":", "");
    }
    String sender = account(words.remove(0));
    Map<String, String> options = new HashMap<>();
    words.removeIf(word -> {
      boolean option = word.matches("(at|was|version|federate|creators|in|after)=.*");
      if (option) {
        options.put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
      }
      return option;
    });
    clock = Long.parseLong(options.getOrDefault("at", String.valueOf(clock + 1000)));
    ObjectNode event = JSON.createObjectNode();
    event.put("event_id", event(label)).put("sender", sender).put("origin_server_ts", clock);
    new Wording(event, words, options).write();
    if (options.containsKey("in")) {
      event.put("room_id", roomId(String.valueOf(options.get("in"))));
    }
    if (options.containsKey("after")) {
      served(event, String.valueOf(options.get("after")));
    }
    return event;
  }

  /** As servers give events to each other in the first room versions. */
  private void served(ObjectNode event, String after) {
    event.put("depth", ++number);
    event.putArray("auth_events");
    event.putObject("hashes").put("sha256", "n0oH3bq9Zr0b0Uo8Zl1m0n2v3rI7mJb0cS1C8Q1x2yE");
    event.putObject("signatures");
    ArrayNode previous = event.putArray("prev_events");
    for (String label : after.split(",", -1)) {
      if (!label.equals("nothing")) {
        previous.addArray().add(event(label)).addObject();
      }
    }
  }

  private void snapshot(List<String> words, List<ObjectNode> into, @Nullable Stretch counted) {
    words.remove(0);
    long until = clock;
    for (String word : words) {
      String key = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
      String value = word.substring(word.indexOf('=') + 1);
      if (key.equals("at")) {
        clock = Long.parseLong(value);
      }
      if (counted != null && key.equals("joined")) {
        counted.joined = Long.valueOf(value);
      } else if (counted != null && key.equals("invited")) {
        counted.invited = Long.valueOf(value);
      }
    }
    for (String word : words) {
      if (!word.matches("(at|joined|invited)=.*")) {
        into.add(listed(word));
      }
    }
    clock = until;
  }

  private ObjectNode listed(String word) {
    String key = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
    String value = word.substring(word.indexOf('=') + 1);
    String sender = account(key.startsWith("@") ? key : "@createur");
    ObjectNode event = JSON.createObjectNode();
    event.put("event_id", event("s" + ++number)).put("sender", sender);
    event.put("origin_server_ts", clock);
    List<String> action =
        switch (key) {
          case "create" -> List.of("create");
          case "hv", "guests", "access" -> List.of(key, value);
          case "rule" -> List.of(("rule," + value).split(","));
          default -> List.of("member", key, value);
        };
    Map<String, String> options = key.equals("create") ? Map.of("version", "10") : Map.of();
    new Wording(event, action, options).write();
    return event;
  }

  /** Writes type, state key and content of one event. */
  private final class Wording {
    private final ObjectNode event;
    private final List<String> words;
    private final Map<String, String> options;
    private final ObjectNode content;

    Wording(ObjectNode event, List<String> words, Map<String, String> options) {
      this.event = event;
      this.words = words;
      this.options = options;
      content = event.putObject("content");
    }

    void write() {
      String what = words.get(0);
      String first = words.size() > 1 ? words.get(1) : "";
      switch (what) {
        case "join", "leave", "knock" -> member(event.get("sender").asText(), what);
        case "invite", "ban" -> member(account(first), what);
        case "kick", "unban" -> member(account(first), "leave");
        case "member" -> member(account(first), words.get(2));
        case "msg" -> message();
        case "enc" -> encrypted();
        case "redacted" -> {
          event.put("type", "m.room.message");
          redacted();
        }
        case "topic" -> state("m.room.topic", "").put("topic", "Réunion");
        case "aliases" -> state("m.room.aliases", "dinum.fr");
        case "create" -> create();
        case "emptied" -> {
          state("m.room.history_visibility", "");
          redacted();
        }
        case "hvkey" ->
            state("m.room.history_visibility", first).put("history_visibility", words.get(2));
        case "hv" -> visibility(first);
        case "rule" -> rule();
        case "guests" -> state("m.room.guest_access", "").put("guest_access", first);
        case "access" -> state("im.vector.room.access_rules", "").put("rule", first);
        case "power" -> power();
        default -> throw new IllegalArgumentException("no such action: " + words);
      }
    }

    private ObjectNode state(String type, String key) {
      event.put("type", type).put("state_key", key);
      return content;
    }

    /** Old servers put it beside the content, newer ones under {@code unsigned}. */
    private ObjectNode previous() {
      ObjectNode holder = ++number % 2 == 0 ? event : event.putObject("unsigned");
      return holder.putObject("prev_content");
    }

    private void member(String who, String what) {
      state("m.room.member", who).put("membership", what).put("displayname", "Léa [Dinum]");
      String was = options.get("was");
      if (was != null) {
        previous().put("membership", was);
      }
    }

    private void visibility(String word) {
      state("m.room.history_visibility", "");
      switch (word) {
        case "nothing" -> content.put("other", "1");
        case "null" -> content.putNull("history_visibility");
        default -> content.put("history_visibility", word);
      }
      String was = options.get("was");
      if (was != null) {
        previous().put("history_visibility", was);
      }
    }

    private void message() {
      event.put("type", "m.room.message");
      content.put("msgtype", "m.text").put("body", "Réunion à 14 h, salle des Cèdres");
    }

    private void encrypted() {
      event.put("type", "m.room.encrypted");
      content.put("algorithm", "m.megolm.v1.aes-sha2").put("ciphertext", "AwgAEnACgAkLmt6q");
    }

    private void redacted() {
      ObjectNode because = event.putObject("unsigned").putObject("redacted_because");
      because.put("type", "m.room.redaction").put("event_id", event("r" + ++number));
      because.put("sender", event.get("sender").asText()).put("origin_server_ts", clock);
      because.put("redacts", event.get("event_id").asText());
      because.putObject("content");
    }

    private void create() {
      state("m.room.create", "").put("creator", event.get("sender").asText());
      String version = options.getOrDefault("version", "10");
      if (!version.equals("none")) {
        content.put("room_version", version);
      }
      if (options.containsKey("federate")) {
        content.put("m.federate", Boolean.parseBoolean(options.get("federate")));
      }
      if (options.containsKey("creators")) {
        content
            .putArray("additional_creators")
            .add(account(String.valueOf(options.get("creators"))));
      }
    }

    private void rule() {
      state("m.room.join_rules", "").put("join_rule", words.get(1));
      for (String room : words.subList(2, words.size())) {
        ObjectNode allowed = content.withArray("/allow").addObject();
        boolean malformed = room.startsWith("bad");
        allowed.put("type", malformed ? "org.example.other" : "m.room_membership");
        allowed.put("room_id", roomId(malformed ? room.substring(3) : room));
      }
    }

    private void power() {
      state("m.room.power_levels", "");
      for (String word : words.subList(1, words.size())) {
        String key = word.substring(0, word.indexOf('='));
        int level = Integer.parseInt(word.substring(word.indexOf('=') + 1));
        if (key.startsWith("@")) {
          content.withObject("/users").put(account(key), level);
        } else {
          content.put(key, level);
        }
      }
    }
  }

  static JsonNode copyIn(ObjectNode event, String room) {
    return event.deepCopy().put("room_id", room);
  }
}
