package org.scelle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.scelle.cli.Scene.french;
import static org.scelle.cli.Scene.jsonLines;
import static org.scelle.cli.Scene.scelle;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.samples.Scale;
import org.scelle.samples.TchapDump;

/** Whatever is changed afterwards is found, and named. */
class CustodyTest {

  @TempDir static Path once;
  @TempDir Path folder;
  private Path dump = Path.of("");
  private Path made = Path.of("");

  @BeforeAll
  static void make() throws IOException {
    TchapDump.make(new Scale(2, 20, 60, 6, 11), once.resolve("dump"));
    assertThat(scelle("triage", once.resolve("dump"), "--case", once.resolve("case")).exit())
        .isZero();
  }

  /** Each test has a copy to spoil. */
  @BeforeEach
  void copy() throws IOException {
    dump = folder.resolve("dump");
    made = folder.resolve("case");
    copy(once.resolve("dump"), dump);
    copy(once.resolve("case"), made);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }

  private void assertFound(String name) {
    Scene.Run run = scelle("verify", "--case", made, dump);
    assertThat(run.exit()).as(run.out()).isEqualTo(4);
    assertThat(run.out().lines().findFirst().orElse("")).contains(name);
    List<String> english = run.out().lines().toList();
    List<String> french = french("verify", "--case", made, dump).out().lines().toList();
    assertThat(french).hasSameSizeAs(english).doesNotContainAnyElementsOf(english);
  }

  private List<String> journal() throws IOException {
    return new ArrayList<>(Files.readAllLines(made.resolve("journal.jsonl")));
  }

  private void journal(List<String> lines) throws IOException {
    Files.writeString(made.resolve("journal.jsonl"), String.join("\n", lines) + "\n");
  }

  /** Another value in the byte in the middle. */
  private static void flip(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
  }

  private static Path first(Path folder, String ending) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .sorted()
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void whatWasLeftAloneIsVerified() {
    Scene.Run run = scelle("verify", "--case", made);
    assertThat(run.exit()).as(run.out()).isZero();
    assertThat(run.err()).contains("verified");
  }

  @Test
  void readingACaseBreaksNoSeal() {
    scelle("search", "--case", made, "restreinte");
    scelle("reach", "--case", made);
    assertThat(scelle("verify", "--case", made).exit()).isZero();
  }

  @Test
  void oneByteOfTheEvidence() throws IOException {
    Path page = first(dump, "messages-00001.json");
    flip(page);
    assertFound("messages-00001.json");
  }

  @Test
  void evidenceAddedOrRemoved() throws IOException {
    Files.writeString(dump.resolve("note.txt"), "ajoutée");
    assertFound("dump/note.txt");
    Files.delete(dump.resolve("note.txt"));
    Files.delete(first(dump, "state.json"));
    assertFound("state.json");
  }

  @Test
  void aJournalLineRemoved() throws IOException {
    List<String> lines = journal();
    lines.remove(2);
    journal(lines);
    assertFound("journal.jsonl, line 3");
  }

  @Test
  void aJournalLineEdited() throws IOException {
    List<String> lines = journal();
    lines.set(1, lines.get(1).replace("dump", "leak"));
    journal(lines);
    assertFound("journal.jsonl, line 3");
  }

  @Test
  void theLastJournalLineEdited() throws IOException {
    List<String> lines = journal();
    int last = lines.size() - 1;
    lines.set(last, lines.get(last).replace("\"act\":\"seal\"", "\"act\":\"seel\""));
    journal(lines);
    assertFound("journal.jsonl, line " + lines.size());
  }

  @Test
  void journalLinesSwapped() throws IOException {
    List<String> lines = journal();
    Collections.swap(lines, 1, 2);
    journal(lines);
    assertFound("journal.jsonl, line 2");
  }

  @Test
  void theJournalCutAtItsEnd() throws IOException {
    List<String> lines = journal();
    journal(lines.subList(0, lines.size() - 2));
    assertFound("is the last, but journal.head says " + lines.size());
  }

  @Test
  void theJournalCutAndItsHeadMadeToFitAreFoundBySealThatWasNotedDown() throws IOException {
    String head = Files.readString(made.resolve("journal.head")).strip();
    String seal = head.substring(head.indexOf(' ') + 1);
    assertThat(scelle("verify", "--case", made, "--seal", seal).exit()).isZero();
    scelle("report", "--case", made);
    assertThat(scelle("verify", "--case", made, "--seal", seal).exit()).isZero();

    Files.delete(made.resolve("journal.jsonl"));
    scelle("report", "--case", made);
    Scene.Run run = scelle("verify", "--case", made, "--seal", seal);
    assertThat(run.exit()).isEqualTo(4);
    assertThat(run.out()).contains("has no line with the seal " + seal);
  }

