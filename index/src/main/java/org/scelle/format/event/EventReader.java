package org.scelle.format.event;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scelle.format.bytes.Damage;
import org.scelle.format.bytes.JsonBytes;
import org.scelle.format.bytes.Numbers;
import org.scelle.format.event.EventOutline.Part;
import org.scelle.format.pdu.Json;
import org.scelle.format.pdu.JsonTree;
import org.scelle.format.pdu.Lineage;
import org.scelle.format.pdu.PduCheck;
import org.scelle.model.AccountSeen;
import org.scelle.model.Authenticity;
import org.scelle.model.Content;
import org.scelle.model.Entry;
import org.scelle.model.Event;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Moment;
import org.scelle.model.Problem;
import org.scelle.model.RoomSeen;
import org.scelle.model.Source;

/** Makes entries of an event whose parts have been found and are pinned. */
public final class EventReader {

  private static final int LONGEST_TIME = 40;
  private static final int LONGEST_ACCOUNT = 255;
  private static final int MOST_CARRIED = 4;

  /** Servers accept no event over 64 KiB ("Size limits"); what is far larger is not hashed. */
  private static final int LARGEST_PDU = 1 << 20;

  private final JsonBytes json;
  private final EvidenceFile file;
  private final PduCheck pdus;
  private final ContentReader contents;

  public EventReader(JsonBytes json, EvidenceFile file, PduCheck pdus) {
    this.json = json;
    this.file = file;
    this.pdus = pdus;
    this.contents = new ContentReader(json);
  }

  /**
   * Who, where and when, and whether its hashes hold; an id that is not given is computed.
   *
   * @param room the room its surroundings name
   */
  public Placed place(EventOutline event, @Nullable String room) throws IOException, Damage {
    return place(event, room, null);
  }

  /** The same where the surroundings may name the event too. */
  public Placed place(EventOutline event, @Nullable String room, @Nullable String id)
      throws IOException, Damage {
    Event.Envelope said = envelope(event, room, id);
    if (!event.isPdu()) {
      return new Placed(said, 0, null, null);
    }
    Json.Obj pdu = null;
    if (event.end() - event.start() <= LARGEST_PDU) {
      json.seek(event.start());
      pdu = JsonTree.object(json);
    }
    if (pdu == null) {
      return new Placed(said, 0, PduCheck.TOO_LARGE, null);
    }
    PduCheck.Checked checked = pdus.check(pdu, said.id(), said.room());
    Event.Envelope known =
        new Event.Envelope(
            checked.id(), checked.room(), said.sender(), said.type(), said.stateKey(), said.time());
    return new Placed(known, 0, checked.authenticity(), Lineage.of(pdu));
  }

  private Event.Envelope envelope(EventOutline event, @Nullable String room, @Nullable String id)
      throws IOException, Damage {
    String named = word(event, Part.ID);
    String own = word(event, Part.ROOM);
    String sender = sender(event);
    String type = word(event, Part.TYPE);
    return new Event.Envelope(
        named != null ? named : id,
        own != null ? own : room,
        isAccount(sender) ? sender : null,
        type == null ? "" : type,
        word(event, Part.STATE_KEY),
        time(event));
  }

  private @Nullable String sender(EventOutline event) throws IOException, Damage {
    String sender = word(event, Part.SENDER);
    return sender != null ? sender : word(event, Part.USER);
  }

  /** Matrix specification, appendices, "User identifiers"; some archives leave the server out. */
  private static boolean isAccount(@Nullable String id) {
    return id != null && id.length() > 1 && id.charAt(0) == '@';
  }

  private @Nullable String word(EventOutline event, Part part) throws IOException, Damage {
    if (!event.has(part)) {
      return null;
    }
    event.go(json, part);
    return json.word();
  }

  private Moment time(EventOutline event) throws IOException, Damage {
    return Numbers.time(word(event, Part.TIME));
  }

  /**
   * Adds the event, then the events it carries along, then what could not be read of it; all have
   * the same source.
   */
  public void read(EventOutline event, Placed placed, List<Entry> out) throws IOException, Damage {
    read(event, placed, new Source(file, event.start(), event.end() - event.start()), out);
  }

  /** The same for an event that stands in the evidence in another form than the bytes read. */
  public void read(EventOutline event, Placed placed, Source source, List<Entry> out)
      throws IOException, Damage {
    one(event, placed, new Into(source, out, 0));
    if (json.notes().any()) {
      out.add(new Problem(source, json.notes().sentence()));
      json.notes().clear();
    }
  }

  /**
   * @param page number of the page it belongs to; 0 for none
   * @param lineage where it stands in the graph of its room, for events as servers have them
   */
  public record Placed(
      Event.Envelope envelope,
      int page,
      @Nullable Authenticity authenticity,
      @Nullable Lineage lineage) {}

  private record Into(Source source, List<Entry> out, int depth) {}

