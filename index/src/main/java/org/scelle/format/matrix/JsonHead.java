package org.scelle.format.matrix;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.scelle.evidence.Address;
import org.scelle.evidence.Candidate;
import org.scelle.format.bytes.Damage;
import org.scelle.format.bytes.JsonBytes;
import org.scelle.model.AccountSeen;
import org.scelle.model.Entry;
import org.scelle.model.Event;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Refusal;
import org.scelle.model.RoomSeen;

/** The first bytes of a file, looked at as JSON that may end anywhere. */
public final class JsonHead {

  private static final Set<String> ELEMENT = Set.of("room_name", "exported_by", "export_date");

  private static final Set<String> SERVER_EVENT = Set.of("auth_events", "hashes");

  private static final List<String> TYPES =
      List.of("\"m.room.", "\"m.push_rules\"", "\"m.direct\"", "\"im.vector.");

  private final Address address;
  private final byte[] bytes;
  private final Set<String> keys;
  private final Set<String> itemKeys;

  private JsonHead(Address address, byte[] bytes) throws IOException {
    this.address = address;
    this.bytes = bytes;
    int first = first(bytes);
    this.keys = first == '{' ? keys(bytes) : Set.of();
    this.itemKeys = first == '[' || keys.contains("messages") ? items(bytes, first) : Set.of();
  }

  /** Three formats ask; the head of one file is looked at once. */
  public static JsonHead of(Candidate file) throws IOException {
    return file.seen(JsonHead.class, looked -> of(looked.address(), looked.head()));
  }

  public static JsonHead of(Address address, byte[] bytes) throws IOException {
    return new JsonHead(address, bytes);
  }

  /** The first byte that is not white space or a byte order mark. */
  private static int first(byte[] bytes) {
    int i = 0;
    while (i + 2 < bytes.length && bytes[i] == (byte) 0xef && bytes[i + 1] == (byte) 0xbb) {
      i += 3;
    }
    while (i < bytes.length && bytes[i] >= 0 && bytes[i] <= ' ' && bytes[i] != 0) {
      i++;
    }
    return i < bytes.length ? bytes[i] : -1;
  }

  /** The keys of the object at the root, as far as they can be seen. */
  private static Set<String> keys(byte[] bytes) throws IOException {
    Set<String> keys = new LinkedHashSet<>();
    JsonBytes json = new JsonBytes(new ByteArrayInputStream(bytes));
    try {
      while (json.peek() != '{') {
        json.pass();
      }
      addKeys(json, keys);
    } catch (Damage ends) {
      return keys;
    }
    return keys;
  }

  /** Those of the object that stands here, until it ends or breaks off. */
  private static void addKeys(JsonBytes json, Set<String> keys) throws IOException, Damage {
    json.enter();
    for (String key = json.key(); key != null; key = json.key()) {
      keys.add(key);
      json.skip();
    }
  }

  private static Set<String> items(byte[] bytes, int first) throws IOException {
    Set<String> keys = new LinkedHashSet<>();
    JsonBytes json = new JsonBytes(new ByteArrayInputStream(bytes));
    try {
      while (json.peek() != first) {
        json.pass();
      }
      json.enter();
      if (first == '{') {
        for (String key = json.key(); !"messages".equals(key); key = json.key()) {
          json.skip();
        }
        if (json.peek() == '[') {
          json.enter();
        }
      }
      if (json.peek() == '{') {
        addKeys(json, keys);
      }
    } catch (Damage ends) {
      return keys;
    }
    return keys;
  }

  boolean isJson() {
    int b = first(bytes);
    return b == '{' || b == '[';
  }

  /** What the keys of the first object show. */
  public enum Shape {
    /** A room as a client exports it. */
    CLIENT_EXPORT,
    /** An event as servers give it to each other, which has no id beside it. */
    SERVER_EVENT,
    /** The state of a room as one who is invited is shown it, in a file of its own. */
    STRIPPED_STATE,
    /** What a server knows of its user. */
    USER_PROFILE,
    USER_SESSION,
    USER_MEDIA,
    /** Messages with keys of an archiver's own, and clocks of its own. */
    MESSAGE_LIST,
    OTHER
  }

