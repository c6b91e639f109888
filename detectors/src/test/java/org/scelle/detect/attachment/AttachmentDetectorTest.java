package org.scelle.detect.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scelle.detect.FakeCase;
import org.scelle.model.Document.Category;
import org.scelle.model.Document.Flag;
import org.scelle.model.Finding;
import org.scelle.model.Severity;
import org.scelle.model.Where;

class AttachmentDetectorTest {

  private static List<Finding> findings(FakeCase made) {
    return new AttachmentDetector().inspect(made);
  }

  private static List<String> rules(Made made) {
    return words(findings(new FakeCase().with(made.present())));
  }

  /** Findings as {@code "high executable"}. */
  private static List<String> words(List<Finding> findings) {
    return findings.stream()
        .map(finding -> finding.severity().word() + " " + finding.rule())
        .toList();
  }

  private static Made pdf() {
    return Made.file("note.pdf", "application/pdf", Category.PDF);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "note.pdf|application/pdf|PDF",
        "note.docx|application/zip|ARCHIVE",
        "note.docx|application/vnd.openxmlformats-officedocument.wordprocessingml.document|TEXT_DOCUMENT",
        "note.doc|application/rtf|TEXT_DOCUMENT",
        "liste.xls|text/html|TEXT_DOCUMENT",
        "photo.jpg|image/png|IMAGE",
        "photo.JPEG|image/jpeg|IMAGE",
        "data.csv|text/plain; charset=UTF-8|TEXT_DOCUMENT",
        "config.json|application/json|TEXT_DOCUMENT",
        "journal.log|text/x-log|TEXT_DOCUMENT",
        "voix.ogg|video/ogg|AUDIO",
        "film.mp4|video/quicktime|VIDEO",
        "carte.xyz|image/png|IMAGE",
        "sans-extension|application/pdf|PDF",
        "inconnu.pdf|application/octet-stream|UNKNOWN",
        "compte.rendu.v2.pdf|application/pdf|PDF",
        "rapport.odt|application/vnd.oasis.opendocument.text|TEXT_DOCUMENT"
      })
  void filesThatAreWhatTheySayAreLeftAlone(String name, String type, Category category) {
    assertThat(rules(Made.file(name, type, category))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "note.pdf|text/html|TEXT_DOCUMENT|medium spoofed-type",
        "photo.jpg|application/pdf|PDF|medium spoofed-type",
        "note.docx|application/pdf|PDF|medium spoofed-type",
        "plan.png|application/zip|ARCHIVE|medium spoofed-type",
        "film.mp4|application/x-7z-compressed|ARCHIVE|medium spoofed-type"
      })
  void aTypeOfAnotherFamilyThanTheNameIsSpoofed(
      String name, String type, Category category, String expected) {
    assertThat(rules(Made.file(name, type, category))).containsExactly(expected);
  }

  @Test
  void aProgramNamedAsADocumentIsGrave() {
    assertThat(rules(Made.file("facture.pdf", "application/x-msdownload", Category.EXECUTABLE)))
        .containsExactly("high spoofed-type", "medium executable");
  }

  @Test
  void aProgramNamedAsAProgramIsNotSpoofed() {
    assertThat(rules(Made.file("outil.exe", "application/x-msdownload", Category.EXECUTABLE)))
        .containsExactly("medium executable");
  }

  @Test
  void aWrongDeclaredTypeAloneWeighsLess() {
    assertThat(rules(pdf().declared("image/png", null))).containsExactly("low spoofed-type");
    assertThat(rules(pdf().declared("application/octet-stream", null))).isEmpty();
    assertThat(rules(pdf().declared("application/pdf", null))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"facture.pdf.exe", "facture.PDF.Exe", "facture.pdf   .scr", "notefdp\u202e.exe"})
  void aSecondExtensionThatRunsIsFoundEvenInMissingFiles(String name) {
    var made = Made.file(name, "", Category.UNKNOWN);
    assertThat(words(findings(new FakeCase().with(made.missing()))))
        .containsExactly("high double-extension", "low missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"outil.exe", "archive.tar.gz", "note.v2.pdf", "page.html.txt", ".exe"})
  void oneExtensionOrAHarmlessSecondOneIsNot(String name) {
    var made = Made.file(name, "", Category.UNKNOWN);
    assertThat(words(findings(new FakeCase().with(made.missing())))).containsExactly("low missing");
  }

  @ParameterizedTest
  @CsvSource({
    "SCRIPT,medium script",
    "KEY_OR_CERTIFICATE,low key-or-certificate",
    "REMOTE_ACCESS,medium remote-access-profile",
    "PASSWORD_STORE,high password-store"
  })
  void dangerousAndSecretKindsAreFound(Category category, String expected) {
    assertThat(rules(Made.file("fichier", "text/plain", category))).containsExactly(expected);
  }

  @Test
  void aPrivateKeyIsGraverThanACertificate() {
    Category category = Category.KEY_OR_CERTIFICATE;
    assertThat(rules(Made.file("acces.pem", "application/x-pem-private-key", category)))
        .containsExactly("high key-or-certificate");
    assertThat(rules(Made.file("acces.pem", "application/x-pem-file", category)))
        .containsExactly("low key-or-certificate");
  }

  @ParameterizedTest
  @EnumSource(
      value = Flag.class,
      names = {
        "MACRO",
        "ENCRYPTED",
        "POLYGLOT",
        "ACTIVE_CONTENT",
        "EXTERNAL_REFERENCE",
        "HIDDEN_PARTS",
        "POSITION",
        "TRACKED_CHANGES",
        "COMMENTS",
        "TRUNCATED",
        "SERVER_REFUSAL"
      })
  void everyFlagWithARuleIsFoundUnderItsName(Flag flag) {
    String rule = flag.name().toLowerCase(Locale.ROOT).replace('_', '-');
    assertThat(findings(new FakeCase().with(pdf().flagged(flag).present())))
        .extracting(Finding::rule)
        .containsExactly(rule);
  }

  @Test
  void embeddedFilesAloneAreNotWorthAFinding() {
    assertThat(rules(pdf().flagged(Flag.EMBEDDED_FILES))).isEmpty();
  }

  @Test
  void aProgramInsideAnArchiveIsFoundWithItsName() {
    var zip =
        Made.file("lot.zip", "application/zip", Category.ARCHIVE)
            .holding("bin/outil.exe", Category.EXECUTABLE);
    assertThat(findings(new FakeCase().with(zip.present())))
        .singleElement()
        .satisfies(finding -> assertThat(finding.rule()).isEqualTo("executable"))
        .satisfies(finding -> assertThat(finding.clues().getFirst()).contains("\"bin/outil.exe\""));
  }

  @Test
  void anErrorAnswerIsOnlyAnErrorAnswer() {
    var page = Made.file("photo.png", "application/json", Category.TEXT_DOCUMENT);
    assertThat(words(findings(new FakeCase().with(page.declared("image/png", 9L).refused()))))
        .containsExactly("low server-refusal");
  }

  @Test
  void theDeclaredSizeIsHeldAgainstTheFile() {
    assertThat(rules(pdf().declared(null, Made.SIZE + 1))).containsExactly("low size-mismatch");
    assertThat(rules(pdf().declared(null, Made.SIZE))).isEmpty();
    assertThat(rules(pdf().declared(null, 0L))).isEmpty();
  }

  @Test
  void severalCandidatesAreAllCited() {
    assertThat(findings(new FakeCase().with(pdf().ambiguous())))
        .singleElement()
        .satisfies(finding -> assertThat(finding.rule()).isEqualTo("ambiguous"))
        .satisfies(finding -> assertThat(finding.citations()).hasSize(3));
  }

  @Test
  void missingFilesAreOneFindingARoom() {
    var made = new FakeCase();
    for (int i = 1; i <= 1_000; i++) {
      made.with(pdf().posting(i, i % 2 == 0 ? Made.ROOM : "!autre:x").missing());
    }
    List<Finding> findings = findings(made);
    assertThat(findings)
        .extracting(Finding::title)
        .containsExactly(
            "500 files posted in \"!autre:x\" are not in the evidence",
            "500 files posted in \"" + Made.ROOM + "\" are not in the evidence");
    assertThat(findings.getFirst().citation().source().offset()).isEqualTo(100);
    assertThat(findings.getFirst().label()).isEqualTo("missing");
  }

  @Test
  void theSameBytesAreOneFindingWithACitationForEachOfTheFirstFifty() {
    var made = new FakeCase();
    var tool = Made.file("outil.exe", "application/x-msdownload", Category.EXECUTABLE);
    for (int i = 1; i <= 60; i++) {
      made.with(tool.posting(i, Made.ROOM).present());
    }
    assertThat(findings(made))
        .singleElement()
        .satisfies(finding -> assertThat(finding.citations()).hasSize(100))
        .satisfies(finding ->
            assertThat(finding.clues())
                .contains("seen 60 times", "the first 50 are cited, 10 more are not"))
        .satisfies(finding -> assertThat(finding.subject().event()).isEqualTo("$e1"));
  }

  @Test
  void aLooseFileIsJudgedLikeAPostedOneAndCitesItsOwnName() {
    var tool = Made.file("outil", "application/x-msdownload", Category.EXECUTABLE);
    assertThat(findings(new FakeCase().with(tool.evidence(), tool.document())))
        .singleElement()
        .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.MEDIUM))
        .satisfies(finding -> assertThat(finding.subject().room()).isNull())
        .satisfies(finding ->
            assertThat(finding.citations())
                .extracting(citation -> citation.where())
                .containsExactly(Where.METADATA, Where.FILENAME));
  }

  @Test
  void theDetectorSaysWhatItCannotSee() {
    var info = new AttachmentDetector().info();
    assertThat(info.id()).isEqualTo("attachment");
    assertThat(info.meaning()).isNotBlank();
    assertThat(info.limits()).isNotBlank();
  }
}
