package org.scelle.format.event;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scelle.format.bytes.Damage;
import org.scelle.format.bytes.JsonBytes;
import org.scelle.model.Content;
import org.scelle.model.Content.Field;
import org.scelle.model.Event;

/** The content of one event, read in the way its type asks for. */
final class ContentReader {

  private static final String UNREADABLE = "m.bad.encrypted";

  private final JsonBytes json;
  private final StateFields fields;
  private List<Event.Relation> relations = List.of();
  private boolean strange;

  ContentReader(JsonBytes json) {
    this.json = json;
    this.fields = new StateFields(json);
  }

  /** The relations of the event that was read last. */
  List<Event.Relation> relations() {
    return relations;
  }

  /** Whether a text of the event that was read last was not text and is left out. */
  boolean strange() {
    return strange;
  }

  /** Whether values of the event that was read last are left out. */
  boolean takeCut() {
    return fields.takeCut();
  }

  /** Reads the content of an event. */
  Content read(EventOutline event, Event.Envelope envelope, Unsigned unsigned)
      throws IOException, Damage {
    relations = List.of();
    strange = false;
    if (!event.isObject(EventOutline.Part.CONTENT)) {
      return unlike(event, unsigned);
    }
    event.go(json, EventOutline.Part.CONTENT);
    Content content =
        switch (envelope.type()) {
          case "m.room.message",
              "m.sticker",
              "m.poll.start",
              "org.matrix.msc3381.poll.start",
              "m.room.encrypted",
              "m.reaction" ->
              written(envelope.type());
          case "m.room.redaction" -> redaction(event);
          case "m.room.member" ->
              envelope.stateKey() == null ? other(event) : membership(event, unsigned);
          default -> envelope.stateKey() == null ? other(event) : state(unsigned);
        };
    return unsigned.redacted() && nothing(content) ? new Content.Emptied() : content;
  }

  /** Content that is no object at all: kept as it stands. */
  private Content unlike(EventOutline event, Unsigned unsigned) throws IOException, Damage {
    if (unsigned.redacted()) {
      return new Content.Emptied();
    }
    strange = true;
    if (!event.has(EventOutline.Part.CONTENT)) {
      return new Content.Other(List.of());
    }
    event.go(json, EventOutline.Part.CONTENT);
    return new Content.Other(List.copyOf(fields.read()));
  }

  private static boolean nothing(Content content) {
    return switch (content) {
      case Content.State state -> state.fields().isEmpty();
      case Content.Other other -> other.fields().isEmpty();
      default -> false;
    };
  }

  private Content written(String type) throws IOException, Damage {
    MessageContent message = new MessageContent(json);
    message.read();
    relations = message.relations();
    strange = message.strange();
    if (message.empty() && !type.equals("m.reaction")) {
      return new Content.Emptied();
    }
    if (type.equals("m.room.encrypted") || UNREADABLE.equals(message.kind())) {
      return new Content.Encrypted(message.algorithm() == null ? "" : message.algorithm());
    }
    if (type.equals("m.reaction")) {
      return message.annotation() == null
          ? new Content.Emptied()
          : new Content.Reaction(message.annotation());
    }
    return message.message(type);
  }

  private Content redaction(EventOutline event) throws IOException, Damage {
    String reason = null;
    String target = null;
    json.enter();
    for (String key = json.key(); key != null; key = json.key()) {
      switch (key) {
        case "redacts" -> target = json.word();
        case "reason" -> reason = json.word();
        default -> json.skip();
      }
    }
    if (event.isText(EventOutline.Part.REDACTS)) {
      event.go(json, EventOutline.Part.REDACTS);
      target = json.word();
    }
    return new Content.Redaction(target, reason);
  }

  private record Member(
      @Nullable String membership, @Nullable String name, @Nullable String avatar) {

    static final Member NONE = new Member(null, null, null);

    static Member read(JsonBytes json) throws IOException, Damage {
      String membership = null;
      String name = null;
      String avatar = null;
      json.enter();
      for (String key = json.key(); key != null; key = json.key()) {
        switch (key) {
          case "membership" -> membership = json.word();
          case "displayname" -> name = json.word();
          case "avatar_url" -> avatar = json.word();
          default -> json.skip();
        }
      }
      return new Member(membership, name, avatar);
    }
  }

  private Content membership(EventOutline event, Unsigned unsigned) throws IOException, Damage {
    Member now = Member.read(json);
    if (now.membership() == null) {
      return other(event);
    }
    Member before = unsigned.goPrevious() ? Member.read(json) : Member.NONE;
    return new Content.Membership(
        now.membership(), now.name(), now.avatar(), before.membership(), before.name());
  }

  private Content state(Unsigned unsigned) throws IOException, Damage {
    List<Field> now = List.copyOf(fields.read());
    List<Field> before = unsigned.goPrevious() ? List.copyOf(fields.read()) : List.of();
    return new Content.State(now, before);
  }

  private Content other(EventOutline event) throws IOException, Damage {
    event.go(json, EventOutline.Part.CONTENT);
    json.enter();
    for (String key = json.key(); key != null; key = json.key()) {
      if (key.equals("m.relates_to") && json.peek() == '{') {
        relations = RelatesTo.read(json).relations();
      } else {
        json.skip();
      }
    }
    event.go(json, EventOutline.Part.CONTENT);
    return new Content.Other(List.copyOf(fields.read()));
  }
}
