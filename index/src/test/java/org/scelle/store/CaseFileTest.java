package org.scelle.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.model.AccountSeen;
import org.scelle.model.Attachment;
import org.scelle.model.Citation;
import org.scelle.model.Content;
import org.scelle.model.Content.Field;
import org.scelle.model.Document;
import org.scelle.model.Event;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Finding;
import org.scelle.model.LedgerRow;
import org.scelle.model.Moment;
import org.scelle.model.Outcome;
import org.scelle.model.Page;
import org.scelle.model.Passage;
import org.scelle.model.Problem;
import org.scelle.model.Reading;
import org.scelle.model.Recorded;
import org.scelle.model.Refusal;
import org.scelle.model.RoomSeen;
import org.scelle.model.Severity;
import org.scelle.model.Source;
import org.scelle.model.Subject;
import org.scelle.model.Where;

class CaseFileTest {
  private static final String HOSTILE = "nul\u0000, seul \ud83d, \udc00, \ufdd0 et 😀 ' \" \\";
  @TempDir Path directory;

  private Path home() {
    return directory.resolve("case");
  }

  @Test
  void listsComeBackAsTheyWereRead() throws IOException {
    Invented.Events events = new Invented.Events("dump/a.json");
    AccountSeen seen =
        new AccountSeen(
            events.next(),
            1,
            Invented.PAUL,
            AccountSeen.How.MEMBER_LIST,
            Invented.ROOM,
            HOSTILE,
            "mxc://s/a");
    RoomSeen room =
        new RoomSeen(
            events.next(),
            0,
            Invented.ROOM,
            RoomSeen.How.DIRECTORY,
            List.of(new Field("/name", HOSTILE), new Field("/topic", null)));
    Refusal refusal = new Refusal(events.next(), "M_FORBIDDEN", HOSTILE);
    Problem problem = new Problem(events.next(), "expected a comma; " + HOSTILE);
    Page page =
        new Page(events.next(), 1, Page.Kind.TIMELINE, Invented.ROOM, "t1", null, true, 12L, null);
    try (CaseFile file = Invented.open(home())) {
      events.add(seen).add(room).add(refusal).add(problem).add(page).readInto(file);
      CaseView view = file.view();
      assertThat(collect(view::accountsSeen)).containsExactly(seen);
      assertThat(collect(view::roomsSeen)).containsExactly(room);
      assertThat(collect(view::refusals)).containsExactly(refusal);
      assertThat(collect(view::problems)).containsExactly(problem);
      assertThat(collect(view::pages)).containsExactly(page);
      assertThat(collect(view::ledger))
          .containsExactly(Invented.row(events.file, "matrix-client-server", 5));
    }
  }

  @Test
  void twoThreadsAreInTheMidstOfTheirAnswersAtTheSameTime() throws Exception {
    Invented.Events events = new Invented.Events("dump/a.json");
    try (CaseFile file = Invented.open(home());
        ExecutorService other = Executors.newSingleThreadExecutor()) {
      events.add(new Problem(events.next(), "expected a comma")).readInto(file);
      CyclicBarrier both = new CyclicBarrier(2);
      Future<?> asked = other.submit(() -> file.view().ledger(row -> meet(both)));
      file.view().problems(problem -> meet(both));
      assertThat(asked.get(30, TimeUnit.SECONDS)).isNull();
    }
  }

  private static void meet(CyclicBarrier both) {
    try {
      both.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new AssertionError("the other thread waits for this one's answer to end", e);
    }
  }

  @Test
  void aThreadThatAsksSeesWhatWasWrittenSinceItLastAsked() throws Exception {
    try (CaseFile file = Invented.open(home());
        ExecutorService other = Executors.newSingleThreadExecutor()) {
      Callable<Long> messages = () -> file.view().totals().messages();
      for (int day = 1; day <= 3; day++) {
        Invented.Events events = new Invented.Events("dump/" + day + ".json");
        events.message("$jour" + day, Invented.LEA, "Bonjour").readInto(file);
        Invented.settle(file);
        assertThat(other.submit(messages).get()).isEqualTo(day);
        assertThat(messages.call()).isEqualTo(day);
      }
    }
  }

  static <T> List<T> collect(java.util.function.Consumer<java.util.function.Consumer<T>> ask) {
    List<T> all = new ArrayList<>();
    ask.accept(all::add);
    return all;
  }

