package org.scelle.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.evidence.Limits;
import org.scelle.extract.Examiner;
import org.scelle.extract.picture.Ocr;
import org.scelle.model.LedgerRow;
import org.scelle.model.Outcome;
import org.scelle.samples.Scale;
import org.scelle.samples.TchapDump;
import org.scelle.store.CaseFile;

/** A process that is killed while it reads evidence. */
final class KilledIngestTest {
  private static final int KILLS = 5;
  private static final int MOST_CASES = 5;
  private static final long LONGEST_SECONDS = 120;
  private static final Ingest.Options HURRIED =
      new Ingest.Options(
          Limits.DEFAULT,
          new Examiner.Budget(1, 128, Duration.ofSeconds(2), 100_000, 50, 8),
          Ocr.NONE,
          List.of());

  @TempDir Path folder;

  @Test
  void readingGoesOnAfterEachKillAndEndsAsIfNothingHadHappened() throws Exception {
    long seed = new Random(System.nanoTime()).nextLong();
    Random random = new Random(seed);
    List<Path> sources = List.of(dump("one", seed), dump("two", seed + 1));

    long begun = System.nanoTime();
    Path calm = folder.resolve("calm");
    assertThat(start(calm, sources).waitFor()).isZero();
    long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);

    List<String> told = Told.by(calm);
    int killed = 0;
    for (int number = 0; killed == 0 && number < MOST_CASES; number++) {
      Path troubled = folder.resolve("troubled" + number);
      boolean hit = true;
      for (int i = 0; hit && i < KILLS; i++) { // what was done to the end is not done again
        hit = isKilled(start(troubled, sources), random.nextLong(whole / 8, whole * 3 / 4));
        killed += hit ? 1 : 0;
      }
      assertThat(start(troubled, sources).waitFor()).as("resuming, seed %d", seed).isZero();
      assertThat(Told.by(troubled)).as("seed %d", seed).isEqualTo(told);
    }
    assertThat(killed).as("kills that hit, seed %d", seed).isPositive();
  }

  /** The system kills what needs too much memory, and may choose those that do not. */
  @Test
  void workersThatAreKilledCostAtMostTheDocumentsTheyHeld() throws Exception {
    Path dump = Files.createDirectories(folder.resolve("media"));
    TchapDump.make(new Scale(4, 50, 300, 60, 5), dump);
    List<Path> sources = List.of(dump);
    Path calm = folder.resolve("calm");
    assertThat(start(calm, sources).waitFor()).isZero();

    Path troubled = folder.resolve("troubled");
    Process process = start(troubled, sources);
    int killed = 0;
    while (killed < 2 && !process.waitFor(5, TimeUnit.MILLISECONDS)) {
      killed += (int) process.children().filter(ProcessHandle::destroyForcibly).count();
    }
    assertThat(process.waitFor()).as("the run itself goes on").isZero();
    assertThat(killed).as("workers killed").isPositive();

    List<LedgerRow> expected = ledger(calm);
    List<LedgerRow> found = ledger(troubled);
    assertThat(found).hasSameSizeAs(expected);
    for (int i = 0; i < found.size(); i++) {
      if (!found.get(i).equals(expected.get(i))) {
        assertThat(found.get(i).file()).isEqualTo(expected.get(i).file());
        assertThat(found.get(i).outcome()).isIn(Outcome.FAILED, Outcome.PARTIAL);
        assertThat(found.get(i).why()).contains("ended the worker");
      }
    }
    assertThat(start(troubled, sources).waitFor()).isZero();
    assertThat(ledger(troubled)).as("a second run reads nothing anew").isEqualTo(found);
  }

  private static List<LedgerRow> ledger(Path caseFolder) throws IOException {
    List<LedgerRow> rows = new ArrayList<>();
    try (CaseFile file = CaseFile.open(caseFolder, Clock.systemUTC())) {
      file.view().ledger(rows::add);
    }
    return rows;
  }

  /** The first document ends its worker, the second hangs; killed while it hangs. */
  @Test
  void aDocumentThatEndedItsWorkerIsNotTriedAgainAfterAKill() throws Exception {
    Path dump = Files.createDirectories(folder.resolve("dump"));
    Files.writeString(dump.resolve("a.hostile"), "x-hostile\npage Avant\nhalt 3");
    Files.writeString(dump.resolve("b.hostile"), "x-hostile\nhang");
    Path caseFolder = folder.resolve("hostile");
    Process process = start(caseFolder, List.of(dump));
    String url = "jdbc:sqlite:file:" + caseFolder.resolve("case.db") + "?mode=ro";
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
    long written = 0;
    while (written == 0 && process.isAlive() && System.nanoTime() < until) {
      process.waitFor(100, TimeUnit.MILLISECONDS);
      written = examined(url);
    }
    assertThat(isKilled(process, 0)).as("killed while the second document hangs").isTrue();
    assertThat(written).as("the row of the first document").isPositive();

    try (CaseFile file = CaseFile.open(caseFolder, Clock.systemUTC())) {
      new Ingest(file, HURRIED, Progress.SILENT).run(List.of(dump));
      List<String> whys = new ArrayList<>();
      file.view().ledger(row -> whys.add(row.outcome() + " " + row.why()));
      assertThat(whys)
          .containsExactly("PARTIAL ended the worker (exit 3)", "FAILED took longer than 2 s");
    }
    assertThat(examined(url))
        .as("written once: what is tried again gets a new row")
        .isEqualTo(written);
  }

  /** The row of the document that ended its worker; 0 while there is none. */
  private static long examined(String url) throws SQLException {
    if (!Files.exists(Path.of(url.substring(url.indexOf("file:") + 5, url.indexOf('?'))))) {
      return 0;
    }
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet tables =
            statement.executeQuery("SELECT name FROM sqlite_master WHERE name = 'document'")) {
      if (!tables.next()) {
        return 0;
      }
      try (Statement query = connection.createStatement();
          ResultSet row = query.executeQuery("SELECT id FROM document WHERE why LIKE '%exit 3%'")) {
        return row.next() ? row.getLong(1) : 0;
      }
    }
  }

  private Path dump(String name, long seed) throws IOException {
    Path dump = Files.createDirectories(folder.resolve(name));
    TchapDump.make(new Scale(8, 150, 2_500, 0, seed), dump);
    return dump;
  }

  private Process start(Path caseFolder, List<Path> sources) throws IOException {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                classes,
                IngestProcess.class.getName(),
                caseFolder.toString()));
    sources.forEach(source -> command.add(source.toString()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("child.log").toFile())
        .start();
  }

  /** Whether the process was killed before it was done. */
  private static boolean isKilled(Process process, long afterMillis) throws InterruptedException {
    if (process.waitFor(afterMillis, TimeUnit.MILLISECONDS)) {
      return false;
    }
    process.destroyForcibly();
    assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
    return process.exitValue() != 0;
  }
}
