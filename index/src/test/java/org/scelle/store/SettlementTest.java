package org.scelle.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.model.AccountSeen;
import org.scelle.model.Content;
import org.scelle.model.Content.Field;
import org.scelle.model.Event;
import org.scelle.model.Moment;
import org.scelle.model.Page;
import org.scelle.model.Reading;
import org.scelle.model.Recorded;
import org.scelle.model.Room;
import org.scelle.model.Totals;

class SettlementTest {
  @TempDir Path directory;

  private static Content.State state(String pointer, String value) {
    return new Content.State(List.of(new Field(pointer, value)), List.of());
  }

  private static List<String> bodies(CaseView view) {
    List<String> bodies = new ArrayList<>();
    view.readings(reading -> {
      if (reading.kind() == Reading.Kind.MESSAGE) {
        bodies.add(reading.passages().get(0).text());
      }
    });
    return bodies;
  }

  private CaseView.Copies copies(String readAs, Invented.Events... files) throws IOException {
    Path at = Files.createTempDirectory(directory, "case");
    try (CaseFile file = Invented.open(at)) {
      for (Invented.Events events : files) {
        file.read(
            events.file,
            7L,
            writer -> {
              for (var entry : events.entries) {
                writer.add(entry);
              }
              return Invented.row(events.file, readAs, events.entries.size());
            });
      }
      Invented.settle(file);
      return file.view().copies();
    }
  }

  private static Invented.Events one(String name, String body) {
    return new Invented.Events(name).message("$1", Invented.LEA, body);
  }

  @Test
  void twoTextsOfOneEventClashWhereAServerGaveBoth() throws IOException {
    Invented.Events[] files = {
      one("a.json", "rendez-vous à 14 h"),
      one("b.json", "rendez-vous à 15 h"),
      one("c.json", "rendez-vous à 14 h")
    };
    assertThat(copies("matrix-client-server", files).clashing()).isEqualTo(1);
    assertThat(copies("element-json", files).clashing()).isZero();
  }

  @Test
  void twoTextsOfOneEventDoNotClashWhereAnEditOrARedactionIsKnown() throws IOException {
    Invented.Events edited = one("b.json", "à 15 h").edit("$2", Invented.LEA, "$1", "à 15 h");
    assertThat(copies("matrix-client-server", one("a.json", "à 14 h"), edited).clashing()).isZero();
    Invented.Events emptied = new Invented.Events("b.json");
    emptied.event("$1", Invented.LEA, "m.room.message", null, new Content.Emptied());
    assertThat(copies("matrix-client-server", one("a.json", "à 14 h"), emptied).clashing())
        .isZero();
    Invented.Events encrypted = new Invented.Events("b.json");
    encrypted.event("$1", Invented.LEA, "m.room.encrypted", null, new Content.Encrypted("megolm"));
    assertThat(copies("matrix-client-server", one("a.json", "à 14 h"), encrypted).clashing())
        .isZero();
  }

  @Test
  void contentIsKeptBeforeNothingAndStaysRedacted() throws IOException {
    Invented.Events a = new Invented.Events("dump/a.json").length(900);
    a.event("$1", Invented.LEA, "m.room.message", null, new Content.Emptied());
    Invented.Events b = new Invented.Events("dump/b.json").in(null);
    b.message("$1", Invented.LEA, "effacé");
    try (CaseFile file = Invented.open(directory.resolve("case"))) {
      a.readInto(file);
      b.readInto(file);
      Invented.settle(file);
      assertThat(bodies(file.view())).containsExactly("effacé");
      List<Recorded> record = CaseFileTest.collect(file.view()::record);
      assertThat(record).hasSize(1);
      assertThat(record.get(0).redacted()).isTrue();
      assertThat(record.get(0).envelope().room()).isEqualTo(Invented.ROOM);
    }
  }

  private static List<String> told(CaseView view) {
    List<String> told = new ArrayList<>();
    view.readings(
        reading -> told.add(reading.passages().get(0).text() + " " + reading.state().name()));
    return told;
  }

  @Test
  void everyVersionOfAMessageIsReadAndFoundOnce() throws IOException {
    Invented.Events before = new Invented.Events("dump/before.json").length(900);
    before.message("$1", Invented.LEA, "code 4711, diffusion restreinte");
    Invented.Events after = new Invented.Events("dump/after.json");
    after.message("$1", Invented.LEA, "code retiré");
    Invented.Events again = new Invented.Events("dump/again.json");
    again.message("$1", Invented.LEA, "code retiré");
    try (CaseFile file = Invented.open(directory.resolve("case"))) {
      before.readInto(file);
      after.readInto(file);
      again.readInto(file);
      Invented.settle(file);
      assertThat(told(file.view()))
          .containsExactly("code 4711, diffusion restreinte PLAIN", "code retiré OTHER_VERSION");
      assertThat(file.view().totals().messages()).isEqualTo(1);
      CaseView.Query retired =
          new CaseView.Query("retiré", Invented.ROOM, null, null, null, null, null, 10);
      assertThat(file.view().search(retired).hits())
          .singleElement()
          .satisfies(hit -> assertThat(hit.state()).isEqualTo(Reading.State.OTHER_VERSION));
    }
  }

