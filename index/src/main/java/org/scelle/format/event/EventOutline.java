package org.scelle.format.event;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.scelle.format.bytes.Damage;
import org.scelle.format.bytes.JsonBytes;

/**
 * Where the parts of an object stand, if it is an event. Found in one quick pass, so that the parts
 * can then be read in the order in which they explain each other, whatever the order of the keys.
 */
public final class EventOutline {

  /** What an object proves to be. */
  public enum Verdict {
    EVENT,
    /** Type and content only, as account data and ephemeral events are. */
    BARE,
    OTHER
  }

  /** The parts of an event (Matrix specification, Client-Server API, "Room event format"). */
  enum Part {
    TYPE(0),
    ID(1),
    SENDER(2),
    USER(3),
    ROOM(4),
    TIME(5),
    STATE_KEY(6),
    CONTENT(7),
    UNSIGNED(8),
    REDACTS(9),
    AGE(10),
    PREVIOUS(11),
    REDACTED_BECAUSE(12),
    AUTH_EVENTS(13),
    PREV_EVENTS(14),
    HASHES(15),
    SIGNATURES(16),
    /** Where russelldavies/matrix-archive saved the file that the event posts. */
    SAVED_AS(17);

    private final int slot;

    Part(int slot) {
      this.slot = slot;
    }

    private static @Nullable Part of(String key) {
      return switch (key) {
        case "type" -> TYPE;
        case "event_id" -> ID;
        case "sender" -> SENDER;
        case "user_id" -> USER;
        case "room_id" -> ROOM;
        case "origin_server_ts" -> TIME;
        case "state_key" -> STATE_KEY;
        case "content" -> CONTENT;
        case "unsigned" -> UNSIGNED;
        case "redacts" -> REDACTS;
        case "age" -> AGE;
        case "prev_content" -> PREVIOUS;
        case "redacted_because" -> REDACTED_BECAUSE;
        case "auth_events" -> AUTH_EVENTS;
        case "prev_events" -> PREV_EVENTS;
        case "hashes" -> HASHES;
        case "signatures" -> SIGNATURES;
        case "_file_path" -> SAVED_AS;
        default -> null;
      };
    }
  }

  /** An event is not kept from being one by a small thing that a program put before it. */
  private static final long LARGEST_ASIDE = 8 << 10;

  /** What may be kept while that is found out: more than it and what is read at once. */
  private static final int LOOKED_AT = 256 << 10;

  private static final int PARTS = Part.values().length;

  private final long[] places = new long[PARTS];
  private final byte[] first = new byte[PARTS];
  private long start;
  private long end;
  private boolean unknownContainer;

  /** Where its object begins. */
  public long start() {
    return start;
  }

  /** Just behind its object; right only when {@link #find} said that it is an event. */
  public long end() {
    return end;
  }

  boolean has(Part part) {
    return first[part.slot] != 0;
  }

  boolean isObject(Part part) {
    return first[part.slot] == '{';
  }

  boolean isText(Part part) {
    return first[part.slot] == '"';
  }

  /**
   * Whether it is in the form in which servers give events to each other: by two of its marks, so
   * that it does not pass for another when one was altered.
   */
  boolean isPdu() {
    int marks = isObject(Part.HASHES) ? 1 : 0;
    marks += isObject(Part.SIGNATURES) ? 1 : 0;
    marks += first[Part.AUTH_EVENTS.slot] == '[' ? 1 : 0;
    marks += first[Part.PREV_EVENTS.slot] == '[' ? 1 : 0;
    return marks > 1;
  }

  /**
   * Whether it has the marks of an event between servers, and is none: right only when {@link
   * #find} did not say that it is one.
   */
  public boolean isMaimed() {
    return end > start && isPdu();
  }

  /** Goes to the value of a part; call only when {@link #has} it. */
  void go(JsonBytes json, Part part) {
    json.seek(places[part.slot]);
  }

  /**
   * Looks through the object that begins here, which the caller has pinned. Afterwards the reader
   * stands anywhere in it. An object that shows a list or object of its own before anything of an
   * event is not looked through: it may be the whole file.
   */
  public Verdict find(JsonBytes json) throws IOException, Damage {
    json.peek();
    start = json.at();
    end = start;
    Arrays.fill(first, (byte) 0);
    unknownContainer = false;
    try {
      return look(json);
    } catch (Damage damage) {
      if (unknownContainer && !likely()) {
        return Verdict.OTHER;
      }
      throw damage;
    }
  }

  private Verdict look(JsonBytes json) throws IOException, Damage {
    json.enter();
    for (String key = json.key(); key != null; key = json.key()) {
      Part part = Part.of(key);
      int b = json.peek();
      if (part != null) {
        twice(json, part);
        places[part.slot] = json.at();
        first[part.slot] = (byte) b;
        look(json, part, b);
      } else if (b != '{' && b != '[') {
        json.skip();
      } else if (likely()) {
        unknownContainer = true;
        json.skip();
      } else if (aside(json)) {
        unknownContainer = true;
      } else {
        return Verdict.OTHER;
      }
    }
    end = json.at();
    return verdict();
  }

  /** Passes a list or object of a program's own, unless it is too large to be one. */
  private static boolean aside(JsonBytes json) throws IOException {
    long from = json.at();
    int kept = json.keepAtMost(LOOKED_AT);
    try {
      json.skip();
      return json.at() - from <= LARGEST_ASIDE;
    } catch (Damage notHere) {
      return false;
    } finally {
      json.keepAtMost(kept);
    }
  }

  /** A key may stand twice; the last value counts, the first must still be JSON. */
  private void twice(JsonBytes json, Part part) throws IOException, Damage {
    if (has(part)) {
      long here = json.at();
      go(json, part);
      json.skip();
      json.seek(here);
      json.notes().twice();
    }
  }

  /** What is read again later need not be checked now. */
  private static void look(JsonBytes json, Part part, int first) throws IOException, Damage {
    switch (part) {
      case CONTENT, UNSIGNED, PREVIOUS, REDACTED_BECAUSE -> {
        if (first == '{') {
          json.leap();
        } else {
          json.skip();
        }
      }
      default -> json.skip();
    }
  }

  private boolean likely() {
    return isText(Part.TYPE) || isObject(Part.CONTENT) || has(Part.ID) || has(Part.UNSIGNED);
  }

  /** Whether what has been seen so far is an event that only its size keeps from being read. */
  public boolean looksLikeEvent() {
    return isText(Part.TYPE) && (isText(Part.SENDER) || isText(Part.ID));
  }

  private Verdict verdict() {
    if (!isText(Part.TYPE)) {
      return Verdict.OTHER;
    }
    boolean named = isText(Part.SENDER) || isText(Part.ID);
    if (isObject(Part.CONTENT)) {
      return named ? Verdict.EVENT : Verdict.BARE;
    }
    boolean whole = isText(Part.ID) && (isText(Part.SENDER) || has(Part.TIME));
    return whole && !unknownContainer ? Verdict.EVENT : Verdict.OTHER;
  }
}
