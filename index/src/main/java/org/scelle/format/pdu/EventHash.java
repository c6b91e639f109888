package org.scelle.format.pdu;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/** The two hashes of an event (Matrix specification, Server-Server API, "Signing Events"). */
final class EventHash {

  /** What servers add to an event, or put beside its signatures. */
  private static final List<String> OUTSIDE =
      List.of("signatures", "unsigned", "age_ts", "outlier", "destinations");

  private static final List<String> OUTSIDE_CONTENT =
      List.of("signatures", "unsigned", "age_ts", "outlier", "destinations", "hashes", "event_id");

  /** In room versions 1 and 2 the id is part of the event. */
  private static final List<String> OUTSIDE_CONTENT_V1 =
      OUTSIDE_CONTENT.stream().filter(key -> !key.equals("event_id")).toList();

  private EventHash() {}

  /** "Calculating the content hash for an event", in unpadded base64. */
  static String content(Json.Obj event, RoomRules rules) {
    List<String> left = rules.hashedIds() ? OUTSIDE_CONTENT : OUTSIDE_CONTENT_V1;
    return Base64.getEncoder().withoutPadding().encodeToString(sha256(event.without(left)));
  }

  /** "Calculating the reference hash for an event". */
  static byte[] reference(Json.Obj event, RoomRules rules) {
    return sha256(signed(event, rules));
  }

  /** What is signed: the redacted event without its signatures. */
  static Json.Obj signed(Json.Obj event, RoomRules rules) {
    Json.Obj redacted = rules.redact(event).without(OUTSIDE);
    return rules.hashedIds() ? redacted.without(List.of("event_id")) : redacted;
  }

  /** The id that the event has by its hash. */
  static String id(Json.Obj event, RoomRules rules) {
    return id(CanonicalJson.of(signed(event, rules)), rules);
  }

  /** The same, given the bytes of what is signed. */
  static String id(byte[] signed, RoomRules rules) {
    Base64.Encoder base64 = rules == RoomRules.V3 ? Base64.getEncoder() : Base64.getUrlEncoder();
    return "$" + base64.withoutPadding().encodeToString(sha256(signed));
  }

  private static byte[] sha256(Json.Obj value) {
    return sha256(CanonicalJson.of(value));
  }

  private static byte[] sha256(byte[] text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
