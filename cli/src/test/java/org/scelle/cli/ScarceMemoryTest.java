package org.scelle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scelle.cli.Scene.contents;
import static org.scelle.cli.Scene.scelle;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.samples.Scale;
import org.scelle.samples.TchapDump;

/** Memory is used up: that is said plainly, the case stays, and more memory goes on. */
class ScarceMemoryTest {

  private static final int ENOUGH_MIB = 320;

  @TempDir Path folder;
  private Path dump = Path.of("");
  private Path made = Path.of("");

  @BeforeEach
  void make() throws IOException {
    dump = folder.resolve("dump");
    made = folder.resolve("case");
    TchapDump.make(new Scale(2, 4_000, 200, 0, 4), dump);
  }

  private Scene.Run triage(int mebibytes) throws IOException, InterruptedException {
    return Program.in(folder)
        .with("-Xmx" + mebibytes + "m", "-Xlog:disable")
        .run("triage", dump, "--case", made);
  }

  @Test
  void usedUpMemoryIsSaidAndTheSameCommandWithMoreGoesOnToTheSameReport() throws Exception {
    int usedUp = 0;
    for (int heap = 14; heap <= 17; heap += 3) { // about 10 to begin, 24 to get to the end
      Scene.Run run = triage(heap);
      assertSaid(run, heap);
      usedUp += run.exit() == 5 ? 1 : 0;
    }
    assertThat(usedUp).as("heaps that were too small").isPositive();

    Scene.Run enough = triage(ENOUGH_MIB);
    assertThat(enough.exit()).as(enough.err()).isZero();
    scelle("triage", dump, "--case", folder.resolve("calm"));
    assertThat(contents(made.resolve("report"))).isEqualTo(contents(folder.resolve("calm/report")));
    assertThat(scelle("verify", "--case", made).exit()).isZero();
  }

  private static void assertSaid(Scene.Run run, int heap) {
    String said = "heap of " + heap + " MiB, exit " + run.exit() + ": " + run.err();
    assertThat(run.exit()).as(said).isIn(0, 5);
    assertThat(run.err()).as(said).doesNotContain("this is a bug", "\tat ");
    if (run.exit() == 5) {
      assertThat(run.err())
          .as(said)
          .containsPattern("the memory given to the program is used up .\\d+ MiB.; ")
          .contains("the case is intact")
          .contains("run the same command again: SCELLE_HEAP=2g");
    }
  }
}
