package org.scelle.detect.tchap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scelle.detect.FakeCase;
import org.scelle.detect.tchap.Conversation.Proof;
import org.scelle.model.Account;
import org.scelle.model.Content;
import org.scelle.model.Content.Field;
import org.scelle.model.Event;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Moment;
import org.scelle.model.Recorded;
import org.scelle.model.Room;
import org.scelle.model.Source;

class RoomSurveyTest {
  private static final EvidenceFile FILE = new EvidenceFile("a.json", "", 100, "0".repeat(64));

  private final FakeCase made = new FakeCase();

  private enum Known {
    WHOLE,
    PART
  }

  private void room(String id, @Nullable String replacement, Known known) {
    made.with(room(id, null, replacement, known == Known.WHOLE, 5, 3));
  }

  private static Room room(
      String id,
      @Nullable String type,
      @Nullable String replacement,
      boolean complete,
      long messages,
      long members) {
    return new Room(
        id,
        null,
        null,
        null,
        type,
        "10",
        "invite",
        "invited",
        null,
        "restricted",
        false,
        null,
        replacement,
        complete,
        messages,
        messages + members,
        members);
  }

  private void state(String room, String type, Field... fields) {
    made.with(
        new Recorded(
            new Event.Envelope("$" + type, room, "@a:b", type, "", new Moment.Exact(1)),
            Source.whole(FILE),
            0,
            null,
            -1,
            false,
            false,
            false,
            false,
            null,
            -1,
            new Content.State(List.of(fields), List.of())));
  }

  private void predecessor(String room, String old) {
    state(room, "m.room.create", new Field("/predecessor/room_id", old));
  }

  private KindVerdict verdict(String room) {
    return Objects.requireNonNull(RoomSurvey.of(made).kinds().get(room), room);
  }

  private List<List<String>> conversations() {
    return RoomSurvey.of(made).conversations().stream().map(Conversation::rooms).toList();
  }

  @Test
  void roomsThatNameEachOtherAreOneConversationOldestFirst() {
    room("!c", null, Known.WHOLE);
    room("!b", "!a", Known.WHOLE);
    room("!a", "!c", Known.WHOLE);
    predecessor("!a", "!b");
    predecessor("!c", "!a");
    assertThat(RoomSurvey.of(made).conversations())
        .containsExactly(new Conversation(List.of("!b", "!a", "!c"), Proof.BOTH));
    assertThat(RoomSurvey.of(made).conversations().get(0).current()).isEqualTo("!c");
  }

  @Test
  void oneSideIsEnoughWhereTheOtherIsNotInTheEvidence() {
    room("!alt", "!neu", Known.PART);
    room("!neu", null, Known.PART);
    room("!x", null, Known.PART);
    room("!y", null, Known.PART);
    predecessor("!y", "!x");
    assertThat(RoomSurvey.of(made).conversations())
        .containsExactly(
            new Conversation(List.of("!alt", "!neu"), Proof.TOMBSTONE),
            new Conversation(List.of("!x", "!y"), Proof.PREDECESSOR));
  }

  @Test
  void aClaimThatTheOtherRoomContradictsJoinsNothing() {
    room("!a", "!b", Known.WHOLE);
    room("!b", null, Known.WHOLE);
    state("!b", "m.room.create", new Field("/creator", "@a:b"));
    room("!c", null, Known.WHOLE);
    room("!thief", null, Known.WHOLE);
    predecessor("!thief", "!c");
    assertThat(conversations())
        .containsExactly(List.of("!a"), List.of("!b"), List.of("!c"), List.of("!thief"));
  }

  @Test
  void circlesAndReplacementsOutsideTheEvidenceEnd() {
    room("!a", "!b", Known.PART);
    room("!b", "!a", Known.PART);
    room("!c", "!nowhere", Known.PART);
    room("!d", "!d", Known.PART);
    predecessor("!d", "!d");
    assertThat(conversations())
        .containsExactly(List.of("!a"), List.of("!b"), List.of("!c"), List.of("!d"));
  }

  @Test
  void spacesAndTheHiddenRoomOfAllAccountsAreNoConversations() {
    for (int i = 0; i < 100; i++) {
      made.with(new Account("@a" + i + ":b", null, 0, 1));
    }
    made.with(room("!espace", "m.space", null, true, 0, 60));
    made.with(room("!annuaire", null, null, false, 0, 60));
    made.with(room("!silencieux", null, null, false, 0, 49));
    made.with(room("!vivant", null, null, false, 1, 90));
    assertThat(verdict("!espace").kind()).isEqualTo(RoomKind.SPACE);
    assertThat(verdict("!annuaire").kind()).isEqualTo(RoomKind.DISCOVERY);
    assertThat(conversations()).containsExactly(List.of("!silencieux"), List.of("!vivant"));
  }

  @Test
  void whereNoDirectoryIsTheRoomsOwnWordOnItsVisibilityStandsIn() {
    room("!a", null, Known.WHOLE);
    assertThat(verdict("!a").missing()).containsExactly(RoomFacts.Fact.DIRECTORY);
    state(
        "!a",
        "im.vector.room.access_rules",
        new Field("/rule", "restricted"),
        new Field("/visibility", "private"),
        new Field("/force_unencrypted_at_creation", "true"));
    assertThat(verdict("!a").kind()).isEqualTo(RoomKind.PRIVATE_UNENCRYPTED);
  }
}