  @Test
  void anEventOfTwoSendersIsAProblemAtThePlaceThatIsNotCounted() throws IOException {
    Invented.Events whole = new Invented.Events("dump/whole.json").length(900);
    whole.message("$1", Invented.LEA, "signé par elle").message("$2", Invented.LEA, "ok");
    Invented.Events other = new Invented.Events("dump/other.json");
    other.message("$1", Invented.PAUL, "signé par lui").message("$2", Invented.LEA, "ok");
    try (CaseFile file = Invented.open(directory.resolve("case"))) {
      whole.readInto(file);
      other.readInto(file);
      Invented.settle(file);
      Invented.settle(file);
      assertThat(CaseFileTest.collect(file.view()::problems))
          .singleElement()
          .satisfies(problem -> {
            assertThat(problem.source().file().file()).isEqualTo("dump/other.json");
            assertThat(problem.what()).contains("$1 from one sender");
          });
      assertThat(file.view().totals().messages()).isEqualTo(2);
    }
  }

  @Test
  void aTextThatWasTakenBackIsFoundAndSaysSo() throws IOException {
    Invented.Events a = new Invented.Events("dump/a.json");
    a.event("$1", Invented.LEA, "m.room.message", null, new Content.Emptied());
    Invented.Events b = new Invented.Events("dump/b.json");
    b.message("$1", Invented.LEA, "effacé");
    try (CaseFile file = Invented.open(directory.resolve("case"))) {
      a.readInto(file);
      b.readInto(file);
      Invented.settle(file);
      assertThat(told(file.view())).containsExactly("effacé REDACTED");
      CaseView.Query query = new CaseView.Query("effacé", null, null, null, null, null, null, 10);
      assertThat(file.view().search(query).hits())
          .singleElement()
          .satisfies(hit -> assertThat(hit.state()).isEqualTo(Reading.State.REDACTED));
    }
  }

  @Test
  void aReplyKeepsWhatWasTakenBack() throws IOException {
    Invented.Events a = new Invented.Events("dump/a.json");
    a.event("$1", Invented.LEA, "m.room.message", null, new Content.Emptied());
    a.related(
        "$2",
        Invented.PAUL,
        new Content.Message(
            "m.text", "bien reçu", "<@lea> le code est 4711", null, null, List.of()),
        new Event.Relation(Event.Relation.Kind.REPLY, "$1"));
    try (CaseFile file = Invented.open(directory.resolve("case"))) {
      a.readInto(file);
      Invented.settle(file);
      assertThat(told(file.view()))
          .containsExactly("bien reçu PLAIN", "<@lea> le code est 4711 QUOTED");
    }
  }

  @Test
  void whatAReplyRepeatsIsFoundWhereItIsAllThatIsLeftAndSaysSo() throws IOException {
    Invented.Events a = new Invented.Events("dump/a.json");
    a.message("$there", Invented.LEA, "ceci est là");
    a.event("$1", Invented.LEA, "m.room.message", null, new Content.Emptied());
    for (String target : List.of("$there", "$1", "$absent")) {
      a.related(
          "$to" + target.substring(1),
          Invented.PAUL,
          new Content.Message(
              "m.text", "bien reçu", "<@lea> cote " + target.substring(1), null, null, List.of()),
          new Event.Relation(Event.Relation.Kind.REPLY, target));
    }
    try (CaseFile file = Invented.open(directory.resolve("case"))) {
      a.readInto(file);
      Invented.settle(file);
      CaseView.Query query = new CaseView.Query("cote", null, null, null, null, null, null, 10);
      assertThat(file.view().search(query).hits())
          .extracting(hit -> hit.subject().event() + " " + hit.quote() + " " + hit.state())
          .containsExactlyInAnyOrder(
              "$to1 <@lea> cote 1 QUOTED", "$toabsent <@lea> cote absent QUOTED_ABSENT");
      assertThat(told(file.view()))
          .contains("<@lea> cote 1 QUOTED", "<@lea> cote absent QUOTED_ABSENT")
          .doesNotContain("<@lea> cote there QUOTED", "<@lea> cote there QUOTED_ABSENT");
    }
  }

