package org.scelle.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.model.Content;
import org.scelle.model.Content.Field;
import org.scelle.model.Event;
import org.scelle.store.CaseView.Answered;
import org.scelle.store.CaseView.EventPrint;
import org.scelle.store.CaseView.EventPrint.Kept;

class AnswersAndPrintsTest {
  @TempDir Path directory;

  private static Event served(Event event, Event.@Nullable Serving serving) {
    return new Event(
        event.source(),
        event.page(),
        event.envelope(),
        event.content(),
        event.relations(),
        event.removal(),
        serving);
  }

  private static Content.Membership join(String name) {
    return new Content.Membership("join", name, null, null, null);
  }

  private List<EventPrint> prints(Invented.Events... evidence) throws IOException {
    int cases = directory.toFile().list().length;
    try (CaseFile file = Invented.open(directory.resolve("case" + cases))) {
      for (Invented.Events events : evidence) {
        events.readInto(file);
      }
      Invented.settle(file);
      try (Stream<EventPrint> prints = file.view().prints()) {
        return prints.toList();
      }
    }
  }

  @Test
  void whatTheServerSaidComesBackForEveryCopyAndMembershipComesEvenInSilence() throws IOException {
    Invented.Events b = new Invented.Events("dump/b.json").page(3);
    Event first = b.occurrence("$1", Invented.LEA, "m.room.message", null, Invented.text("salut"));
    b.add(served(first, new Event.Serving(9_000L, "m1234", "join")));
    b.message("$2", Invented.LEA, "sans rien");
    Invented.Events a = new Invented.Events("dump/a.json");
    a.add(
        served(
            a.occurrence("$1", Invented.LEA, "m.room.message", null, Invented.text("salut")),
            new Event.Serving(8_000L, null, null)));
    a.event("$3", Invented.PAUL, "m.room.member", Invented.PAUL, join("Paul"));
    try (CaseFile file = Invented.open(directory.resolve("case"))) {
      b.readInto(file);
      a.readInto(file);
      Invented.settle(file);

      List<Answered> answered = CaseFileTest.collect(file.view()::answered);
      assertThat(answered).hasSize(3);
      assertThat(answered.get(0).serving().answeredAt()).isEqualTo(8_000L);
      assertThat(answered.get(1).membership()).isEqualTo("join");
      assertThat(answered.get(1).envelope().stateKey()).isEqualTo(Invented.PAUL);
      assertThat(answered.get(1).serving()).isEqualTo(new Event.Serving(null, null, null));
      assertThat(answered.get(2))
          .isEqualTo(
              new Answered(
                  first.source(),
                  3,
                  first.envelope(),
                  null,
                  new Event.Serving(9_000L, "m1234", "join")));
    }
  }

  @Test
  void printsComeOnceInTheOrderOfTheirKeysWhateverTheOrderOfTheFiles() throws IOException {
    Invented.Events a = new Invented.Events("dump/a.json");
    a.message("$ü", Invented.LEA, "un").message("$Z", Invented.LEA, "deux");
    a.message("$\uD83D\uDE00", Invented.LEA, "trois").message("$\uFFFD", Invented.LEA, "quatre");
    Invented.Events b = new Invented.Events("dump/b.json");
    b.message("$Z", Invented.LEA, "deux").message("$a", Invented.LEA, "cinq");
    List<EventPrint> prints = prints(a, b);
    assertThat(prints)
        .extracting(EventPrint::key)
        .containsExactly("$Z", "$a", "$ü", "$\uFFFD", "$\uD83D\uDE00");
    assertThat(prints).extracting(EventPrint::room).containsOnly(Invented.ROOM);
  }

  @Test
  void aPrintChangesWithWhatTheEventSaysAndWithNothingElse() throws IOException {
    Content.State topic = new Content.State(List.of(new Field("/topic", "Paie")), List.of());
    Content.State other = new Content.State(List.of(new Field("/topic", "Paye")), List.of());
    Invented.Events a = new Invented.Events("dump/a.json");
    a.message("$1", Invented.LEA, "un")
        .event("$2", Invented.LEA, "m.room.topic", "", topic)
        .event("$3", Invented.PAUL, "m.room.member", Invented.PAUL, join("Paul"))
        .event("$4", Invented.LEA, "m.room.topic", "", topic);
    Invented.Events b = new Invented.Events("ailleurs/b.json");
    b.message("$1", Invented.LEA, "un")
        .event("$2", Invented.LEA, "m.room.topic", "", other)
        .event("$3", Invented.PAUL, "m.room.member", Invented.PAUL, join("Paulo"))
        .event("$4", Invented.LEA, "m.room.topic", "", topic);
    List<EventPrint> before = prints(a);
    List<EventPrint> after = prints(b);
    assertThat(after.get(0)).isEqualTo(before.get(0));
    assertThat(after.get(1).print()).isNotEqualTo(before.get(1).print());
    assertThat(after.get(2).print()).isNotEqualTo(before.get(2).print());
    assertThat(after.get(3)).isEqualTo(before.get(3));
  }

  @Test
  void printsSayWhatIsLeftAndWhatIsEdited() throws IOException {
    Invented.Events a = new Invented.Events("dump/a.json");
    a.message("$1", Invented.LEA, "v1")
        .edit("$2", Invented.LEA, "$1", "v2")
        .event("$3", Invented.LEA, "m.room.message", null, new Content.Emptied())
        .event("$4", Invented.LEA, "m.room.encrypted", null, new Content.Encrypted("m.megolm"));
    List<EventPrint> prints = prints(a);
    assertThat(prints)
        .extracting(EventPrint::kept)
        .containsExactly(Kept.CONTENT, Kept.CONTENT, Kept.NOTHING, Kept.CIPHERTEXT);
    assertThat(prints).extracting(EventPrint::replaces).containsExactly(null, "$1", null, null);
    assertThat(prints).extracting(EventPrint::redacted).containsExactly(false, false, true, false);
  }
}