  @Test
  void aRowOfTheCase() throws SQLException {
    try (Connection database =
            DriverManager.getConnection("jdbc:sqlite:" + made.resolve("case.db"));
        Statement statement = database.createStatement()) {
      assertThat(
              statement.executeUpdate(
                  "UPDATE event SET body = 'autre' WHERE id ="
                      + " (SELECT min(id) FROM event WHERE body IS NOT NULL)"))
          .isEqualTo(1);
    }
    assertFound("case.db");
  }

  @Test
  void aFileOfTheIndex() throws IOException {
    flip(first(made.resolve("lucene"), ".fdt"));
    assertFound("lucene/");
  }

  @Test
  void aReportChangedAddedOrRemoved() throws IOException {
    Path text = made.resolve("report/report.txt");
    String before = Files.readString(text);
    Files.writeString(text, before.replace("marking", "mArking"));
    assertFound("report/report.txt: has changed");
    Files.writeString(text, before);
    Files.writeString(made.resolve("report/annexe.txt"), "de trop");
    assertFound("report/annexe.txt: was added");
    Files.delete(made.resolve("report/annexe.txt"));
    Files.delete(text);
    assertFound("report/report.txt: is gone");
  }

  @Test
  void evidenceThatWasMovedAndRenamedIsVerifiedAtItsNewPlace() throws IOException {
    Path first = folder.resolve("first/dump");
    TchapDump.make(new Scale(2, 20, 60, 0, 12), first);
    Path own = folder.resolve("own");
    scelle("triage", first, "--case", own);
    Path moved = Files.move(first, folder.resolve("scellé 12"));
    Scene.Run lost = scelle("verify", "--case", own);
    assertThat(lost.exit()).isEqualTo(4);
    assertThat(lost.err()).contains("no longer at").contains("name its place");
    assertThat(scelle("verify", "--case", own, moved).exit()).isZero();
    flip(first(moved, "state.json"));
    Scene.Run run = scelle("verify", "--case", own, moved);
    assertThat(run.exit()).isEqualTo(4);
    assertThat(run.out()).contains("dump/").contains("state.json has changed");
  }

  @Test
  void everyActSaysWhoRanWhatWhenAndWithWhichOptions() throws IOException {
    scelle("search", "--case", made, "un mot");
    List<String> acts = new ArrayList<>();
    for (JsonNode line : jsonLines(made.resolve("journal.jsonl"))) {
      acts.add(line.get("act").asText());
      assertThat(line.get("time").asText()).isNotEmpty();
    }
    assertThat(acts)
        .containsExactly("triage", "ingest", "ingested", "detect", "report", "seal", "search");
    JsonNode first = jsonLines(made.resolve("journal.jsonl")).get(0);
    JsonNode last = jsonLines(made.resolve("journal.jsonl")).get(6);
    assertThat(first.get("command").asText())
        .isEqualTo("scelle triage " + once.resolve("dump") + " --case " + once.resolve("case"));
    assertThat(last.get("command").asText()).endsWith("'un mot'");
    for (String field : List.of("version", "user", "host", "java", "system", "folder")) {
      assertThat(first.get(field).asText()).as(field).isNotEmpty();
    }
  }

  /** The block of the README, run as it stands. */
  @Test
  void aThirdPartyChecksTheCaseWithStandardTools() throws Exception {
    for (String tool : List.of("jq", "sha256sum", "sqlite3")) {
      assumeThat(new ProcessBuilder("sh", "-c", "command -v " + tool).start().waitFor())
          .as(tool + " is installed")
          .isZero();
    }
    assertThat(byHand()).as("untouched").isEmpty();
    flip(made.resolve("report/report.json"));
    assertThat(byHand()).contains("report/report.json");
    flip(made.resolve("report/report.json"));
    flip(first(dump, "state.json"));
    assertThat(byHand()).contains("state.json");
    List<String> lines = journal();
    lines.set(1, lines.get(1).replace("dump", "leak"));
    journal(lines);
    assertThat(byHand()).contains("line 3 does not follow");
  }

  private String byHand() throws IOException, InterruptedException {
    String readme = Files.readString(Scene.ROOT.resolve("README.md"));
    int begin = readme.indexOf("cd /tmp/scelle-demo");
    String script =
        readme
            .substring(begin, readme.indexOf("```", begin))
            .replace("/tmp/scelle-demo", made.toString())
            .replace("\"$OLDPWD/samples\"", "'" + folder + "'");
    Process shell =
        new ProcessBuilder("sh", "-c", script)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    shell.waitFor();
    return said;
  }
}
