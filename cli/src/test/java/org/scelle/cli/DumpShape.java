package org.scelle.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ways a tester, or a thief, writes rooms to files. */
enum DumpShape {
  /** Pages of {@code /messages}, oldest first, of three events; folders name the rooms. */
  FORWARD {
    @Override
    boolean fits(ScriptedRooms rooms) {
      return !rooms.needsSync();
    }

    @Override
    void timeline(ScriptedRooms.Room room, Path folder) throws IOException {
      int depth = 0;
      int page = 0;
      for (ScriptedRooms.Stretch stretch : room.stretches) {
        depth += 10;
        for (List<ObjectNode> events : pages(stretch.events)) {
          ObjectNode answer = JSON.createObjectNode();
          answer.put("start", token(depth));
          answer.putArray("chunk").addAll(events);
          depth += events.size();
          answer.put("end", token(depth));
          along(room, answer);
          save(folder.resolve("messages-" + ++page + ".json"), answer);
        }
      }
    }
  },
  /** Pages of {@code /messages}, newest first, the newest page first; events name their room. */
  BACKWARD {
    @Override
    boolean fits(ScriptedRooms rooms) {
      return !rooms.needsSync();
    }

    @Override
    void timeline(ScriptedRooms.Room room, Path folder) throws IOException {
      int depth = 100_000;
      int page = 0;
      for (ScriptedRooms.Stretch stretch : room.stretches.reversed()) {
        depth -= 10;
        for (List<ObjectNode> events : pages(stretch.events.reversed())) {
          ObjectNode answer = JSON.createObjectNode();
          ArrayNode chunk = answer.putArray("chunk");
          events.forEach(event -> chunk.add(ScriptedRooms.copyIn(event, room.id)));
          answer.put("start", token(depth));
          depth -= events.size();
          answer.put("end", token(depth));
          along(room, answer);
          save(folder.resolve("messages-" + ++page + ".json"), answer);
        }
      }
    }
  },
  /** One answer of {@code /sync} for each stretch. */
  SYNC {
    @Override
    boolean fits(ScriptedRooms rooms) {
      return rooms.rooms().stream().allMatch(room -> room.along.isEmpty());
    }

    @Override
    void timeline(ScriptedRooms.Room room, Path folder) throws IOException {
      int stream = 0;
      for (ScriptedRooms.Stretch stretch : room.stretches) {
        ObjectNode answer = JSON.createObjectNode();
        stream += 10;
        ObjectNode joined = answer.withObject("/rooms/join").putObject(room.id);
        if (!stretch.before.isEmpty()) {
          joined.putObject("state").putArray("events").addAll(stretch.before);
        }
        if (stretch.joined != null) {
          ObjectNode summary = joined.putObject("summary");
          summary.put("m.joined_member_count", stretch.joined);
          summary.put("m.invited_member_count", stretch.invited);
        }
        ObjectNode timeline = joined.putObject("timeline");
        timeline.put("limited", true).put("prev_batch", "s" + stream + "_0_0_0");
        timeline.putArray("events").addAll(stretch.events);
        stream += stretch.events.size();
        answer.put("next_batch", "s" + stream + "_0_0_0");
        save(folder.resolve("sync-" + stream + ".json"), answer);
      }
    }
  },
  /** Answers of {@code /sync} of three events; only what begins a stretch is limited. */
  CHAIN {
    @Override
    boolean fits(ScriptedRooms rooms) {
      return !rooms.needsSync() && rooms.rooms().stream().allMatch(room -> room.along.isEmpty());
    }

    @Override
    void timeline(ScriptedRooms.Room room, Path folder) throws IOException {
      int stream = 10;
      StringBuilder lines = new StringBuilder();
      for (ScriptedRooms.Stretch stretch : room.stretches) {
        boolean limited = true;
        for (List<ObjectNode> events : pages(stretch.events)) {
          ObjectNode answer = JSON.createObjectNode();
          ObjectNode joined = answer.withObject("/rooms/join").putObject(room.id);
          ObjectNode timeline = joined.putObject("timeline");
          timeline.putArray("events").addAll(events);
          timeline.put("prev_batch", "s" + (stream - 3) + "_0_0_0").put("limited", limited);
          stream += 10;
          answer.put("next_batch", "s" + stream + "_0_0_0");
          lines.append(answer).append('\n');
          limited = false;
        }
      }
      Files.writeString(folder.resolve("sync.jsonl"), lines);
    }
  },
  /** Events as {@code export-data} of Synapse writes them. */
  EXPORT {
    @Override
    boolean fits(ScriptedRooms rooms) {
      return !rooms.needsSync()
          && rooms.rooms().stream().allMatch(room -> room.along.isEmpty() && room.now.isEmpty());
    }

    @Override
    void timeline(ScriptedRooms.Room room, Path folder) throws IOException {
      StringBuilder text = new StringBuilder();
      int depth = 0;
      for (ScriptedRooms.Stretch stretch : room.stretches) {
        String previous = depth == 0 ? "$begin" : "$missing" + depth;
        depth += 10;
        for (ObjectNode event : stretch.events) {
          ObjectNode served = event.deepCopy().put("depth", ++depth);
          served.putArray("auth_events");
          served.putObject("hashes").put("sha256", "n0oH3bq9Zr0b0Uo8Zl1m0n2v3rI7mJb0cS1C8Q1x2yE");
          served.putObject("signatures");
          served.putArray("prev_events").addArray().add(previous).addObject();
          previous = event.get("event_id").asText();
          text.append(served);
        }
      }
      Files.createDirectories(folder.resolve("rooms/" + room.id));
      Files.writeString(folder.resolve("rooms/" + room.id + "/events"), text);
    }
  },
  /** One file of events for each room, an array, in the order of the record. */
  ARRAY {
    @Override
    boolean fits(ScriptedRooms rooms) {
      return plain(rooms);
    }

    @Override
    void timeline(ScriptedRooms.Room room, Path folder) throws IOException {
      ArrayNode events = JSON.createArrayNode();
      for (ScriptedRooms.Stretch stretch : room.stretches) {
        stretch.events.forEach(event -> events.add(ScriptedRooms.copyIn(event, room.id)));
      }
      Files.writeString(folder.resolve("events.json"), events.toPrettyString());
    }
  },
  /** One event a line. */
  LINES {
    @Override
    boolean fits(ScriptedRooms rooms) {
      return plain(rooms);
    }

    @Override
    void timeline(ScriptedRooms.Room room, Path folder) throws IOException {
      StringBuilder lines = new StringBuilder();
      for (ScriptedRooms.Stretch stretch : room.stretches) {
        stretch.events.forEach(
            event -> lines.append(ScriptedRooms.copyIn(event, room.id)).append('\n'));
      }
      Files.writeString(folder.resolve("events.jsonl"), lines);
    }
  },
  /** "Export chat" of Element. */
  ELEMENT {
    // it leaves out access rules and the first power levels, so that nobody is known to vouch
    @Override
    boolean fits(ScriptedRooms rooms) {
      return plain(rooms)
          && rooms.rooms().stream()
              .flatMap(room -> room.stretches.stream())
              .flatMap(stretch -> stretch.events.stream())
              .noneMatch(event ->
                  event.at("/content/join_rule").asText().contains("restricted")
                      || event.path("type").asText().contains("access_rules"));
    }

    @Override
    void timeline(ScriptedRooms.Room room, Path folder) throws IOException {
      ObjectNode export = JSON.createObjectNode();
      export.put("room_name", "Salon").put("room_creator", "").put("topic", "");
      export.put("export_date", "08/06/2026").put("exported_by", "Léa");
      ArrayNode events = export.putArray("messages");
      for (ScriptedRooms.Stretch stretch : room.stretches) {
        stretch.events.forEach(event -> events.add(ScriptedRooms.copyIn(event, room.id)));
      }
      save(folder.resolve("export.json"), export);
    }
  };

