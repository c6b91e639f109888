package org.scelle.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.detect.Detector;
import org.scelle.detect.Detectors;
import org.scelle.detect.reach.Range;
import org.scelle.detect.reach.RoomReach.Openness;
import org.scelle.model.Account;
import org.scelle.model.Attachment;
import org.scelle.model.Citation;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Finding;
import org.scelle.model.MediaReference;
import org.scelle.model.Moment;
import org.scelle.model.Outcome;
import org.scelle.model.Severity;
import org.scelle.model.Source;
import org.scelle.model.Subject;
import org.scelle.model.Where;

class ExposureTest {

  private static final EvidenceFile NOTE =
      new EvidenceFile("dump/note.odt", "", 500, "aa".repeat(32));
  private static final String PRIVATE = "!prive:agent.interieur.tchap.gouv.fr";
  private static final String FORUM = "!forum:agent.dinum.tchap.gouv.fr";

  @TempDir Path folder;

  @Test
  void openRoomsWithMarkedItemsAreToBeClosedFirst() {
    Exposure exposure = report(SampleCase.usual()).exposure();
    assertThat(exposure.inOpenRooms()).isEqualTo(2);
    Exposure.RoomToClose room = exposure.toClose().first().get(0);
    assertThat(room.room().room()).isEqualTo(SampleCase.ROOM);
    assertThat(room.items()).isEqualTo(2);
    assertThat(room.gravest()).isEqualTo(Protection.CLASSIFIED);
  }

  @Test
  void documentIsOneItemInEveryRoomItWasPostedIn() {
    FakeCase made = SampleCase.usual();
    made.findings.clear();
    made.findings.add(marked(PRIVATE, "FR-DR"));
    made.findings.add(marked(PRIVATE, "FR-SF"));
    made.attachments.add(posted(PRIVATE, "$1"));
    made.attachments.add(posted(FORUM, "$2"));
    Exposure exposure = report(made).exposure();
    assertThat(exposure.items()).hasSize(1);
    Exposure.Item item = exposure.items().get(0);
    assertThat(item.rooms()).isEqualTo(Set.of(PRIVATE, FORUM));
    assertThat(item.schemes()).isEqualTo(Set.of("FR-DR", "FR-SF"));
    assertThat(item.open()).isEqualTo(Openness.JOINABLE);
    assertThat(item.readers()).isEqualTo(new Range(1, 4));
    assertThat(exposure.toClose().first())
        .extracting(room -> room.room().room())
        .containsExactly(FORUM);
  }

  @Test
  void schemeNobodyKnowsCountsAsClassified() {
    assertThat(Protection.of("XX-UNKNOWN")).isEqualTo(Protection.CLASSIFIED);
    assertThat(Protection.of("FR-TS")).isEqualTo(Protection.CLASSIFIED);
    assertThat(Protection.of("FR-DR")).isEqualTo(Protection.RESTRICTED);
    assertThat(Protection.of("NATO-R")).isEqualTo(Protection.FOREIGN);
    assertThat(Protection.of("TLP:RED")).isEqualTo(Protection.NONE);
  }

  @Test
  void everyDetectorSpeaksFrench() {
    for (Detector detector : Detectors.ALL) {
      assertThat(FrenchDetector.of(detector.info())).as(detector.info().id()).isNotNull();
    }
  }

  @Test
  void filesARuleLeavesOutAreSaidInTheSummary() throws IOException {
    FakeCase made = SampleCase.usual();
    made.problems.clear();
    made.ledger.removeIf(row -> row.outcome() == Outcome.PARTIAL);
    new HtmlReport().write(report(made), made, folder);
    String page = Files.readString(folder.resolve("report.en.html"));
    assertThat(page).contains("Everything was read except").doesNotContain("Complete.</strong>");
    assertThat(report(made).ledger().skipped()).hasSize(1);
  }

