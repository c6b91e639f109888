package org.scelle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scelle.cli.Scene.contents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.samples.Scale;
import org.scelle.samples.TchapDump;

/**
 * The main job is killed again and again, at any moment: while it reads, examines documents,
 * indexes, detects, writes reports. Each run goes on where the last was killed.
 */
class KilledTriageTest {
  private static final int FEW = 3;
  private static final int MANY = Integer.getInteger("benchmark.kills", 200);

  /** So many kills a case, then it runs to its end. */
  private static final int A_CASE = 10;

  @TempDir Path folder;
  private final StringBuilder record = new StringBuilder("case  kill  after ms  of ms  hit\n");

  @Test
  void aFewKillsChangeNothing() throws Exception {
    killAgainAndAgain(FEW, new Scale(6, 100, 3_000, 30, 3));
  }

  @Test
  @Tag("benchmark")
  void twoHundredKillsChangeNothing() throws Exception {
    int hit = killAgainAndAgain(MANY, new Scale(10, 150, 6_000, 60, 3));
    record.append(String.format(Locale.ROOT, "%d of %d kills survived%n", hit, hit));
    Files.createDirectories(Benchmarks.FOLDER);
    Files.writeString(Benchmarks.FOLDER.resolve("kills.txt"), Benchmarks.machine() + record);
  }

  private int killAgainAndAgain(int kills, Scale scale) throws Exception {
    long seed = new Random(System.nanoTime()).nextLong();
    Random random = new Random(seed);
    record.append("seed ").append(seed).append('\n');
    Path dump = folder.resolve("dump");
    TchapDump.make(scale, dump);
    Path calm = folder.resolve("calm");
    long began = System.nanoTime();
    assertThat(Program.in(folder).run("triage", dump, "--case", calm).exit()).isZero();
    long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);

    int hit = 0;
    for (int number = 0; hit < kills; number++) {
      Path troubled = folder.resolve("troubled" + number);
      boolean again = true;
      for (int i = 0; again && i < A_CASE && hit < kills; i++) { // what was ended is not done again
        long after = random.nextLong(whole / 8, whole);
        again = isKilled(dump, troubled, after, whole);
        hit += again ? 1 : 0;
        whole = again || i > 0 ? whole : after; // the first of all may have been slow by far
      }
      Scene.Run run = Program.in(folder).run("triage", dump, "--case", troubled);
      assertThat(run.exit()).as("seed %d: %s", seed, run.err()).isZero();
      assertThat(contents(troubled.resolve("report")))
          .as("reports, seed %d", seed)
          .isEqualTo(contents(calm.resolve("report")));
      assertThat(search(troubled)).as("search, seed %d", seed).isEqualTo(search(calm));
      assertThat(Scene.scelle("verify", "--case", troubled).exit()).isZero();
      assertThat(troubled.resolve("provisional")).doesNotExist();
    }
    return hit;
  }

  private static String search(Path made) {
    return Scene.scelle("search", "--case", made, "restreinte", "--json").out();
  }

  /** Whether the process was killed before it was done; its children must go with it. */
  private boolean isKilled(Path dump, Path made, long afterMillis, long whole) throws Exception {
    Process process = Program.in(folder).start("triage", dump, "--case", made);
    boolean ended = process.waitFor(afterMillis, TimeUnit.MILLISECONDS);
    List<ProcessHandle> children = new ArrayList<>(process.descendants().toList());
    process.destroyForcibly();
    process.waitFor();
    for (ProcessHandle child : children) {
      child.onExit().get(Program.LONGEST_SECONDS, TimeUnit.SECONDS);
    }
    record.append(
        String.format(
            Locale.ROOT, "%s  %d  %d  %b%n", made.getFileName(), afterMillis, whole, !ended));
    if (!ended) {
      assertOpens(made);
    }
    return !ended;
  }

  /** The case opens at once after each kill; before its database is there, it is no case yet. */
  private void assertOpens(Path made) throws IOException {
    if (Files.exists(made.resolve("case.db"))) {
      Scene.Run run = Scene.scelle("search", "--case", made, "restreinte");
      assertThat(run.exit()).as(run.err()).isZero();
    }
  }
}
