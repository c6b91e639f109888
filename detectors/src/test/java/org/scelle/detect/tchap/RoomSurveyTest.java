package org.scelle.detect.tchap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scelle.detect.FakeCase;
import org.scelle.detect.tchap.Conversation.Proof;
import org.scelle.model.Room;
import org.scelle.store.CaseView.StateAtEnd;

class RoomSurveyTest {
  private final FakeCase made = new FakeCase();
  private long accounts;

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

  private void state(String room, String type, String... values) {
    Map<String, String> fields = new HashMap<>();
    for (int i = 0; i < values.length; i += 2) {
      fields.put(values[i], values[i + 1]);
    }
    made.with(new StateAtEnd(room, type, fields));
  }

  private void predecessor(String room, String old) {
    state(room, "m.room.create", "/predecessor/room_id", old);
  }

  private RoomSurvey survey() {
    List<Room> rooms = new ArrayList<>();
    made.rooms(rooms::add);
    return RoomSurvey.of(rooms, accounts, made);
  }

  private KindVerdict verdict(String room) {
    return Objects.requireNonNull(survey().kinds().get(room), room);
  }

  private List<List<String>> conversations() {
    return survey().conversations().stream().map(Conversation::rooms).toList();
  }

  @Test
  void roomsThatNameEachOtherAreOneConversationOldestFirst() {
    room("!c", null, Known.WHOLE);
    room("!b", "!a", Known.WHOLE);
    room("!a", "!c", Known.WHOLE);
    predecessor("!a", "!b");
    predecessor("!c", "!a");
    assertThat(survey().conversations())
        .containsExactly(new Conversation(List.of("!b", "!a", "!c"), Proof.BOTH));
    assertThat(survey().conversations().get(0).current()).isEqualTo("!c");
  }

  @Test
  void oneSideIsEnoughWhereTheOtherIsNotInTheEvidence() {
    room("!alt", "!neu", Known.PART);
    room("!neu", null, Known.PART);
    room("!x", null, Known.PART);
    room("!y", null, Known.PART);
    predecessor("!y", "!x");
    assertThat(survey().conversations())
        .containsExactly(
            new Conversation(List.of("!alt", "!neu"), Proof.TOMBSTONE),
            new Conversation(List.of("!x", "!y"), Proof.PREDECESSOR));
  }

  @Test
  void aClaimThatTheOtherRoomContradictsJoinsNothing() {
    room("!a", "!b", Known.WHOLE);
    room("!b", null, Known.WHOLE);
    state("!b", "m.room.create", "/creator", "@a:b");
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
    accounts = 100;
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
        "/rule",
        "restricted",
        "/visibility",
        "private",
        "/force_unencrypted_at_creation",
        "true");
    assertThat(verdict("!a").kind()).isEqualTo(RoomKind.PRIVATE_UNENCRYPTED);
  }
}