  @Test
  void reasonsThatDifferOnlyInFiguresAreOne() {
    Reasons reasons = new Reasons(2);
    for (int i = 0; i < 5; i++) {
      reasons.add("larger than " + i + " bytes");
      reasons.add("kind " + "abcde".charAt(i));
    }
    List<LedgerSummary.Named> named = reasons.named();
    assertThat(named.get(0)).isEqualTo(new LedgerSummary.Named("larger than … bytes", 5));
    assertThat(named.get(2)).isEqualTo(new LedgerSummary.Named("", 4));
  }

  @Test
  void annexHasOneSectionForEachAdministrationOnLinkedPages() throws IOException {
    FakeCase made = SampleCase.usual();
    String wide = "\u202E\"&<é".repeat(400);
    for (int i = 0; i < 400; i++) {
      made.accounts.add(new Account("@a:" + i + wide, wide, 1, 1));
    }
    AdministrationsAnnex annex = new AdministrationsAnnex();
    Report report = report(made);
    annex.write(report, made, folder);
    assertThat(annex.files(report)).hasSize(6);
    long sections = 0;
    for (int number = 1; number <= 3; number++) {
      String page = Files.readString(folder.resolve("administrations-00" + number + ".fr.html"));
      assertThat(page).hasSizeLessThan(2_000_000).doesNotContain("<script");
      sections += page.split("<section ", -1).length - 1;
    }
    assertThat(sections).isEqualTo(report.administrations().all().size());
    assertThat(Files.readString(folder.resolve("administrations-002.en.html")))
        .contains("href=\"administrations-001.en.html\"", "href=\"administrations-003.en.html\"");
  }

  @Test
  void addressIsSeenInATchapIdOnly() {
    FakeCase made = SampleCase.usual();
    Administrations.Administration dinum =
        report(made).administrations().all().stream()
            .filter(one -> one.server().equals("agent.dinum.tchap.gouv.fr"))
            .findFirst()
            .orElseThrow();
    assertThat(dinum.contacts()).isEqualTo(2);
    assertThat(dinum.named()).isEqualTo(1);
    assertThat(dinum.persons()).isEqualTo(new Range(1, 2));
    assertThat(dinum.marked()).isEqualTo(2);
    made.accounts.add(new Account("@plain-name:agent.dinum.tchap.gouv.fr", null, 0, 1));
    assertThat(report(made).administrations().contacts()).isEqualTo(3);
  }

  @Test
  void dutiesFollowTheMarkingsAndKeepToTheirWords() {
    FakeCase made = SampleCase.usual();
    assertThat(Duty.of(report(made).findings()))
        .contains(Duty.RESTRICTED, Duty.CLASSIFIED)
        .doesNotContain(Duty.FOREIGN);
    assertThat(Duty.RESTRICTED.what().french()).contains("Divulgation", "non « compromission »");
    made.findings.add(SampleCase.finding(Severity.CRITICAL, "marking", "EU-S", "SECRET UE"));
    assertThat(Duty.of(report(made).findings())).contains(Duty.FOREIGN);
    made.findings.clear();
    assertThat(Duty.of(report(made).findings())).doesNotContain(Duty.RESTRICTED, Duty.CLASSIFIED);
  }

  private static Report report(FakeCase made) {
    return SampleCase.report(made, SampleCase.bothLanguages());
  }

  private static Finding marked(String room, String scheme) {
    Subject subject = new Subject(room, "$1", SampleCase.LEA, Moment.NONE);
    return new Finding(
        Finding.id("marking", "stamp", subject, scheme),
        "marking",
        "stamp",
        Severity.HIGH,
        "marking",
        scheme,
        "Bears " + scheme,
        List.of(),
        subject,
        List.of(new Citation(Source.whole(NOTE), Where.DOC_HEADER, 1, "DIFFUSION RESTREINTE")));
  }

  private static Attachment posted(String room, String event) {
    MediaReference reference =
        new MediaReference("mxc://s/a", "note.odt", null, null, false, null, null);
    return new Attachment(
        new Subject(room, event, SampleCase.LEA, Moment.NONE),
        new Source(SampleCase.FILE, 10, 20),
        reference,
        NOTE,
        "media-id",
        List.of(),
        null);
  }
}
