package org.scelle.format.pdu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.scelle.model.Authenticity.Signature;
import org.scelle.model.Authenticity.Verdict;

/** Vectors from the Matrix specification, appendices, "Cryptographic Test Vectors". */
class PduCheckTest {

  private static final String KEY = "XGX0JRS2Af3be3knz2fBiRbApjm2Dh61gXDJA8kcJNI";

  private static final String MINIMAL =
      """
      {"auth_events": [], "content": {}, "depth": 3,
       "hashes": {"sha256": "5jM4wQpv6lnBo7CLIghJuHdW+s2CMBJPUOGOC89ncos"},
       "origin": "domain", "origin_server_ts": 1000000, "prev_events": [], "room_id": "!x:domain",
       "sender": "@a:domain",
       "signatures": {"domain": {"ed25519:1": "KxwGjPSDEtvnFgU00fwFz+l6d2pJM6XBIaMEn81SXPTRl16AqLAYqfIReFGZlHi5KLjAWbOoMszkwsQma+lYAg"}},
       "type": "X", "unsigned": {"age_ts": 1000000}}\
      """;

  private static final String REDACTABLE =
      """
      {"content": {"body": "Here is the message content"}, "event_id": "$0:domain",
       "hashes": {"sha256": "onLKD1bGljeBWQhWZ1kaP9SorVmRQNdN5aM2JYU2n/g"},
       "origin": "domain", "origin_server_ts": 1000000, "type": "m.room.message",
       "room_id": "!r:domain", "sender": "@u:domain",
       "signatures": {"domain": {"ed25519:1": "Wm+VzmOUOz08Ds+0NTWb1d4CZrVsJSikkeRxh6aCcUwu6pNC78FunoD7KNWzqFn241eYHYMGCA5McEiVPdhzBA"}},
       "unsigned": {"age_ts": 1000000}}\
      """;

  private static ServerKeys keys() {
    ServerKeys keys = new ServerKeys();
    assertThat(keys.add("domain", "ed25519:1", KEY)).isTrue();
    return keys;
  }

  private static String canonical(String text) {
    return new String(CanonicalJson.of(SignedEvents.object(text)), StandardCharsets.UTF_8);
  }

  @Test
  void jsonIsWrittenInOneWayOnly() {
    assertThat(canonical("{ \"two\": \"Two\", \"one\": 1 }"))
        .isEqualTo("{\"one\":1,\"two\":\"Two\"}");
    assertThat(canonical("{\"b\": [1, {\"z\": null, \"a\": true}], \"a\": -0}"))
        .isEqualTo("{\"a\":0,\"b\":[1,{\"a\":true,\"z\":null}]}");
    assertThat(canonical("{\"a\": \"\\u65E5\\u00e9\\/\\u0001\\u007f\\n\\\"\"}"))
        .isEqualTo("{\"a\":\"日é/\\u0001\u007f\\n\\\"\"}");
  }

  @Test
  void keysStandInTheOrderOfTheirCodePoints() {
    assertThat(canonical("{\"\\uD83D\\uDCCE\": 1, \"\\uFF21\": 2, \"é\": 3}"))
        .isEqualTo("{\"é\":3,\"\uFF21\":2,\"\uD83D\uDCCE\":1}");
  }

  @Test
  void theSpecificationsEventsHoldHashAndSignature() {
    for (String vector : List.of(MINIMAL, REDACTABLE)) {
      Json.Obj event = SignedEvents.object(vector);
      Json.Obj hashes = Objects.requireNonNull(event.object("hashes"));
      assertThat(EventHash.content(event, RoomRules.V1)).isEqualTo(hashes.text("sha256"));
      assertThat(keys().check(event, RoomRules.V1)).isEqualTo(Signature.AGREES);
    }
  }

  @Test
  void aSignatureOverAnotherEventFailsAndAnUnknownServersIsNotChecked() {
    Json.Obj altered = SignedEvents.object(MINIMAL.replace("@a:domain", "@b:domain"));
    assertThat(keys().check(altered, RoomRules.V1)).isEqualTo(Signature.DISAGREES);
    assertThat(new ServerKeys().check(altered, RoomRules.V1)).isEqualTo(Signature.NOT_CHECKED);
  }

  @Test
  void anIdThatIsNoHashIsNotSaidToBeVerified() {
    var checked =
        new PduCheck(keys()).check(SignedEvents.object(REDACTABLE), "$0:domain", "!r:domain");
    assertThat(checked.authenticity().verdict()).isEqualTo(Verdict.CONTENT_HOLDS);
    assertThat(checked.authenticity().refuted()).isFalse();
  }

  @Test
  void whatARedactionKeepsDependsOnTheRoomVersion() {
    Json.Obj member =
        SignedEvents.object(
            """
            {"type": "m.room.member", "origin": "x", "content": {"membership": "join",
             "displayname": "Léa", "join_authorised_via_users_server": "@a:x",
             "third_party_invite": {"display_name": "l", "signed": {"token": "t"}}}}\
            """);
    assertThat(text(RoomRules.V8, member)).isEqualTo("{\"membership\":\"join\"}");
    assertThat(text(RoomRules.V9, member))
        .isEqualTo("{\"join_authorised_via_users_server\":\"@a:x\",\"membership\":\"join\"}");
    assertThat(text(RoomRules.V11, member))
        .endsWith("\"third_party_invite\":{\"signed\":{\"token\":\"t\"}}}");
    assertThat(RoomRules.V9.redact(member).has("origin")).isTrue();
    assertThat(RoomRules.V11.redact(member).has("origin")).isFalse();
    Json.Obj aliases =
        SignedEvents.object("{\"type\": \"m.room.aliases\", \"content\": {\"aliases\": []}}");
    assertThat(text(RoomRules.V4, aliases)).isEqualTo("{\"aliases\":[]}");
    assertThat(text(RoomRules.V6, aliases)).isEqualTo("{}");
  }

  private static String text(RoomRules rules, Json.Obj event) {
    Json.Obj content = Objects.requireNonNull(rules.redact(event).object("content"));
    return new String(CanonicalJson.of(content), StandardCharsets.UTF_8);
  }

  @Test
  void theRoomOfVersion12IsTheHashOfItsCreateEvent() throws IOException {
    String events =
        Files.readString(
            Path.of("../samples/exports/synapse-export/room-version-12/events"),
            StandardCharsets.UTF_8);
    Json.Obj create = SignedEvents.object(events);
    var found = new PduCheck().check(create, null, null);
    assertThat(String.valueOf(found.id()).substring(1))
        .isEqualTo(String.valueOf(found.room()).substring(1));
    var named = new PduCheck().check(create, found.id(), null);
    assertThat(named.room()).isEqualTo(found.room());
    assertThat(named.authenticity().verdict()).isEqualTo(Verdict.VERIFIED);
    var forged = new PduCheck().check(create, found.id(), "!" + "A".repeat(43));
    assertThat(forged.authenticity().verdict()).isEqualTo(Verdict.ID_REFUTED);
  }
}