  @Test
  void everyKindOfContentIsInTheRecord() throws IOException {
    Content.Membership member = new Content.Membership("join", HOSTILE, "mxc://s/a", "invite", "x");
    Content.State state =
        new Content.State(
            List.of(new Field("/name", HOSTILE), new Field("/n", null)),
            List.of(new Field("/name", "avant")));
    Invented.Events events = new Invented.Events("dump/a.json");
    events
        .event("$1", Invented.LEA, "m.room.member", Invented.PAUL, member)
        .event("$2", Invented.LEA, "m.room.name", "", state)
        .message("$3", Invented.LEA, HOSTILE)
        .event("$4", Invented.LEA, "m.room.encrypted", null, new Content.Encrypted("megolm"))
        .event("$5", Invented.LEA, "m.room.redaction", null, new Content.Redaction("$3", "oups"))
        .event("$6", Invented.LEA, "m.reaction", null, new Content.Reaction("👍"))
        .event("$7", Invented.LEA, "m.room.message", null, new Content.Emptied())
        .event("$8", Invented.LEA, "m.call", null, new Content.Other(List.of(new Field("/a", "b"))))
        .event("$9", Invented.LEA, "m.room.message", null, Invented.posted("mxc://s/f", "é.pdf"));
    try (CaseFile file = Invented.open(home())) {
      events.readInto(file);
      Invented.settle(file);
      List<Recorded> record = collect(file.view()::record);
      assertThat(record)
          .extracting(r -> r.envelope().id())
          .containsExactly("$1", "$2", "$3", "$4", "$5", "$6", "$7", "$8", "$9");
      assertThat(record.get(0).content()).isEqualTo(member);
      assertThat(record.get(1).content()).isEqualTo(state);
      assertThat(record)
          .filteredOn(Recorded::message)
          .extracting(r -> r.envelope().id())
          .containsExactly("$3", "$4", "$7", "$9");
      assertThat(record)
          .filteredOn(Recorded::redacted)
          .extracting(r -> r.envelope().id())
          .containsExactly("$3", "$7");
      assertThat(record).filteredOn(Recorded::encrypted).hasSize(1);
      assertThat(record.get(8).mediaUrl()).isEqualTo("mxc://s/f");
      assertThat(record.get(8).mediaBytes()).isEqualTo(1234);
      assertThat(record).extracting(Recorded::position).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8);
      assertThat(record.get(2).source()).isEqualTo(events.entries.get(2).source());
      List<Reading> readings = collect(file.view()::readings);
      assertThat(readings.get(0).passages())
          .containsExactly(new Passage(Where.MESSAGE, 0, "", HOSTILE));
      assertThat(readings.get(1).passages())
          .containsExactly(new Passage(Where.FILENAME, 0, "", "é.pdf"));
      assertThat(readings.get(2).kind()).isEqualTo(Reading.Kind.ROOM_STATE);
    }
  }

  @Test
  void timesAreNeverGuessed() throws IOException {
    Invented.Events events = new Invented.Events("dump/a.txt");
    for (Moment time :
        List.of(
            new Moment.Exact(-1),
            new Moment.Local(LocalDateTime.of(2026, 6, 1, 8, 30)),
            new Moment.Unknown("hier"),
            Moment.NONE)) {
      Event.Envelope envelope =
          new Event.Envelope(null, Invented.ROOM, "Léa", "m.room.message", null, time);
      events.add(
          new Event(events.next(), 0, envelope, Invented.text("a " + time), List.of(), null, null));
    }
    try (CaseFile file = Invented.open(home())) {
      events.readInto(file);
      Invented.settle(file);
      assertThat(collect(file.view()::readings))
          .extracting(reading -> reading.subject().time())
          .containsExactlyElementsOf(
              events.entries.stream().map(e -> ((Event) e).envelope().time()).toList());
      assertThat(CaseFileTest.<CaseView.Day>collect(file.view()::activity))
          .containsExactly(new CaseView.Day(-1, 1));
    }
  }

  @Test
  void documentsComeBackWholeAndKnowWhoPostedThem() throws IOException {
    EvidenceFile pdf = new EvidenceFile("dump/media/abc", "", 9, Invented.sha256("pdf"));
    EvidenceFile loose = new EvidenceFile("dump/x.zip", "b/libre.pdf", 9, Invented.sha256("pdf"));
    Document document =
        new Document(
            pdf.sha256(),
            9,
            "application/pdf",
            Document.Category.PDF,
            Outcome.PARTIAL,
            "cut",
            List.of(new Passage(Where.DOC_HEADER, 1, "watermark", "Diffusion Restreinte")),
            List.of(new Field("/author", HOSTILE)),
            EnumSet.of(Document.Flag.MACRO, Document.Flag.TRUNCATED),
            List.of(
                new Document.Embedded(
                    "a.docx",
                    "application/x",
                    Document.Category.UNKNOWN,
                    Outcome.READ,
                    "",
                    List.of(new Passage(Where.DOC_BODY, 2, "note", "annexe secrète")),
                    null)));
    Invented.Events events = new Invented.Events("dump/a.json");
    events.event("$1", Invented.LEA, "m.room.message", null, Invented.posted("mxc://s/abc", "n"));
    try (CaseFile file = Invented.open(home())) {
      events.readInto(file);
      file.ledger(Invented.row(pdf, LedgerRow.DOCUMENT, 0), 1L);
      file.ledger(Invented.row(loose, LedgerRow.DOCUMENT, 0), null);
      assertThat(file.examined(pdf.sha256())).isEmpty();
      file.document(document);
      assertThat(file.examined(pdf.sha256())).isPresent();
      file.settleDuplicates(Invented.VERBATIM);
      file.settleOrder(Invented.BY_SIGHT);
      List<CaseFile.Posting> postings = collect(file::postings);
      List<CaseFile.LooseFile> files = collect(file::looseFiles);
      assertThat(files).extracting(f -> f.file()).containsExactly(pdf, loose);
      file.settleAttachments(
          List.of(
              new CaseFile.Match(postings.get(0).row(), List.of(files.get(0).row()), "media-id")));
      file.index();
      Attachment attachment = CaseFileTest.<Attachment>collect(file.view()::attachments).get(0);
      assertThat(attachment.file()).isEqualTo(pdf);
      assertThat(attachment.match()).isEqualTo("media-id");
      assertThat(attachment.document())
          .as("all but the text")
          .usingRecursiveComparison()
          .ignoringFields("passages", "embedded.passages")
          .isEqualTo(document);
      List<Reading> readings = collect(file.view()::readings);
      Reading reading = readings.get(readings.size() - 1);
      assertThat(reading.key()).isEqualTo(pdf.sha256());
      assertThat(reading.postings()).extracting(Subject::event).containsExactly("$1");
      assertThat(reading.passages())
          .extracting(Passage::text)
          .containsExactly("libre.pdf", "Diffusion Restreinte", "annexe secrète");
      assertThat(reading.passages().get(2).detail()).isEqualTo("a.docx: note");
      List<String> owners = new ArrayList<>();
      file.view().ledger(row -> owners.add(row.owner()));
      assertThat(owners).containsExactly("matrix-client-server", "event", "document");
      CaseView.Hits hits =
          file.view()
              .search(
                  new CaseView.Query(
                      "\"diffusion restreinte\"",
                      Invented.ROOM,
                      null,
                      null,
                      null,
                      "document",
                      "application/",
                      5));
      assertThat(hits.total()).isEqualTo(1);
      assertThat(hits.hits().get(0).source().file()).isEqualTo(pdf);
      assertThat(file.view().totals().present()).isEqualTo(1);
      file.settleAttachments(List.of());
      owners.clear();
      file.view().ledger(row -> owners.add(row.owner()));
      assertThat(owners).containsExactly("matrix-client-server", "document", "document");
    }
  }

  @Test
  void findingsComeBackGravestFirst() throws IOException {
    Invented.Events events = new Invented.Events("dump/a.json");
    events.message("$1", Invented.LEA, "DR");
    Source source = events.entries.get(0).source();
    Subject subject =
        new Subject(Invented.ROOM, "$1", Invented.LEA, new Moment.Exact(Invented.MORNING));
    Citation citation = new Citation(source, Where.MESSAGE, 0, HOSTILE);
    Finding low =
        new Finding(
            "b",
            "marking",
            "dr",
            Severity.LOW,
            "mention",
            "",
            "t",
            List.of("un", "deux"),
            Subject.NONE,
            List.of(citation, citation));
    Finding high =
        new Finding(
            "a",
            "marking",
            "dr",
            Severity.HIGH,
            "marking",
            "FR-DR",
            "t",
            List.of(),
            subject,
            List.of(citation));
    try (CaseFile file = Invented.open(home())) {
      events.readInto(file);
      file.findings(List.of(low, high));
      assertThat(collect(file.view()::findings)).containsExactly(high, low);
      file.findings(List.of(low));
      assertThat(collect(file.view()::findings)).containsExactly(low);
    }
  }

  @Test
  void fileThatFailsLeavesNothingBehind() throws IOException {
    Invented.Events events = new Invented.Events("dump/a.json");
    for (int i = 0; i < 3_000; i++) {
      events.message("$" + i, "@u" + i + ":x", "bonjour " + i);
    }
    try (CaseFile file = Invented.open(home())) {
      assertThatThrownBy(() ->
              file.read(
                  events.file,
                  1L,
                  writer -> {
                    for (var entry : events.entries) {
                      writer.add(entry);
                    }
                    throw new IOException("disk gone");
                  }))
          .isInstanceOf(IOException.class)
          .hasMessage("disk gone");
      assertThat(file.view().totals().events()).isZero();
      assertThat(file.has("dump/a.json", "", 1_000_000L, 1L)).isFalse();
      events.readInto(file);
      Invented.settle(file);
      assertThat(file.view().totals().events()).isEqualTo(3_000);
      assertThat(file.view().totals().accounts()).isEqualTo(3_000);
      assertThat(file.has("dump/a.json", "", 1_000_000L, 7L)).isTrue();
      assertThat(file.has("dump/a.json", "", 1_000_000L, 8L)).isFalse();
    }
  }

  @Test
  void fileReadAgainReplacesItsRows() throws IOException {
    Path home = home();
    try (CaseFile file = Invented.open(home)) {
      new Invented.Events("dump/a.json").message("$1", Invented.LEA, "ancien").readInto(file);
      new Invented.Events("dump/b.json").message("$2", Invented.LEA, "autre").readInto(file);
      Invented.settle(file);
      new Invented.Events("dump/a.json").message("$3", Invented.LEA, "nouveau").readInto(file);
      Invented.settle(file);
      assertThat(file.view().totals().events()).isEqualTo(2);
      assertThat(total(file, "ancien")).isZero();
      assertThat(total(file, "nouveau")).isEqualTo(1);
      file.forget("dump/a.json");
      Invented.settle(file);
      assertThat(file.view().totals().events()).isEqualTo(1);
    }
  }

  private static long total(CaseFile file, String text) {
    return file.view()
        .search(new CaseView.Query(text, null, null, null, null, null, null, 5))
        .total();
  }

  @Test
  void secondOpeningIsRefusedAndNamesTheFirst() throws IOException {
    try (CaseFile first = Invented.open(home())) {
      assertThatThrownBy(() -> Invented.open(home()))
          .isInstanceOf(CaseException.class)
          .hasMessageContaining("in use by process " + ProcessHandle.current().pid());
      assertThat(Files.exists(first.scratch())).isTrue();
    }
    Invented.open(home()).close();
  }

  @Test
  void directoriesThatAreNoCaseAreRefusedUntouched() throws IOException {
    Path photos = Files.createDirectory(directory.resolve("photos"));
    Files.writeString(photos.resolve("été.jpg"), "x");
    assertThatThrownBy(() -> Invented.open(photos))
        .isInstanceOf(CaseException.class)
        .hasMessageContaining("is not a case")
        .hasMessageContaining("été.jpg");
    assertThat(photos).isDirectoryNotContaining("glob:**case.db");
    Path plain = Files.writeString(directory.resolve("plain"), "x");
    assertThatThrownBy(() -> Invented.open(plain)).hasMessageContaining("not a directory");
    Path junk = Files.createDirectory(directory.resolve("junk"));
    Files.writeString(junk.resolve("case.db"), "this is not a database, it only has its name");
    assertThatThrownBy(() -> Invented.open(junk)).isInstanceOf(CaseException.class);
  }

  @Test
  void newerCaseIsRefused() throws IOException, java.sql.SQLException {
    Invented.open(home()).close();
    try (Database database = Database.forWriting(home().resolve("case.db"))) {
      database.execute("PRAGMA user_version = 99");
    }
    assertThatThrownBy(() -> Invented.open(home()))
        .isInstanceOf(CaseException.class)
        .hasMessageContaining("version 99");
  }

  @Test
  void indexIsMadeAnewWhenItIsLostOrBehind() throws IOException {
    try (CaseFile file = Invented.open(home())) {
      new Invented.Events("dump/a.json").message("$1", Invented.LEA, "bonjour").readInto(file);
      Invented.settle(file);
      assertThat(total(file, "bonjour")).isEqualTo(1);
    }
    CaseDirectory.empty(home().resolve("lucene"));
    try (CaseFile file = Invented.open(home())) {
      assertThat(total(file, "bonjour")).isEqualTo(1);
    }
  }
}
