package org.scelle.format.event;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scelle.format.bytes.Damage;
import org.scelle.format.bytes.JsonBytes;
import org.scelle.model.Content.Field;

/** What a server adds to an event ({@code unsigned}), and the same beside the event's own keys. */
final class Unsigned {

  private static final int DEEPEST = 8;
  private static final long NOWHERE = -1;
  private static final Set<String> PREVIEWED =
      Set.of(
          "m.room.name",
          "m.room.topic",
          "m.room.canonical_alias",
          "m.room.join_rules",
          "m.room.encryption",
          "m.room.avatar",
          "m.room.create",
          "im.vector.room.access_rules");

  private final JsonBytes json;
  private final List<Long> carried = new ArrayList<>(1);
  private final List<Field> preview = new ArrayList<>(0);
  private @Nullable String age;
  private @Nullable String transaction;
  private @Nullable String membership;
  private @Nullable String redactedBy;
  private @Nullable String replacedBy;
  private boolean redacted;
  private boolean carriesRedaction;
  private long previous = NOWHERE;

  Unsigned(JsonBytes json) {
    this.json = json;
  }

  @Nullable String age() {
    return age;
  }

  @Nullable String transaction() {
    return transaction;
  }

  @Nullable String membership() {
    return membership;
  }

  boolean redacted() {
    return redacted;
  }

  @Nullable String redactedBy() {
    return redactedBy;
  }

  /** Id of an edit of the event that is not carried along; {@code null} when none is named. */
  @Nullable String replacedBy() {
    return replacedBy;
  }

  /** Goes to the object that the event's content replaced; false when there is none. */
  boolean goPrevious() {
    if (previous != NOWHERE) {
      json.seek(previous);
    }
    return previous != NOWHERE;
  }

  /** Where the events begin that this one carries along. */
  List<Long> carried() {
    return carried;
  }

  /** Reads all that an event has of it. */
  void read(EventOutline event) throws IOException, Damage {
    if (event.isObject(EventOutline.Part.UNSIGNED)) {
      event.go(json, EventOutline.Part.UNSIGNED);
      json.enter();
      for (String key = json.key(); key != null; key = json.key()) {
        field(key);
      }
    }
    if (age == null && event.has(EventOutline.Part.AGE)) {
      event.go(json, EventOutline.Part.AGE);
      age = json.word();
    }
    if (event.isObject(EventOutline.Part.PREVIOUS)) {
      event.go(json, EventOutline.Part.PREVIOUS);
      previous = previous == NOWHERE ? json.at() : previous;
      json.skip();
    }
    if (event.has(EventOutline.Part.REDACTED_BECAUSE)) {
      event.go(json, EventOutline.Part.REDACTED_BECAUSE);
      if (carriesRedaction) {
        json.skip();
      } else {
        because();
      }
    }
  }

  private void field(String key) throws IOException, Damage {
    switch (key) {
      case "age" -> age = json.word();
      case "transaction_id" -> transaction = json.word();
      case "membership" -> membership = json.word();
      case "prev_content" -> {
        if (json.peek() == '{') {
          previous = json.at();
        }
        json.skip();
      }
      case "redacted_because" -> {
        because();
        carriesRedaction = true;
      }
      case "redacted_by" -> {
        String by = json.word();
        redacted |= by != null;
        redactedBy = redactedBy == null ? by : redactedBy;
      }
      case "m.relations" -> relations();
      case "invite_room_state", "knock_room_state" -> preview();
      default -> collect(0);
    }
  }

  /** Servers of old name an edit here and put its text into the event, without a trace of it. */
  private void relations() throws IOException, Damage {
    if (json.peek() != '{') {
      json.skip();
      return;
    }
    json.enter();
    for (String key = json.key(); key != null; key = json.key()) {
      long start = json.at();
      int before = carried.size();
      boolean edit = key.equals("m.replace") && json.peek() == '{';
      collect(0);
      if (edit && carried.size() == before) {
        long end = json.at();
        json.seek(start);
        replacedBy = id();
        json.seek(end);
      }
    }
  }

  /** The id in the object that stands here. */
  private @Nullable String id() throws IOException, Damage {
    String id = null;
    json.enter();
    for (String key = json.key(); key != null; key = json.key()) {
      String value = json.word();
      id = key.equals("event_id") ? value : id;
    }
    return id;
  }

  /** Stripped copies of the state of a room: no events, but they tell what an invitation shows. */
  private void preview() throws IOException, Damage {
    if (json.peek() != '[') {
      json.skip();
      return;
    }
    json.enter();
    while (json.item()) {
      if (json.peek() == '{') {
        shown();
      } else {
        json.skip();
      }
    }
  }

  private void shown() throws IOException, Damage {
    String type = null;
    List<Field> content = List.of();
    json.enter();
    for (String key = json.key(); key != null; key = json.key()) {
      if (key.equals("content")) {
        content = new StateFields(json).read();
      } else if (key.equals("type")) {
        type = json.word();
      } else {
        json.skip();
      }
    }
    if (type != null && PREVIEWED.contains(type)) {
      preview.addAll(content);
    }
  }

  /** What an invitation shows of its room. */
  List<Field> previewed() {
    return preview;
  }

  private void because() throws IOException, Damage {
    int b = json.peek();
    redacted |= b != 'n';
    if (b != '{') {
      json.skip();
      return;
    }
    long start = json.at();
    collect(0);
    long end = json.at();
    json.seek(start);
    String by = id();
    redactedBy = by == null ? redactedBy : by;
    json.seek(end);
  }

  /** Finds the whole events in the value that stands here. */
  private void collect(int depth) throws IOException, Damage {
    int b = json.peek();
    if (depth > DEEPEST || (b != '{' && b != '[')) {
      json.skip();
    } else if (b == '[') {
      json.enter();
      while (json.item()) {
        collect(depth + 1);
      }
    } else {
      object(depth);
    }
  }

  private void object(int depth) throws IOException, Damage {
    long start = json.at();
    EventOutline inner = new EventOutline();
    if (inner.find(json) == EventOutline.Verdict.EVENT) {
      carried.add(start);
      return;
    }
    json.seek(start);
    json.enter();
    for (String key = json.key(); key != null; key = json.key()) {
      collect(depth + 1);
    }
  }
}