  private void one(EventOutline event, Placed placed, Into into) throws IOException, Damage {
    Unsigned unsigned = new Unsigned(json);
    unsigned.read(event);
    Content content = savedAs(contents.read(event, placed.envelope(), unsigned), event);
    into.out.add(
        new Event(
            into.source,
            placed.page(),
            placed.envelope(),
            content,
            relations(unsigned),
            unsigned.redacted() ? new Event.Removal(unsigned.redactedBy()) : null,
            serving(placed.envelope(), unsigned),
            placed.authenticity()));
    if (event.has(Part.TIME)) {
      clock(placed.envelope(), into);
    }
    if (placed.envelope().sender() == null) {
      nobody(event, into);
    }
    shortfalls(into);
    receipts(placed.envelope(), content, into);
    String room = placed.envelope().room();
    if (room != null && !unsigned.previewed().isEmpty()) {
      into.out.add(
          new RoomSeen(
              into.source, 0, room, RoomSeen.How.PREVIEW, List.copyOf(unsigned.previewed())));
    }
    carried(placed, unsigned, into);
  }

  private List<Event.Relation> relations(Unsigned unsigned) {
    String edit = unsigned.replacedBy();
    if (edit == null) {
      return contents.relations();
    }
    List<Event.Relation> all = new ArrayList<>(contents.relations());
    all.add(new Event.Relation(Event.Relation.Kind.REPLACED, edit));
    return List.copyOf(all);
  }

  /** A file that was saved under another name than the sender's is named as it was saved. */
  private Content savedAs(Content content, EventOutline event) throws IOException, Damage {
    String path = event.isText(Part.SAVED_AS) ? word(event, Part.SAVED_AS) : null;
    if (path == null
        || !(content instanceof Content.Message message)
        || message.media() == null
        || path.isEmpty()) {
      return content;
    }
    return new Content.Message(
        message.kind(),
        message.body(),
        message.quoted(),
        message.formatted(),
        message.media().named(path.substring(path.replace('\\', '/').lastIndexOf('/') + 1)),
        message.mentions());
  }

  private static Event.@Nullable Serving serving(Event.Envelope envelope, Unsigned unsigned) {
    Long age = Numbers.whole(unsigned.age());
    Long answered =
        age != null && envelope.time() instanceof Moment.Exact time
            ? Long.valueOf(time.epochMillis() + age)
            : null;
    return answered == null && unsigned.transaction() == null && unsigned.membership() == null
        ? null
        : new Event.Serving(answered, unsigned.transaction(), unsigned.membership());
  }

  /** Says a time that is none, or that no message has. */
  private static void clock(Event.Envelope envelope, Into into) {
    if (envelope.time() instanceof Moment.Unknown(String said) && !said.isEmpty()) {
      into.out.add(
          new Problem(
              into.source,
              "expected the time in milliseconds between 1970 and 9999; found "
                  + said.substring(0, Math.min(LONGEST_TIME, said.length()))
                  + ": the time of the event is not known"));
    }
  }

  /** Says a sender that is no account. */
  private void nobody(EventOutline event, Into into) throws IOException, Damage {
    String said = sender(event);
    if (said != null) {
      into.out.add(
          new Problem(
              into.source,
              "expected the account that sent the event, as @name:server; found "
                  + said.substring(0, Math.min(LONGEST_ACCOUNT, said.length()))
                  + ": the event is kept without sender"));
    }
  }

  private void shortfalls(Into into) {
    if (contents.takeCut()) {
      into.out.add(
          new Problem(
              into.source,
              "more than "
                  + StateFields.MOST
                  + " values, or more than "
                  + StateFields.DEEPEST
                  + " levels, in one event: the rest of its values is left out"));
    }
    if (contents.strange()) {
      into.out.add(
          new Problem(
              into.source, "the content, or a text in it, is of another type than expected"));
    }
  }

  /** Read receipts name the accounts that read along ({@code /$event/m.read/@account/ts}). */
  private static void receipts(Event.Envelope envelope, Content content, Into into) {
    if (!envelope.type().equals("m.receipt") || !(content instanceof Content.Other other)) {
      return;
    }
    other.fields().stream()
        .map(Content.Field::pointer)
        .filter(p -> p.contains("/@"))
        .map(p -> p.substring(p.indexOf("/@") + 1))
        .map(p -> p.contains("/") ? p.substring(0, p.indexOf('/')) : p)
        .map(p -> p.replace("~1", "/").replace("~0", "~"))
        .distinct()
        .forEach(account ->
            into.out.add(
                new AccountSeen(
                    into.source,
                    0,
                    account,
                    AccountSeen.How.RECEIPT,
                    envelope.room(),
                    null,
                    null)));
  }

  private void carried(Placed carrier, Unsigned unsigned, Into into) throws IOException, Damage {
    if (unsigned.carried().isEmpty()) {
      return;
    }
    if (into.depth >= MOST_CARRIED) {
      into.out.add(
          new Problem(into.source, "events carried inside events inside events are left out"));
      return;
    }
    for (long start : unsigned.carried()) {
      json.seek(start);
      EventOutline inner = new EventOutline();
      inner.find(json);
      Placed placed = place(inner, carrier.envelope().room());
      one(inner, placed, new Into(into.source, into.out, into.depth + 1));
    }
  }
}
