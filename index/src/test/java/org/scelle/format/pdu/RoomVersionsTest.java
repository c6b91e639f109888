package org.scelle.format.pdu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.scelle.model.Authenticity.Verdict;

/**
 * Ids of seven events in room versions 3 to 12, computed by another program (Python, from the text
 * of the specification alone). A line holds an event, the next one its ids from version 3 on.
 */
class RoomVersionsTest {
  private static final int FIRST = 3;

  private static List<String> lines() throws IOException {
    try (InputStream in = RoomVersionsTest.class.getResourceAsStream("room-versions.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    }
  }

  @Test
  void everyRoomVersionHashesAsTheSpecificationSays() throws IOException {
    List<String> lines = lines();
    for (int i = 0; i < lines.size(); i += 2) {
      Json.Obj event = SignedEvents.object(lines.get(i));
      List<String> ids = List.of(lines.get(i + 1).split(" ", -1));
      assertThat(ids).hasSize(12 - FIRST + 1);
      for (int version = FIRST; version <= 12; version++) {
        RoomRules rules = RoomRules.of(Integer.toString(version)).orElseThrow();
        assertThat(EventHash.id(event, rules))
            .as("version %s of %s", version, lines.get(i))
            .isEqualTo(ids.get(version - FIRST));
      }
    }
    assertThat(lines).hasSize(14);
  }

  @Test
  void anIdOfAnyVersionIsVerifiedAndOneOfAnotherEventIsRefuted() throws IOException {
    List<String> lines = lines();
    for (int i = 0; i < lines.size(); i += 2) {
      Json.Obj event = SignedEvents.object(lines.get(i));
      for (String id : lines.get(i + 1).split(" ", -1)) {
        String room = "!salon:agent.dinum.tchap.gouv.fr";
        assertThat(new PduCheck().check(event, id, room).authenticity().verdict())
            .as(id)
            .isEqualTo(Verdict.VERIFIED);
      }
      String stranger = lines.get((i + 3) % lines.size()).split(" ", -1)[0];
      assertThat(new PduCheck().check(event, stranger, null).authenticity().verdict())
          .isEqualTo(Verdict.ID_REFUTED);
    }
  }
}
