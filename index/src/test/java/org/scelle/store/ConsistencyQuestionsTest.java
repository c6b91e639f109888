package org.scelle.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.model.AccountSeen;
import org.scelle.model.Content;
import org.scelle.model.Content.Field;
import org.scelle.store.CaseView.IdForm;
import org.scelle.store.CaseView.RoomRelations;
import org.scelle.store.CaseView.StateAtEnd;
import org.scelle.store.CaseView.TimelineShape;

class ConsistencyQuestionsTest {
  private static final String HASH = "Kn2LEOBk3qt7GrvS3JOFgNJru";

  @TempDir Path directory;

  private CaseFile read(Invented.Events events) throws IOException {
    CaseFile file = Invented.open(directory.resolve("case"));
    events.readInto(file);
    Invented.settle(file);
    return file;
  }

  @Test
  void idsAreToldApartByTheirForm() throws IOException {
    Invented.Events events = new Invented.Events("a.json");
    for (String id :
        List.of(
            "$1:domain",
            "$" + HASH + "-aitQp3n4MuFqE5yLE",
            "$" + HASH + "_aitQp3n4MuFqE5yLE",
            "$" + HASH + "+aitQp3n4MuFqE5yLE",
            "$" + HASH + "0aitQp3n4MuFqE5yLE",
            "$" + HASH + "+aitQp3n4MuFqE5_LE",
            "$" + HASH + "é0aitQp3n4MuFqE5LE",
            "$court")) {
      events.message(id, Invented.LEA, "texte " + id);
    }
    try (CaseFile file = read(events)) {
      List<TimelineShape> shapes = CaseFileTest.collect(file.view()::timelines);
      assertThat(shapes).hasSize(1);
      assertThat(shapes.get(0).room()).isEqualTo(Invented.ROOM);
      assertThat(shapes.get(0).forms())
          .isEqualTo(
              Map.of(
                  IdForm.SERVER, 1L,
                  IdForm.URL_SAFE, 2L,
                  IdForm.STANDARD, 1L,
                  IdForm.EITHER, 1L,
                  IdForm.OTHER, 3L));
      assertThat(shapes.get(0).firsts().get(IdForm.STANDARD))
          .satisfies(place -> assertThat(place.event()).contains("+"));
    }
  }

  @Test
  void aReferenceToWhatIsNowhereIsUnresolved() throws IOException {
    Invented.Events events = new Invented.Events("a.json");
    events.message("$1", Invented.LEA, "un");
    events.edit("$2", Invented.LEA, "$1", "une");
    events.edit("$3", Invented.LEA, "$parti", "deux");
    try (CaseFile file = read(events)) {
      List<RoomRelations> rooms = CaseFileTest.collect(file.view()::relations);
      assertThat(rooms).hasSize(1);
      assertThat(rooms.get(0).relations()).isEqualTo(2);
      assertThat(rooms.get(0).unresolved()).isEqualTo(1);
      assertThat(rooms.get(0).firstUnresolved())
          .satisfies(place -> assertThat(place.event()).isEqualTo("$3"));
    }
  }

  @Test
  void stateAtTheEndIsTheLastOfItsTypeAndNoOther() throws IOException {
    Invented.Events events = new Invented.Events("a.json");
    for (String rule : List.of("invite", "public")) {
      Content.State state = new Content.State(List.of(new Field("/join_rule", rule)), List.of());
      events.event("$" + rule, Invented.LEA, "m.room.join_rules", "", state);
    }
    Content.State topic = new Content.State(List.of(new Field("/topic", "Paie")), List.of());
    events.event("$sujet", Invented.LEA, "m.room.topic", "", topic);
    try (CaseFile file = read(events)) {
      List<StateAtEnd> states =
          CaseFileTest.collect(to -> file.view().stateAtEnd(Set.of("m.room.join_rules"), to));
      assertThat(states)
          .containsExactly(
              new StateAtEnd(Invented.ROOM, "m.room.join_rules", Map.of("/join_rule", "public")));
      List<StateAtEnd> none =
          CaseFileTest.collect(to -> file.view().stateAtEnd(Set.of("m.inconnu"), to));
      assertThat(none).isEmpty();
    }
  }

  @Test
  void connectionsAreTheSessionsAmongTheAccountsSeen() throws IOException {
    Invented.Events events = new Invented.Events("a.json");
    events.message("$1", Invented.LEA, "un");
    for (AccountSeen.How how : List.of(AccountSeen.How.PROFILE, AccountSeen.How.SESSION)) {
      events.add(
          new AccountSeen(
              events.next(),
              0,
              Invented.LEA,
              how,
              null,
              null,
              null,
              List.of(new Field("/ip", "203.0.113.9"))));
    }
    try (CaseFile file = read(events)) {
      List<AccountSeen> connections = CaseFileTest.collect(file.view()::connections);
      assertThat(connections).hasSize(1);
      assertThat(connections.get(0).how()).isEqualTo(AccountSeen.How.SESSION);
      assertThat(connections.get(0).fields()).containsExactly(new Field("/ip", "203.0.113.9"));
    }
  }
}
