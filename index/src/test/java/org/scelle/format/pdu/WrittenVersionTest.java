package org.scelle.format.pdu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.scelle.model.Authenticity;
import org.scelle.model.Authenticity.Signature;
import org.scelle.model.Authenticity.Verdict;

/**
 * The room version that Dendrite writes beside the events it keeps is neither hashed nor signed.
 */
class WrittenVersionTest {

  private static final String SERVER = "agent.dinum.tchap.gouv.fr";
  private static final String ROOM = "!pilotage:" + SERVER;
  private static final SignedEvents SIGNED = new SignedEvents(SERVER);
  private static final SignedEvents.Made CREATE =
      made("m.room.create", "{\"room_version\":\"10\"}");
  private static final SignedEvents.Made FIRST = made("m.room.message", "{\"body\":\"Reçu\"}");
  private static final SignedEvents.Made SECOND = made("m.room.message", "{\"body\":\"Relu\"}");

  private final PduCheck pdus = new PduCheck();

  private static SignedEvents.Made made(String type, String content) {
    return SIGNED.signed(
        "{\"type\":\""
            + type
            + "\",\"sender\":\"@lea.moreau-dinum.gouv.fr:"
            + SERVER
            + "\",\"room_id\":\""
            + ROOM
            + "\",\"origin_server_ts\":1780747200000,\"depth\":3,\"auth_events\":[],"
            + "\"prev_events\":[],\"content\":"
            + content
            + "}");
  }

  private PduCheck.Checked check(SignedEvents.Made event) {
    return pdus.check(SignedEvents.object(event.json()), event.id(), ROOM);
  }

  private PduCheck.Checked written(SignedEvents.Made event, String version) {
    Json.Obj written = SignedEvents.object(event.json());
    written.members().put("_room_version", new Json.Text(version));
    written.members().put("_event_id", new Json.Text(event.id()));
    return pdus.check(written, null, ROOM);
  }

  private PduCheck.Checked withoutId(SignedEvents.Made event) {
    return pdus.check(SignedEvents.object(event.json()), null, ROOM);
  }

  private static Authenticity verified(String why) {
    return new Authenticity(Verdict.VERIFIED, Signature.NOT_CHECKED, why);
  }

  @Test
  void itDoesNotTakeThePlaceOfWhatTheCreateEventSaysAndIsSaidToContradictIt() {
    assertThat(check(CREATE).authenticity()).isEqualTo(verified(""));
    assertThat(written(FIRST, "1").authenticity())
        .isEqualTo(
            verified(
                "the room version written beside it is not that of the create event of its room"));
    assertThat(withoutId(SECOND).id()).isEqualTo(SECOND.id());
    assertThat(written(SECOND, "10").authenticity()).isEqualTo(verified(""));
  }

  @Test
  void theCreateEventSaysThatItContradictsWhatWasWrittenBesideEarlierEvents() {
    assertThat(written(FIRST, "1").authenticity()).isEqualTo(verified(""));
    assertThat(check(CREATE).authenticity())
        .isEqualTo(
            verified(
                "the room version written beside earlier events of the room is not that of this"
                    + " create event"));
    assertThat(withoutId(SECOND).id()).isEqualTo(SECOND.id());
  }

  @Test
  void withoutACreateEventItIsBelievedAndHeldAgainstTheOthers() {
    assertThat(written(FIRST, "10").authenticity()).isEqualTo(verified(""));
    assertThat(withoutId(SECOND).id()).isEqualTo(SECOND.id());
    assertThat(written(SECOND, "9").authenticity())
        .isEqualTo(
            verified(
                "the room version written beside it is not the one written beside earlier events"
                    + " of its room"));
  }

  @Test
  void aCreateEventThatWasAlteredTeachesNothing() {
    assertThat(written(FIRST, "10").authenticity()).isEqualTo(verified(""));
    SignedEvents.Made altered =
        new SignedEvents.Made(CREATE.id(), CREATE.json().replace("\"10\"", "\"1\""));
    assertThat(check(altered).authenticity().refuted()).isTrue();
    assertThat(withoutId(SECOND).id()).isEqualTo(SECOND.id());
    assertThat(written(SECOND, "10").authenticity()).isEqualTo(verified(""));
  }
}
