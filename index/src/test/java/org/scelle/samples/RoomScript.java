package org.scelle.samples;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events of one room, oldest first, as a server would hold them. */
final class RoomScript {

  /**
   * An event without the part that depends on who asks.
   *
   * @param json the object up to but without its closing brace
   * @param unsigned what stands in {@code unsigned} besides the age, each with a comma before
   */
  record Line(String json, String unsigned, long time, boolean state) {}

  final String room;
  final List<Line> lines = new ArrayList<>();
  private final Truth truth;
  private int number;

  RoomScript(String room, Truth truth) {
    this.room = room;
    this.truth = truth;
    truth.rooms.add(room);
  }

  /** Adds a timeline event and gives its id. */
  String event(String type, String sender, long time, String content) {
    return add(type, null, sender, time, content);
  }

  /** Adds a state event and gives its id. */
  String state(String type, String key, String sender, long time, String content) {
    return add(type, key, sender, time, content);
  }

  String member(String account, String membership, String sender, long time, String name) {
    truth.accounts.add(account);
    return state(
        "m.room.member",
        account,
        sender,
        time,
        "{\"membership\":\"" + membership + "\",\"displayname\":" + quoted(name) + "}");
  }

  /** Empties an earlier event, as the server does after a redaction, and adds the redaction. */
  void redact(int index, String sender, long time) {
    Line target = lines.get(index);
    String id = idOf(target);
    String content = "{\"reason\":\"Erreur de destinataire\"}";
    String by = id(room, number);
    String redaction = head("m.room.redaction", null, sender, time, content, by);
    redaction += ",\"redacts\":" + quoted(id);
    String emptied = target.json().substring(0, target.json().indexOf(",\"content\":"));
    lines.set(
        index,
        new Line(
            emptied + ",\"content\":{}",
            ",\"redacted_by\":"
                + quoted(by)
                + ",\"redacted_because\":"
                + redaction
                + ",\"unsigned\":{\"age\":1000}}",
            target.time(),
            false));
    truth.redacted++;
    truth.events.add(by);
    number++;
    lines.add(new Line(redaction, "", time, false));
  }

  private String add(String type, @Nullable String key, String sender, long time, String content) {
    String id = id(room, number++);
    truth.events.add(id);
    truth.accounts.add(sender);
    lines.add(new Line(head(type, key, sender, time, content, id), "", time, key != null));
    return id;
  }

  private String head(
      String type, @Nullable String key, String sender, long time, String content, String id) {
    return "{\"type\":"
        + quoted(type)
        + ",\"room_id\":"
        + quoted(room)
        + ",\"sender\":"
        + quoted(sender)
        + (key == null ? "" : ",\"state_key\":" + quoted(key))
        + ",\"event_id\":"
        + quoted(id)
        + ",\"origin_server_ts\":"
        + time
        + ",\"user_id\":"
        + quoted(sender)
        + ",\"content\":"
        + content;
  }

  static String idOf(Line line) {
    int begin = line.json().indexOf("\"event_id\":\"") + 12;
    return line.json().substring(begin, line.json().indexOf('"', begin));
  }

  /** An event id as room versions 4 and later have them. */
  static String id(String room, int number) {
    byte[] hash = sha256((room + "/" + number).getBytes(StandardCharsets.UTF_8));
    return "$" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }

  static byte[] sha256(byte[] bytes) {
    return digest().digest(bytes);
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }

  /** A JSON string. */
  static String quoted(String text) {
    StringBuilder json = new StringBuilder(text.length() + 8).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> json.append("\\\"");
        case '\\' -> json.append("\\\\");
        case '\n' -> json.append("\\n");
        case '\r' -> json.append("\\r");
        case '\t' -> json.append("\\t");
        default -> json.append(c);
      }
    }
    return json.append('"').toString();
  }
}
