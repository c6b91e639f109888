package org.scelle.format.database;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scelle.format.EntrySink;
import org.scelle.format.pdu.Json;
import org.scelle.format.shown.ShownName;
import org.scelle.model.Content;
import org.scelle.model.Event;
import org.scelle.model.Event.Relation;
import org.scelle.model.Moment;
import org.scelle.model.Source;

/**
 * What a list keeps inside a message: reactions to it and its edits (cameronaaron/matrix-archive,
 * {@code lib/export_messages.go}), which are events of their own. JSON writes {@code event_id}
 * there where YAML writes {@code eventid}.
 *
 * @param reactions the key of the first; {@code null} for none
 * @param edits the key of the second; {@code null} for none
 */
record BesideMessages(EntrySink sink, @Nullable String reactions, @Nullable String edits) {

  private static final String MESSAGE = "m.room.message";

  void add(Json.Obj item, Event.Envelope message, Source source) throws IOException {
    String target = message.id();
    if (target == null) {
      return;
    }
    for (Json.Obj reaction : listed(item, reactions)) {
      reaction(reaction, new Place(message, target, source));
    }
    for (Json.Obj edit : listed(item, edits)) {
      edit(edit, new Place(message, target, source));
    }
  }

  private record Place(Event.Envelope message, String target, Source source) {

    private Event event(Event.Envelope envelope, Content content, Relation.Kind kind) {
      return new Event(
          source, 0, envelope, content, List.of(new Relation(kind, target)), null, null);
    }
  }

  private static List<Json.Obj> listed(Json.Obj item, @Nullable String key) {
    return key != null && item.members().get(key) instanceof Json.Arr list
        ? list.items().stream()
            .filter(Json.Obj.class::isInstance)
            .map(Json.Obj.class::cast)
            .toList()
        : List.of();
  }

  private static @Nullable String text(Json.Obj object, String words) {
    String text = object.text(words);
    text = text == null ? object.text(words.replace("_", "")) : text;
    text = text == null ? object.text(words.replace("previous_", "prev")) : text;
    return text == null || text.isEmpty() ? null : text;
  }

  /** Who reacted in the same way stands together; id and time are those of the first. */
  private void reaction(Json.Obj reaction, Place at) throws IOException {
    String key = text(reaction, "emoji");
    if (key == null) {
      return;
    }
    String id = text(reaction, "event_id");
    Moment time = TableTimes.moment(text(reaction, "timestamp"));
    List<Json> users =
        reaction.members().get("users") instanceof Json.Arr list ? list.items() : List.of();
    for (Json user : users) {
      if (user instanceof Json.Text named) {
        Event.Envelope envelope =
            new Event.Envelope(
                id, at.message.room(), ShownName.account(named.value()), "m.reaction", null, time);
        sink.add(at.event(envelope, new Content.Reaction(key), Relation.Kind.ANNOTATION));
        id = null;
        time = Moment.NONE;
      }
    }
  }

  private void edit(Json.Obj edit, Place at) throws IOException {
    String before = text(edit, "previous_content");
    if (before != null) {
      version(before, null, Moment.NONE, at);
    }
    String after = text(edit, "new_content");
    if (after != null) {
      version(after, text(edit, "event_id"), TableTimes.moment(text(edit, "timestamp")), at);
    }
  }

  private void version(String words, @Nullable String id, Moment time, Place at)
      throws IOException {
    Event.Envelope envelope =
        new Event.Envelope(id, at.message.room(), at.message.sender(), MESSAGE, null, time);
    Content content = new Content.Message(MESSAGE, words, null, null, null, List.of());
    sink.add(at.event(envelope, content, Relation.Kind.REPLACE));
  }
}
