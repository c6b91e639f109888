package org.scelle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.scelle.cli.Scene.contents;
import static org.scelle.cli.Scene.scelle;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.samples.Scale;
import org.scelle.samples.TchapDump;

/** The machine fails, the user interrupts, the evidence moves: the case stays, and goes on. */
class ToughTimesTest {

  private static final int FIRST_TRIED = 300_000;
  private static final int LAST_TRIED = 4_800_000;

  private static final Scale SMALL = new Scale(6, 80, 3_000, 12, 5);

  @TempDir static Path once;
  @TempDir Path folder;
  private static Map<String, String> calm = Map.of();
  private Path dump = Path.of("");
  private Path made = Path.of("");

  /** What the same dump gives when nothing disturbs. */
  @BeforeAll
  static void undisturbed() throws IOException {
    TchapDump.make(SMALL, once.resolve("dump"));
    scelle("triage", once.resolve("dump"), "--case", once.resolve("calm"));
    calm = contents(once.resolve("calm/report"));
  }

  @BeforeEach
  void make() throws IOException {
    dump = folder.resolve("dump");
    made = Files.createDirectory(folder.resolve("case"));
    TchapDump.make(SMALL, dump);
  }

  /** A shell that may mount, in a world of its own; skips the test where that is not allowed. */
  private Scene.Run inOwnWorld(String script) throws Exception {
    Process probe =
        new ProcessBuilder("unshare", "-rm", "mount", "-t", "tmpfs", "none", made.toString())
            .redirectErrorStream(true)
            .start();
    assumeThat(probe.waitFor()).as("this user may mount in a namespace").isZero();
    Path program = folder.resolve("program");
    Files.writeString(
        program,
        String.join(
                " ", Program.in(folder).command().stream().map(word -> "'" + word + "'").toList())
            + " \"$@\"\n");
    Path shell = folder.resolve("script");
    Files.writeString(
        shell,
        "dump='"
            + dump
            + "'; case='"
            + made
            + "'; scelle() { sh '"
            + program
            + "' \"$@\"; }\n"
            + script);
    return Program.in(folder).run(List.of("unshare", "-rm", "sh", shell.toString()));
  }

  @Test
  void aFullDiskIsSaidAndTheCaseGoesOnWhenThereIsRoom() throws Exception {
    Scene.Run run =
        inOwnWorld(
            """
            mount -t tmpfs -o size=2m none "$case"
            scelle triage --ocr off "$dump" --case "$case"; echo "full $?"
            mount -o remount,size=200m "$case"
            scelle triage --ocr off "$dump" --case "$case" --quiet; echo "roomy $?"
            scelle verify --case "$case"; echo "verified $?"
            cp -r "$case/report" "$case.report"
            """);
    assertThat(run.out()).contains("full 2\n").contains("roomy 0\n").contains("verified 0\n");
    assertThat(run.err())
        .contains("there is no space left where the case is")
        .contains("free some space")
        .contains("The case is intact")
        .doesNotContain("bug")
        .doesNotContain("\tat ");
    assertLikeUndisturbed(folder.resolve("case.report"));
  }

  private static void assertLikeUndisturbed(Path reports) throws IOException {
    contents(reports).forEach((name, text) -> assertThat(text).as(name).isEqualTo(calm.get(name)));
    assertThat(contents(reports).keySet()).isEqualTo(calm.keySet());
  }

  @Test
  void aDiskThatCannotBeWrittenToIsSaidAndACaseOnItCanBeVerified() throws Exception {
    Scene.Run run =
        inOwnWorld(
            """
            mount -t tmpfs none "$case"
            scelle triage --ocr off "$dump" --case "$case" --quiet; echo "made $?"
            mount -o remount,ro "$case"
            scelle report --case "$case"; echo "again $?"
            scelle triage --ocr off "$dump" --case "$case/new"; echo "new $?"
            scelle verify --case "$case"; echo "verified $?"
            scelle search --case "$case" réunion --json; echo "searched $?"
            scelle reach --case "$case" --json; echo "reached $?"
            """);
    assertThat(run.out())
        .contains("made 0\n")
        .contains("\"kind\":\"message\"")
        .contains("searched 0\n")
        .contains("\"withJoining\"")
        .contains("reached 0\n")
        .contains("again 2\n")
        .contains("new 2\n")
        .contains("verified 0\n");
    assertThat(run.err())
        .contains("the case cannot be written to")
        .contains("make its folder writable")
        .doesNotContain("bug");
  }

