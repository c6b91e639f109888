package org.scelle.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.model.Document;
import org.scelle.model.Outcome;
import org.scelle.model.Passage;

/** A document may do what it likes to its worker: it costs itself, the next one is read. */
class HostileDocumentsTest {

  @TempDir static Path folder;
  private static Examiner examiner;

  @BeforeAll
  static void open() throws IOException {
    Path scratch = Files.createDirectory(folder.resolve("scratch"));
    examiner =
        Examiner.open(new Examiner.Budget(1, 128, Duration.ofSeconds(3), 100_000, 20, 4), scratch);
  }

  @AfterAll
  static void close() {
    examiner.close();
    assertThat(folder.resolve("scratch")).isEmptyDirectory();
  }

  @AfterEach
  void theNextDocumentIsRead() throws IOException {
    Document next = hostile("page Bonjour");
    assertThat(next.outcome()).isEqualTo(Outcome.READ);
    assertThat(next.passages()).extracting(Passage::text).containsExactly("Bonjour");
  }

  private static Document hostile(String commands) throws IOException {
    return examiner.examine(MadeFile.of(folder, "x.hostile", "x-hostile\n" + commands));
  }

  @Test
  void aHangIsEndedAtTheTimeGrantedAndKeepsWhatWasRead() throws IOException {
    Document document = hostile("page Première page\nhang");
    assertThat(document.outcome()).isEqualTo(Outcome.PARTIAL);
    assertThat(document.why()).isEqualTo("took longer than 3 s");
    assertThat(document.passages()).extracting(Passage::text).containsExactly("Première page");
  }

  @Test
  void aHangWithoutTextIsAFailure() throws IOException {
    Document document = hostile("hang");
    assertThat(document.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(document.type()).isEqualTo("application/x-hostile");
  }

  @Test
  void lackOfMemoryNamesTheMemoryGranted() throws IOException {
    Document document = hostile("page Avant\noom");
    assertThat(document.outcome()).isEqualTo(Outcome.PARTIAL);
    assertThat(document.why()).isEqualTo("needed more than 128 MiB");
  }

  @Test
  void aWorkerThatEndsItselfNamesItsExit() throws IOException {
    Document document = hostile("halt 3");
    assertThat(document.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(document.why()).isEqualTo("ended the worker (exit 3)");
  }

  @Test
  void endlessRecursionIsAFailureInWords() throws IOException {
    Document document = hostile("deep");
    assertThat(document.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(document.why()).isEqualTo("nested too deeply to be read");
  }

  @Test
  void whatAParserThrowsIsOneLineWithoutPaths() throws IOException {
    Document document = hostile("throw bad block in /tmp/apache-tika-123.tmp");
    assertThat(document.why())
        .isEqualTo("damaged or not understood: IllegalStateException: bad block in …");
  }

  @Test
  void endlessTextIsCutAtTheBudget() throws IOException {
    Document document = hostile("flood");
    assertThat(document.outcome()).isEqualTo(Outcome.PARTIAL);
    assertThat(document.why()).isEqualTo("text cut after 100000 characters");
    assertThat(document.passages().stream().mapToInt(p -> p.text().length()).sum())
        .isLessThanOrEqualTo(100_000);
  }
}
