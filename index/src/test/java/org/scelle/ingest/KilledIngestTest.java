package org.scelle.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.samples.Scale;
import org.scelle.samples.TchapDump;
import org.scelle.store.CaseFile;
import org.scelle.store.CaseView;

/** A process that is killed while it reads evidence. */
final class KilledIngestTest {
  private static final int KILLS = 5;
  private static final long LONGEST_SECONDS = 120;

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

    Path troubled = folder.resolve("troubled");
    int killed = 0;
    for (int i = 0; i < KILLS; i++) {
      killed += kill(start(troubled, sources), random.nextLong(whole / 4, whole));
    }
    assertThat(start(troubled, sources).waitFor()).as("resuming, seed %d", seed).isZero();

    assertThat(killed).as("kills that hit, seed %d", seed).isPositive();
    assertThat(told(troubled)).as("seed %d", seed).isEqualTo(told(calm));
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

  /** How many processes were killed before they were done: 0 or 1. */
  private static int kill(Process process, long afterMillis) throws InterruptedException {
    if (process.waitFor(afterMillis, TimeUnit.MILLISECONDS)) {
      return 0;
    }
    process.destroyForcibly();
    assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
    return process.exitValue() == 0 ? 0 : 1;
  }

  /** What the case tells, every list of it. */
  private static List<String> told(Path caseFolder) throws IOException {
    List<String> lines = new ArrayList<>();
    try (CaseFile file = CaseFile.open(caseFolder, Clock.systemUTC())) {
      CaseView view = file.view();
      lines.add(view.totals().toString());
      lines.add(view.manifest().toString());
      view.ledger(row -> lines.add(row.toString()));
      view.problems(problem -> lines.add(problem.toString()));
      view.rooms(room -> lines.add(room.toString()));
      view.accounts(account -> lines.add(account.toString()));
      view.accountsSeen(account -> lines.add(account.toString()));
      view.pages(page -> lines.add(page.toString()));
      view.record(event -> lines.add(event.toString()));
      view.readings(reading -> lines.add(reading.toString()));
      view.search(new CaseView.Query("restreinte", null, null, null, null, null, null, 20))
          .hits()
          .forEach(hit -> lines.add(hit.source() + " " + hit.quote()));
    }
    return lines;
  }
}