  @Test
  void withTooFewFileHandlesItNeverCallsItABugOrBlamesTheEvidence() throws Exception {
    for (int handles = 120; handles <= 240; handles += 40) {
      Program starved =
          Program.in(folder).after("sh", "-c", "ulimit -n " + handles + "; exec \"$@\"", "sh");
      Scene.Run run = starved.run("triage", dump, "--case", made);
      String said = handles + " handles: exit " + run.exit() + "\n" + run.err();
      // with the fewest, Java itself does not start, and exits with 1
      assertThat(run.exit()).as(said).isIn(0, 1, 2);
      assertThat(run.err()).as(said).doesNotContain("this is a bug");
      if (run.exit() == 2) {
        assertThat(run.err()).as(said).contains("open no more files").contains("ulimit -n");
      }
    }
    assertThat(scelle("triage", dump, "--case", made).exit()).isZero();
    assertLikeUndisturbed(made.resolve("report"));
  }

  @Test
  void evidenceThatMovesWhileItIsReadCostsItselfOnly() throws Exception {
    List<Path> pages;
    try (var files = Files.walk(dump)) {
      pages = files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
    Map<String, String> before = contents(dump);
    Process process = Program.in(folder).start("triage", dump, "--case", made);
    for (int i = 0; process.isAlive(); i++) {
      Path page = pages.get(i * 7 % pages.size());
      byte[] whole = Files.readAllBytes(page);
      switch (i % 3) {
        case 0 -> Files.write(page, Arrays.copyOf(whole, whole.length / 2));
        case 1 -> Files.write(page, new byte[] {'['}, StandardOpenOption.APPEND);
        default -> Files.delete(page);
      }
      process.waitFor(10, TimeUnit.MILLISECONDS);
      Files.write(page, whole);
    }
    Scene.Run run = Program.in(folder).await(process);
    assertThat(run.exit()).as(run.err()).isIn(0, 3);
    assertThat(run.err()).doesNotContain("this is a bug");
    assertThat(contents(dump)).isEqualTo(before);
    assertThat(scelle("triage", dump, "--case", made).exit()).isZero();
    assertLikeUndisturbed(made.resolve("report"));
  }

  @Test
  void aKillInsideOneHugeFileCostsSecondsOfItAndNotAllOfIt() throws Exception {
    Path huge = folder.resolve("huge.jsonl");
    boolean killedInside = false;
    for (int events = FIRST_TRIED; !killedInside && events <= LAST_TRIED; events *= 2) {
      write(huge, events);
      made = folder.resolve("case" + events);
      killedInside = killedInside(huge);
    }
    assertThat(killedInside).as("entries were committed before the end of the file").isTrue();
    Scene.Run half = scelle("report", "--case", made);
    assertThat(half.exit()).as("a report of half a file is not complete").isEqualTo(3);

    assertThat(scelle("triage", huge, "--case", made).exit()).isZero();
    scelle("triage", huge, "--case", folder.resolve("calm"));
    assertThat(contents(made.resolve("report"))).isEqualTo(contents(folder.resolve("calm/report")));
  }

  private static void write(Path huge, int events) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(huge)) {
      for (int i = 0; i < events; i++) {
        out.write(
            "{\"type\":\"m.room.message\",\"room_id\":\"!salon:agent.dinum.tchap.gouv.fr\","
                + "\"event_id\":\"$huge"
                + i
                + "\",\"sender\":\"@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr\","
                + "\"origin_server_ts\":"
                + (1_700_000_000_000L + i * 1000L)
                + ",\"content\":{\"msgtype\":\"m.text\",\"body\":\"Message "
                + i
                + " de la réunion\"}}\n");
      }
    }
  }

  /** Kills a run when a part of the file is in the case; a fast machine may be done before. */
  private boolean killedInside(Path huge) throws Exception {
    Process process = Program.in(folder).start("triage", huge, "--case", made);
    boolean wholeFile = false;
    long there = 0;
    while (process.isAlive() && there == 0 && !wholeFile) {
      process.waitFor(20, TimeUnit.MILLISECONDS);
      there = committed("read_as = 'underway'");
      wholeFile = committed("read_as <> 'underway'") > 0;
    }
    process.destroyForcibly();
    process.waitFor();
    assertThat(there > 0 || wholeFile).as(Files.readString(folder.resolve("err.txt"))).isTrue();
    return committed("read_as = 'underway'") > 0;
  }

  /** How many entries are in the case, of the files of which this holds. */
  private long committed(String condition) throws SQLException {
    if (!Files.exists(made.resolve("case.db"))) {
      return 0;
    }
    try (Connection database =
            DriverManager.getConnection("jdbc:sqlite:" + made.resolve("case.db"));
        Statement statement = database.createStatement();
        ResultSet found =
            statement.executeQuery("SELECT total(entries) FROM evidence WHERE " + condition)) {
      return found.next() ? found.getLong(1) : 0;
    } catch (SQLException e) {
      if (String.valueOf(e.getMessage()).matches("(?s).*(no such table|locked).*")) {
        return 0; // the case is being made
      }
      throw e;
    }
  }

  /**
   * A run that stands still while it reads the dump; where it was read before the run could be
   * stopped, the dump gets larger.
   */
  private Process standingStill() throws Exception {
    for (int messages = 10_000; messages <= 640_000; messages *= 4) {
      dump = folder.resolve("dump" + messages);
      made = folder.resolve("case" + messages);
      TchapDump.make(new Scale(12, 150, messages, 20, 9), dump);
      Process process = Program.in(folder).start("triage", dump, "--case", made);
      while (process.isAlive() && !Files.exists(made.resolve("journal.head"))) {
        process.waitFor(20, TimeUnit.MILLISECONDS);
      }
      boolean stopped = Program.signal("STOP", process);
      Path journal = made.resolve("journal.jsonl");
      if (stopped && !Files.readString(journal).contains("\"act\":\"ingested\"")) {
        return process;
      }
      Program.signal("CONT", process);
      assertThat(Program.in(folder).await(process).exit()).isZero();
    }
    throw new AssertionError("every dump was read before its run could be stopped");
  }

  /** Shells start what runs in the background so that it does not hear Ctrl-C; it is inherited. */
  private static boolean hearsInterrupts() throws IOException {
    Path status = Path.of("/proc/self/status");
    return !Files.exists(status)
        || Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .map(line -> Long.parseUnsignedLong(line.substring("SigIgn:".length()).strip(), 16))
            .allMatch(ignored -> (ignored & 2) == 0);
  }

  @Test
  void interruptedItStopsCleanlySaysHowToGoOnAndGoesOn() throws Exception {
    assumeThat(hearsInterrupts()).as("not started in the background").isTrue();
    Process process = standingStill();
    assertThat(Program.signal("INT", process)).isTrue();
    assertThat(Program.signal("CONT", process)).isTrue();
    Scene.Run run = Program.in(folder).await(process);
    assertThat(run.exit()).as(run.err()).isEqualTo(130);
    assertThat(run.err())
        .contains("scelle: interrupted")
        .contains("scelle triage " + dump + " --case " + made)
        .doesNotContain("bug");
    assertThat(scelle("triage", dump, "--case", made).exit()).isZero();
    scelle("triage", dump, "--case", folder.resolve("calm"));
    assertThat(contents(made.resolve("report"))).isEqualTo(contents(folder.resolve("calm/report")));
  }

  @Test
  void ofTwoProcessesOnOneCaseTheSecondSaysSoAndLeaves() throws Exception {
    Process first = standingStill();
    Path elsewhere = Files.createDirectory(folder.resolve("second"));
    Scene.Run second = Program.in(elsewhere).run("report", "--case", made);
    assertThat(Program.signal("CONT", first)).isTrue();
    assertThat(second.exit()).isEqualTo(2);
    assertThat(second.err()).contains("is in use by process " + first.pid());
    assertThat(Program.in(folder).await(first).exit()).isZero();
  }

  @Test
  void aSecondDumpOfTheSameNameIsAddedAndTheFirstIsNotReadAgain() throws IOException {
    Path other = folder.resolve("second/dump");
    TchapDump.make(new Scale(3, 40, 200, 0, 6), other);
    callEventsOtherwise(other);
    scelle("triage", dump, "--case", made);
    Scene.Run run = scelle("triage", dump, other, "--case", made);
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.err()).contains("already in the case").contains("dump (2)");
    scelle("triage", dump, other, "--case", folder.resolve("together"));
    assertThat(contents(made.resolve("report")))
        .isEqualTo(contents(folder.resolve("together/report")));
  }

  /** Made dumps number their events alike; of two leaks, each event has an id of its own. */
  private static void callEventsOtherwise(Path dump) throws IOException {
    try (var files = Files.walk(dump)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".json")).toList()) {
        Files.writeString(file, Files.readString(file).replaceAll("\"\\$...", "\"\\$2nd"));
      }
    }
  }

  @Test
  void evidenceThatChangedIsReadAgainAndTheOldIsGone() throws IOException {
    scelle("triage", dump, "--case", made);
    Path page;
    try (var files = Files.walk(dump)) {
      page =
          files
              .filter(file -> file.endsWith("messages-00001.json"))
              .sorted()
              .findFirst()
              .orElseThrow();
    }
    Files.writeString(page, "{\"start\":\"t1\",\"chunk\":[]}");
    Files.setLastModifiedTime(page, FileTime.fromMillis(1_780_000_000_000L));
    scelle("triage", dump, "--case", made);
    scelle("triage", dump, "--case", folder.resolve("afresh"));
    assertThat(contents(made.resolve("report")))
        .isEqualTo(contents(folder.resolve("afresh/report")))
        .isNotEqualTo(calm);
  }
}