  public Shape shape() {
    if (keys.contains("messages") && ELEMENT.stream().filter(keys::contains).count() >= 2) {
      return Shape.CLIENT_EXPORT;
    }
    if (keys.containsAll(SERVER_EVENT)
        && (!keys.contains("event_id")
            || address.name().indexOf('.') < 0
            || address.name().startsWith("$"))) { // ids of the first versions end in a server
      return Shape.SERVER_EVENT;
    }
    if (isMessageList()) {
      return Shape.MESSAGE_LIST;
    }
    return isStripped() ? Shape.STRIPPED_STATE : userData();
  }

  private boolean isMessageList() {
    boolean timed =
        itemKeys.contains("timestamp") || itemKeys.containsAll(Set.of("date", "hours", "tickets"));
    return timed
        && itemKeys.contains("content")
        && (itemKeys.contains("sender") || itemKeys.contains("origin"))
        && !itemKeys.contains("origin_server_ts");
  }

  /** The keys of the first object of the list at the root, or of its messages. */
  public Set<String> itemKeys() {
    return itemKeys;
  }

  private boolean isStripped() {
    return (address.name().equals("invite_state") || address.name().equals("knock_state"))
        && keys.containsAll(Set.of("type", "content", "sender"))
        && !keys.contains("event_id");
  }

  private Shape userData() {
    if (keys.contains("name") && keys.containsAll(Set.of("admin", "creation_ts"))) {
      return Shape.USER_PROFILE;
    }
    if (keys.containsAll(Set.of("ip", "user_agent", "last_seen"))
        || keys.containsAll(Set.of("device_id", "last_seen_ts", "last_seen_ip"))) {
      return Shape.USER_SESSION;
    }
    return keys.containsAll(Set.of("media_id", "media_type", "media_length"))
        ? Shape.USER_MEDIA
        : Shape.OTHER;
  }

  /** Whether it holds anything that only Matrix writes. */
  public boolean showsMatrix() throws IOException {
    if (isAnswer()) {
      return true;
    }
    List<Entry> found = new ArrayList<>();
    EvidenceFile beginning = new EvidenceFile(address.file(), address.path(), bytes.length, "");
    new JsonWalker(new ByteArrayInputStream(bytes), beginning, found::add).read();
    return found.stream().anyMatch(JsonHead::isMatrix) || isCutOff();
  }

  /** Answers that can be empty, by keys that stand together nowhere else. */
  private boolean isAnswer() {
    return (keys.contains("chunk")
            && (keys.contains("start")
                || keys.contains("end")
                || keys.contains("total_room_count_estimate")))
        || (keys.contains("next_batch")
            && (keys.contains("rooms") || keys.contains("account_data")))
        || keys.equals(Set.of("joined_rooms"))
        || keys.equals(Set.of("results", "limited"))
        || (keys.contains("events_before") && keys.contains("events_after"));
  }

  private static boolean isMatrix(Entry entry) {
    return switch (entry) {
      case Event event -> isMatrix(event.envelope());
      case AccountSeen account -> account.account().indexOf(':') > 0;
      case RoomSeen room -> true;
      case Refusal refusal -> refusal.code().matches("[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+");
      default -> false;
    };
  }

  private static boolean isMatrix(Event.Envelope envelope) {
    String sender = envelope.sender();
    String id = envelope.id();
    return envelope.type().indexOf('.') > 0
        && ((sender != null && sender.startsWith("@")) || (id != null && id.startsWith("$")));
  }

  /** The first event alone may be longer than what is looked at. */
  private boolean isCutOff() {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return bytes.length == Candidate.HEAD && TYPES.stream().anyMatch(text::contains);
  }
}
