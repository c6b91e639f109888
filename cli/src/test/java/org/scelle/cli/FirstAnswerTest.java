package org.scelle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scelle.cli.Scene.contents;
import static org.scelle.cli.Scene.json;
import static org.scelle.cli.Scene.scelle;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.samples.Scale;
import org.scelle.samples.TchapDump;
import org.scelle.samples.Truth;

/** With many files to examine, the chats are answered for first, and nothing more is claimed. */
class FirstAnswerTest {

  private static final int MOST_MEDIA = 11_200;

  @TempDir Path folder;
  private Path dump = Path.of("");
  private Path made = Path.of("");
  private Truth truth = new Truth();

  @Test
  void theChatsAreAnsweredForBeforeTheMediaAndTheWholeAnswerTakesItsPlace() throws Exception {
    int media = 350;
    do { // a fast machine may have examined all before it is killed
      media *= 2;
      dump = folder.resolve("dump" + media);
      made = folder.resolve("case" + media);
      truth = TchapDump.make(new Scale(10, 150, 2_000, media, 8), dump);
      killAfterTheFirstAnswer();
    } while (Files.exists(made.resolve("report/report.json")) && media < MOST_MEDIA);

    assertThat(folder.resolve("err.txt"))
        .content()
        .contains("Première réponse " + made.resolve("provisional/report.en.html"))
        .contains("à examiner encore");
    JsonNode report = json(made.resolve("provisional/report.json"));
    assertThat(report.get("complete").asBoolean()).isFalse();
    assertThat(report.at("/totals/messages").asLong()).isEqualTo(truth.messages);
    assertThat(report.at("/ledger/failed").asLong()).as("not examined").isGreaterThan(500);
    assertThat(Files.readString(made.resolve("provisional/report.en.html")))
        .contains("PROVISIONAL: ");
    assertThat(Files.readString(made.resolve("provisional/report.fr.html")))
        .contains("PROVISOIRE : ");
    assertThat(Files.readString(made.resolve("provisional/findings.csv")))
        .doesNotContain("missing");
    assertThat(made.resolve("report/report.json")).doesNotExist();

    assertThat(scelle("triage", dump, "--case", made, "--lang", "fr,en").exit()).isZero();
    assertThat(made.resolve("provisional")).doesNotExist();
    scelle("triage", dump, "--case", folder.resolve("calm"), "--lang", "fr,en");
    assertThat(contents(made.resolve("report"))).isEqualTo(contents(folder.resolve("calm/report")));
  }

  private void killAfterTheFirstAnswer() throws IOException, InterruptedException {
    Process process = Program.in(folder).start("triage", dump, "--case", made, "--lang", "fr,en");
    while (process.isAlive() && !told("Première réponse")) {
      process.waitFor(20, TimeUnit.MILLISECONDS);
    }
    process.destroyForcibly();
    process.waitFor();
  }

  private boolean told(String words) throws IOException {
    Path said = folder.resolve("err.txt");
    return Files.exists(said) && Files.readString(said).contains(words);
  }
}