  @Test
  void eventsBelongToTheRoomThatOnlyTheirPageNames() throws IOException {
    Invented.Events a = new Invented.Events("dump/a.json").in(null).page(1);
    a.message("$1", Invented.LEA, "un");
    a.message("$2", Invented.LEA, "deux");
    a.add(
        new Page(
            new org.scelle.model.Source(a.file, 0, 200),
            1,
            Page.Kind.TIMELINE,
            Invented.ROOM,
            null,
            null,
            false,
            null,
            null));
    try (CaseFile file = Invented.open(directory.resolve("case"))) {
      a.readInto(file);
      Invented.settle(file);
      assertThat(CaseFileTest.collect(file.view()::record))
          .hasSize(2)
          .allSatisfy(one -> assertThat(one.envelope().room()).isEqualTo(Invented.ROOM));
    }
  }

  @Test
  void sameIdInTwoRoomsIsTwoEventsAndAProblem() throws IOException {
    Invented.Events a = new Invented.Events("dump/a.json");
    a.message("$1", Invented.LEA, "ici").in(Invented.OTHER_ROOM);
    a.message("$1", Invented.LEA, "là");
    try (CaseFile file = Invented.open(directory.resolve("case"))) {
      a.readInto(file);
      Invented.settle(file);
      Invented.settle(file);
      assertThat(bodies(file.view())).containsExactly("ici", "là");
      assertThat(CaseFileTest.collect(file.view()::problems)).hasSize(2);
    }
  }

  @Test
  void eventsWithoutIdCountOnceByInstantAndByTurnWithinAMinute() throws IOException {
    try (CaseFile file = Invented.open(directory.resolve("case"))) {
      for (String name : List.of("dump/a.txt", "dump/b.txt")) {
        Invented.Events events = new Invented.Events(name);
        for (Moment time :
            List.of(
                new Moment.Exact(Invented.MORNING),
                new Moment.Exact(Invented.MORNING),
                new Moment.Local(LocalDateTime.of(2026, 6, 1, 9, 0)),
                new Moment.Local(LocalDateTime.of(2026, 6, 1, 9, 0)))) {
          Event.Envelope envelope =
              new Event.Envelope(null, Invented.ROOM, "Léa", "m.room.message", null, time);
          events.add(
              new Event(events.next(), 0, envelope, Invented.text("ok"), List.of(), null, null));
        }
        events.readInto(file);
      }
      Invented.settle(file);
      assertThat(file.view().totals().messages()).isEqualTo(3);
    }
  }

  @Test
  void editsAreValidOnlyFromTheSenderInTheRoomOfAnOriginal() throws Exception {
    Invented.Events a = new Invented.Events("dump/a.json");
    a.message("$1", Invented.LEA, "v1")
        .edit("$2", Invented.LEA, "$1", "v2")
        .edit("$3", Invented.PAUL, "$1", "intrus")
        .edit("$4", Invented.LEA, "$2", "chaîne")
        .edit("$5", Invented.LEA, "$nulle-part", "orphelin");
    a.in(Invented.OTHER_ROOM).edit("$6", Invented.LEA, "$1", "ailleurs");
    try (CaseFile file = Invented.open(directory.resolve("case"))) {
      a.readInto(file);
      Invented.settle(file);
      List<String> edits = new ArrayList<>();
      try (Database database = Database.forReading(directory.resolve("case/case.db"))) {
        database.each(
            "SELECT event_id, edit FROM edits ORDER BY event_id",
            row -> edits.add(row.text(1) + " " + row.number(2)));
      }
      assertThat(edits).containsExactly("$2 1", "$3 2", "$4 2", "$5 3", "$6 2");
      assertThat(file.view().totals().edits()).isEqualTo(5);
      assertThat(file.view().totals().messages()).isEqualTo(1);
    }
  }

  @Test
  void totalsEqualACountByHand() throws IOException {
    Invented.Events a = new Invented.Events("dump/a.json");
    a.event("$c", "@c:x", "m.room.create", "", state("/creator", "@createur:x"))
        .event("$p", "@c:x", "m.room.power_levels", "", state("/users/@a~1b:x", "100"))
        .event(
            "$m",
            "@c:x",
            "m.room.member",
            "@m:x",
            new Content.Membership("join", "M", null, null, null))
        .event(
            "$1",
            "@s:x",
            "m.room.message",
            null,
            new Content.Message("m.text", "a", null, null, null, List.of("@mention:x")))
        .event("$2", "@s:x", "m.room.encrypted", null, new Content.Encrypted("megolm"))
        .event("$3", "@s:x", "m.sticker", null, Invented.posted("mxc://s/1", "un"))
        .event("$r", "@s:x", "m.reaction", null, new Content.Reaction("👍"))
        .event("$d", "@s:x", "m.room.redaction", null, new Content.Redaction("$1", null))
        .edit("$e", "@s:x", "$1", "b")
        .message("$1", "@s:x", "a");
    a.add(new AccountSeen(a.next(), 0, "@annuaire:x", AccountSeen.How.DIRECTORY, null, null, null));
    try (CaseFile file = Invented.open(directory.resolve("case"))) {
      a.readInto(file);
      Invented.settle(file);
      assertThat(file.view().totals()).isEqualTo(new Totals(1, 7, 3, 9, 1, 1, 1, 0, 1, 0, 0, 0));
      List<String> accounts = new ArrayList<>();
      file.view().accounts(account -> accounts.add(account.id()));
      assertThat(accounts)
          .containsExactly(
              "@a/b:x", "@annuaire:x", "@c:x", "@createur:x", "@m:x", "@mention:x", "@s:x");
    }
  }