  static final ObjectMapper JSON = new ObjectMapper();
  private static final int PAGE = 3;

  /** Whether the shape can say all that the rooms hold. */
  abstract boolean fits(ScriptedRooms rooms);

  abstract void timeline(ScriptedRooms.Room room, Path folder) throws IOException;

  /** Writes all rooms below a folder. */
  void write(ScriptedRooms rooms, Path folder) throws IOException {
    for (ScriptedRooms.Room room : rooms.rooms()) {
      Path own = folder.resolve(room.id);
      Files.createDirectories(own);
      timeline(room, own);
      now(room, own);
    }
  }

  private static boolean plain(ScriptedRooms rooms) {
    return !rooms.needsSync()
        && !rooms.hasHoles()
        && rooms.rooms().stream()
            .allMatch(room ->
                room.along.isEmpty()
                    && room.stretches.stream().noneMatch(one -> one.events.size() < PAGE));
  }

  private static String token(int depth) {
    return "t" + depth + "-" + depth + "_0_0_0";
  }

  private static List<List<ObjectNode>> pages(List<ObjectNode> events) {
    List<List<ObjectNode>> pages = new java.util.ArrayList<>();
    for (int at = 0; at < events.size(); at += PAGE) {
      pages.add(events.subList(at, Math.min(events.size(), at + PAGE)));
    }
    return pages;
  }

  private static void along(ScriptedRooms.Room room, ObjectNode answer) {
    if (!room.along.isEmpty()) {
      ArrayNode state = answer.putArray("state");
      room.along.forEach(event -> state.add(ScriptedRooms.copyIn(event, room.id)));
    }
  }

  private static void now(ScriptedRooms.Room room, Path folder) throws IOException {
    ArrayNode members = JSON.createArrayNode();
    ArrayNode state = JSON.createArrayNode();
    for (ObjectNode event : room.now) {
      boolean member = event.get("type").asText().equals("m.room.member");
      (member ? members : state).add(ScriptedRooms.copyIn(event, room.id));
    }
    if (!members.isEmpty()) {
      ObjectNode answer = JSON.createObjectNode();
      answer.set("chunk", members);
      save(folder.resolve("members.json"), answer);
    }
    if (!state.isEmpty()) {
      Files.writeString(folder.resolve("state.json"), state.toPrettyString());
    }
    if (!room.listed.isEmpty()) {
      ObjectNode answer = JSON.createObjectNode();
      ObjectNode joined = answer.putObject("joined");
      room.listed.forEach(account -> joined.putObject(account).put("display_name", "Léa"));
      save(folder.resolve("joined_members-" + room.id + ".json"), answer);
    }
  }

  private static void save(Path file, @Nullable ObjectNode answer) throws IOException {
    Files.writeString(file, String.valueOf(answer));
  }
}
