package org.scelle.format.event;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scelle.format.bytes.Damage;
import org.scelle.format.bytes.JsonBytes;
import org.scelle.model.Event.Relation;

/**
 * The value of {@code m.relates_to} (Matrix specification, "Forming relationships between events").
 *
 * @param reply whether the author chose to reply, as opposed to a thread that only falls back to it
 * @param key the key of an annotation
 */
record RelatesTo(List<Relation> relations, boolean reply, @Nullable String key) {

  /** Reads the object that stands here. */
  static RelatesTo read(JsonBytes json) throws IOException, Damage {
    String type = null;
    String target = null;
    String replyTo = null;
    String annotation = null;
    boolean fallback = false;
    json.enter();
    for (String key = json.key(); key != null; key = json.key()) {
      switch (key) {
        case "rel_type" -> type = json.word();
        case "event_id" -> target = json.word();
        case "key" -> annotation = json.word();
        case "is_falling_back" -> fallback = "true".equals(json.word());
        case "m.in_reply_to" -> replyTo = inReplyTo(json);
        default -> json.skip();
      }
    }
    List<Relation> relations = new ArrayList<>(2);
    Relation.Kind kind = kind(type);
    if (kind != null && target != null) {
      relations.add(new Relation(kind, target));
    }
    if (replyTo != null && !fallback) {
      relations.add(new Relation(Relation.Kind.REPLY, replyTo));
    }
    return new RelatesTo(relations, replyTo != null, annotation);
  }

  private static @Nullable String inReplyTo(JsonBytes json) throws IOException, Damage {
    String target = null;
    if (json.peek() != '{') {
      json.skip();
      return null;
    }
    json.enter();
    for (String key = json.key(); key != null; key = json.key()) {
      String value = json.word();
      target = key.equals("event_id") ? value : target;
    }
    return target;
  }

  private static Relation.@Nullable Kind kind(@Nullable String type) {
    return switch (type) {
      case null -> null;
      case "m.replace" -> Relation.Kind.REPLACE;
      case "m.thread", "io.element.thread" -> Relation.Kind.THREAD;
      case "m.annotation" -> Relation.Kind.ANNOTATION;
      case "m.reference" -> Relation.Kind.REFERENCE;
      default -> null;
    };
  }
}