  @Test
  void stateBesideTheTimelineKnowsItsPage() throws IOException {
    Invented.Events a = new Invented.Events("dump/sync.json");
    a.page(1).event("$n", Invented.LEA, "m.room.name", "", state("/name", "Avant"));
    a.page(2).message("$1", Invented.LEA, "un");
    a.add(page(a, 1, Page.Kind.STATE_BEFORE)).add(page(a, 2, Page.Kind.TIMELINE));
    try (CaseFile file = Invented.open(directory.resolve("case"))) {
      a.readInto(file);
      Invented.settle(file);
      List<Recorded> record = CaseFileTest.collect(file.view()::record);
      assertThat(record).extracting(Recorded::position).containsExactly(-1, 0);
      assertThat(record.get(0).snapshot()).isEqualTo(Page.Kind.STATE_BEFORE);
      assertThat(record.get(0).snapshotAt()).isZero();
      Room room = CaseFileTest.<Room>collect(file.view()::rooms).get(0);
      assertThat(room.name()).isEqualTo("Avant");
      assertThat(room.complete()).isFalse();
      assertThat(room.encrypted()).isNull();
      assertThat(room.listed()).isNull();
    }
  }

  private static Page page(Invented.Events events, int number, Page.Kind kind) {
    return new Page(events.next(), number, kind, Invented.ROOM, null, null, false, null, null);
  }

  @Test
  void orderOfReadingShowsInNoAnswer() throws IOException {
    List<Invented.Events> files = new ArrayList<>();
    for (String name : List.of("dump/a.json", "dump/b.json", "dump/c.json")) {
      Invented.Events events = new Invented.Events(name);
      events.message("$" + name, Invented.LEA, "bonjour de " + name);
      events.message("$commun", Invented.PAUL, "bonjour à tous");
      events.event("$n" + name, Invented.PAUL, "m.room.name", "", state("/name", name));
      events.in(Invented.OTHER_ROOM).message("$x" + name, Invented.LEA, "bonjour");
      events.in(null).message("$y" + name, Invented.LEA, "bonjour sans salon");
      files.add(events);
    }
    String forwards = answers(files, "forwards");
    Collections.reverse(files);
    assertThat(answers(files, "backwards")).isEqualTo(forwards);
  }

  private String answers(List<Invented.Events> files, String name) throws IOException {
    StringBuilder all = new StringBuilder();
    try (CaseFile file = Invented.open(directory.resolve(name))) {
      for (Invented.Events events : files) {
        events.readInto(file);
      }
      Invented.settle(file);
      CaseView view = file.view();
      view.readings(all::append);
      view.record(all::append);
      view.rooms(all::append);
      view.accounts(all::append);
      view.ledger(all::append);
      all.append(view.totals()).append(view.manifest());
      view.search(new CaseView.Query("bonjour", null, null, null, null, null, null, 4))
          .hits()
          .forEach(hit -> all.append(hit.subject()).append(hit.source()));
    }
    return all.toString();
  }

  @Test
  void copyTakenInTheMiddleOfAReadingOpensWithoutIt() throws IOException {
    Path copy = directory.resolve("copy");
    Invented.Events events = new Invented.Events("dump/b.json");
    try (CaseFile file = Invented.open(directory.resolve("case"))) {
      new Invented.Events("dump/a.json").message("$1", Invented.LEA, "sauvé").readInto(file);
      for (int i = 0; i < 5_000; i++) {
        events.message("$b" + i, Invented.LEA, "perdu ".repeat(50));
      }
      file.read(
          events.file,
          1L,
          writer -> {
            for (var entry : events.entries) {
              writer.add(entry);
            }
            copy(directory.resolve("case"), copy);
            return Invented.row(events.file, "matrix-client-server", 5_000);
          });
    }
    try (CaseFile file = Invented.open(copy)) {
      Invented.settle(file);
      assertThat(bodies(file.view())).containsExactly("sauvé");
      assertThat(file.has("dump/b.json", "", 1_000_000L, 1L)).isFalse();
      events.readInto(file);
      Invented.settle(file);
      assertThat(file.view().totals().messages()).isEqualTo(5_001);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Files.copy(path, to.resolve(from.relativize(path)));
      }
    }
  }
}
