package org.scelle.format.pdu;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Authenticity;
import org.scelle.model.Authenticity.Signature;
import org.scelle.model.Authenticity.Verdict;

/**
 * Recomputes the hashes of the events of one file. An id is tried under the rules of every room
 * version: a hash that fits under any of them binds the event just as well, and a forged version
 * cannot make its whole room look forged.
 */
public final class PduCheck {

  /** What is said of an event that cannot be looked at whole. */
  public static final Authenticity TOO_LARGE =
      new Authenticity(
          Verdict.NOT_CHECKABLE,
          Signature.NOT_REACHED,
          "larger or deeper than any event that a server accepts");

  private static final int HASH_ID = 44;

  /**
   * What Dendrite writes into the events it keeps, beside what was hashed and signed
   * (matrix-org/gomatrixserverlib, {@code ToHeaderedJSON}); servers accept no event that came so.
   */
  private static final String VERSION = "_room_version";

  private static final String HEADER_ID = "_event_id";

  /** The version of a room whose create event says none ("m.room.create"). */
  private static final String UNSAID = "1";

  private static final List<String> HEADER = List.of(VERSION, HEADER_ID);

  /** Rules under which ids are hashes, the most frequent first. */
  public static final List<RoomRules> HASHED =
      List.of(
          RoomRules.V9,
          RoomRules.V11,
          RoomRules.V12,
          RoomRules.V8,
          RoomRules.V6,
          RoomRules.V4,
          RoomRules.V3);

  private final ServerKeys keys;
  private final RoomVersions versions = new RoomVersions();

  public PduCheck(ServerKeys keys) {
    this.keys = keys;
  }

  private static final String FORGED =
      "a signature is missing, or not by the key that was given for its server";
  private static final String AT_ODDS =
      "a signature is missing, or not by the key that the evidence itself holds for its server";

  /** What was found, with the failing signature among the reasons. */
  private static Authenticity told(Verdict verdict, Signature signature, String why) {
    if (!signature.refutes()) {
      return new Authenticity(verdict, signature, why);
    }
    String failing = signature == Signature.FAILS ? FORGED : AT_ODDS;
    return new Authenticity(verdict, signature, also(failing, why));
  }

  private static String also(String reason, String others) {
    return others.isEmpty() ? reason : reason + "; " + others;
  }

  /** Without keys. */
  public PduCheck() {
    this(new ServerKeys());
  }

  /** Says what the rules of a room are, for events without an id. */
  public void learn(@Nullable String room, RoomRules known) {
    versions.found(room, known);
  }

  /**
   * What was found.
   *
   * @param id the id given, else the id computed, else {@code null}
   * @param room the room given, else that of a create event in room version 12
   */
  public record Checked(@Nullable String id, @Nullable String room, Authenticity authenticity) {

    private Checked but(String reason) {
      return new Checked(
          id,
          room,
          new Authenticity(
              authenticity.verdict(), authenticity.signature(), also(reason, authenticity.why())));
    }
  }

  /** Checks one event; id and room as its surroundings (or the event itself) give them. */
  public Checked check(Json.Obj event, @Nullable String id, @Nullable String room) {
    String version = event.text(VERSION);
    Json.Obj own = version == null ? event : event.without(HEADER);
    String named = id == null && version != null ? event.text(HEADER_ID) : id;
    String place = place(own, room);
    if (version != null) {
      versions.written(place, version);
    }
    Checked checked = named == null ? withoutId(own, room) : withId(own, named, room);
    String odds = version == null ? "" : versions.contradiction(place, version);
    if (odds.isEmpty() && isCreate(own) && !checked.authenticity.refuted()) {
      odds = versions.contradictionBefore(place);
    }
    return odds.isEmpty() ? checked : checked.but(odds);
  }

  private Checked withId(Json.Obj event, String id, @Nullable String room) {
    if (id.length() != HASH_ID || id.indexOf(':') >= 0) {
      return new Checked(id, room, unhashed(event, room));
    }
    RoomRules first = versions.of(place(event, room));
    byte[] signed = first != null && first.hashedIds() ? signed(event, first, id) : null;
    if (first != null && signed != null) {
      return new Checked(id, place(event, room), proved(event, first, room, signed));
    }
    for (RoomRules next : HASHED) {
      byte[] text = next == first ? null : signed(event, next, id);
      if (text != null) {
        versions.found(place(event, room), next);
        return new Checked(id, place(event, room), proved(event, next, room, text));
      }
    }
    return new Checked(
        id,
        room,
        told(
            Verdict.ID_REFUTED,
            Signature.NOT_REACHED,
            contentHolds(event, RoomRules.V4)
                ? "the content hash holds; the event id is not the hash of this event"
                : "neither the content hash nor the event id is that of this event"));
  }

