package org.scelle.format.element;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scelle.format.EntrySink;
import org.scelle.format.shown.LocalDates;
import org.scelle.format.shown.ShownName;
import org.scelle.model.AccountSeen;
import org.scelle.model.Content;
import org.scelle.model.Event;
import org.scelle.model.Event.Relation;
import org.scelle.model.Moment;
import org.scelle.model.Problem;
import org.scelle.model.Source;

/** Makes entries of tiles; knows what a tile leaves to those before it: room, sender and day. */
final class ElementEntries {

  /** The number of the one page of a file. */
  static final int PAGE = 1;

  private static final int MOST_ACCOUNTS = 100_000;

  private record Person(String account, @Nullable String name, @Nullable String avatar) {}

  private final EntrySink sink;
  private final Set<Person> seen = new HashSet<>();
  private String date = "";
  private @Nullable LocalDate day;
  private @Nullable String room;
  private @Nullable String sender;

  ElementEntries(EntrySink sink) {
    this.sink = sink;
  }

  /** The room that the tiles so far name. */
  @Nullable String room() {
    return room;
  }

  /** Takes the heading of the tiles that follow. */
  void date(String heading) {
    date = heading;
    day = LocalDates.of(heading).day();
  }

  void add(ElementTile tile, Source source) throws IOException {
    room = tile.room() == null ? room : tile.room();
    String own = tile.sender();
    if (own != null || !tile.continuation()) {
      sender = own;
    }
    event(tile, source);
    String id = tile.id() == null ? "" : tile.id();
    edit(tile, id, source);
    reactions(tile, id, source);
    person(tile, source);
    if (tile.cut()) {
      sink.add(
          new Problem(source, "a text in this message is too long; the rest of it is left out"));
    }
  }

  private void event(ElementTile tile, Source source) throws IOException {
    Content content = tile.content();
    if (content == null) {
      told(tile, source);
      return;
    }
    String target = tile.repliesTo();
    List<Relation> relations =
        target == null ? List.of() : List.of(new Relation(Relation.Kind.REPLY, target));
    Event.Removal removal = tile.redacted() ? new Event.Removal(null) : null;
    Event.Envelope envelope = envelope(tile, tile.type());
    sink.add(new Event(source, PAGE, envelope, content, relations, removal, null));
  }

  private Event.Envelope envelope(ElementTile tile, String type) {
    return new Event.Envelope(tile.id(), room, sender, type, null, time(tile));
  }

  private Moment time(ElementTile tile) {
    if (LocalDates.moment(tile.fullTime()) instanceof Moment.Local full) {
      return full;
    }
    String text = (date + " " + tile.clock()).strip();
    return LocalDates.moment(day, LocalDates.of(tile.clock()).time(), text);
  }

  /** A tile that no person posted: a sentence about the room, or something unknown. */
  private void told(ElementTile tile, Source source) throws IOException {
    String sentence = tile.sentence();
    ElementSentences.Said said = ElementSentences.read(sentence);
    if (said != null) {
      sink.add(plain(source, said.envelope(tile.id(), room, time(tile)), said.content()));
      return;
    }
    String text = sentence.isEmpty() ? tile.rest() : sentence;
    Content other = new Content.Other(List.of(new Content.Field("/text", text)));
    sink.add(plain(source, envelope(tile, ""), other));
    if (sentence.isEmpty()) {
      sink.add(
          new Problem(
              source, "expected a message or a sentence; found neither: only the text is kept"));
    }
  }

  private static Event plain(Source source, Event.Envelope envelope, Content content) {
    return new Event(source, PAGE, envelope, content, List.of(), null, null);
  }

  /** An edit: when and that it was is known, not its own id nor what stood there before. */
  private void edit(ElementTile tile, String id, Source source) throws IOException {
    String edited = tile.editedAt();
    if (edited != null) {
      Event.Envelope envelope =
          new Event.Envelope(
              null, room, sender, "m.room.message", null, new Moment.Unknown(edited));
      Content content = new Content.Other(List.of(new Content.Field("/edited", edited)));
      var relation = new Relation(Relation.Kind.REPLACE, id);
      sink.add(new Event(source, 0, envelope, content, List.of(relation), null, null));
    }
  }

  private void reactions(ElementTile tile, String id, Source source) throws IOException {
    var relation = List.of(new Relation(Relation.Kind.ANNOTATION, id));
    for (String key : tile.reactions()) {
      Event.Envelope envelope =
          new Event.Envelope(null, room, null, "m.reaction", null, Moment.NONE);
      Content content = new Content.Reaction(key);
      sink.add(new Event(source, 0, envelope, content, relation, null, null));
    }
  }

  /** Says once in a file who has which name and picture. */
  private void person(ElementTile tile, Source source) throws IOException {
    String account = tile.sender();
    String shown = tile.name();
    if (account == null || (shown == null && tile.avatar() == null)) {
      return;
    }
    String name = shown == null ? null : ShownName.name(shown);
    if (seen.size() < MOST_ACCOUNTS && seen.add(new Person(account, name, tile.avatar()))) {
      sink.add(
          new AccountSeen(source, 0, account, AccountSeen.How.OTHER, room, name, tile.avatar()));
    }
  }
}