  /** The room; that of a create event which names none is its hash. */
  private static @Nullable String place(Json.Obj event, @Nullable String room) {
    return room == null && isCreate(event) && !event.has("room_id") ? made(event) : room;
  }

  /** What is signed, when the id is its hash. */
  private static byte @Nullable [] signed(Json.Obj event, RoomRules known, String id) {
    byte[] signed = CanonicalJson.of(EventHash.signed(event, known));
    return id.equals(EventHash.id(signed, known)) ? signed : null;
  }

  /** The id holds. */
  private Authenticity proved(
      Json.Obj event, RoomRules known, @Nullable String room, byte[] signed) {
    Signature signature = keys.check(event, () -> signed);
    if (isCreate(event) && !event.has("room_id") && room != null && !room.equals(made(event))) {
      return told(Verdict.ID_REFUTED, signature, "the room id is not the hash of its create event");
    }
    if (contentHolds(event, known)) {
      learnIfCreated(event, room);
      return told(Verdict.VERIFIED, signature, "");
    }
    return emptied(event, known)
        ? told(
            Verdict.VERIFIED,
            signature,
            "emptied by a redaction: the event id holds, its content is gone")
        : told(
            Verdict.CONTENT_ALTERED,
            signature,
            "the event id holds; the content is not what its hash says");
  }

  /** Room versions 1 and 2. */
  private Authenticity unhashed(Json.Obj event, @Nullable String room) {
    Signature signature = keys.check(event, RoomRules.V1);
    if (contentHolds(event, RoomRules.V1)) {
      learnIfCreated(event, room);
      return told(
          Verdict.CONTENT_HOLDS,
          signature,
          "the event id is no hash (room versions 1 and 2): the content hash alone was checked");
    }
    return notHolding(event, RoomRules.V1, signature);
  }

  private static Authenticity notHolding(Json.Obj event, RoomRules known, Signature signature) {
    if (hash(event) == null) {
      return told(
          Verdict.NOT_CHECKABLE, signature, "it has no content hash: it was taken out, or altered");
    }
    return emptied(event, known)
        ? told(
            Verdict.NOT_CHECKABLE,
            signature,
            "the content hash does not hold: a redaction emptied it, or it was altered; without an"
                + " event id that cannot be told")
        : told(Verdict.CONTENT_ALTERED, signature, "the content is not what its hash says");
  }

  private Checked withoutId(Json.Obj event, @Nullable String room) {
    if (isCreate(event) && contentHolds(event, RoomRules.V4)) {
      learnIfCreated(event, room);
    }
    RoomRules known = versions.of(place(event, room));
    RoomRules assumed = known == null ? RoomRules.V4 : known;
    String id = known == null || !known.hashedIds() ? null : EventHash.id(event, known);
    String place = known == RoomRules.V12 ? place(event, room) : room;
    Signature signature = known == null ? Signature.NOT_REACHED : keys.check(event, assumed);
    if (!contentHolds(event, assumed)) {
      return new Checked(id, place, notHolding(event, assumed, signature));
    }
    String why =
        id == null
            ? "the content hash holds; the room version is not known, so the id was not computed"
            : "the content hash holds; the event id is computed, none was given to compare";
    return new Checked(id, place, told(Verdict.CONTENT_HOLDS, signature, why));
  }

  /** A create event whose content hash holds says the version of its room. */
  private void learnIfCreated(Json.Obj event, @Nullable String room) {
    Json.Obj content = event.object("content");
    if (isCreate(event) && content != null) {
      String version = content.text("room_version");
      versions.created(place(event, room), version == null ? UNSAID : version);
    }
  }

  /** Distinct ids that an event could have, by rules. */
  public static Map<RoomRules, String> candidates(Json.Obj event) {
    Map<RoomRules, String> ids = new EnumMap<>(RoomRules.class);
    for (RoomRules next : HASHED) {
      ids.put(next, EventHash.id(event, next));
    }
    return ids;
  }

  private static boolean isCreate(Json.Obj event) {
    return "m.room.create".equals(event.text("type"));
  }

  /** Room version 12: the id of the room is that of its create event. */
  private static String made(Json.Obj create) {
    return "!" + EventHash.id(create, RoomRules.V12).substring(1);
  }

  private static @Nullable String hash(Json.Obj event) {
    Json.Obj hashes = event.object("hashes");
    return hashes == null ? null : hashes.text("sha256");
  }

  private static boolean contentHolds(Json.Obj event, RoomRules known) {
    return EventHash.content(event, known).equals(hash(event));
  }

  private static boolean emptied(Json.Obj event, RoomRules known) {
    List<String> beside = List.of("unsigned", "event_id", "age_ts");
    return event.without(beside).equals(known.redact(event).without(beside));
  }
}
