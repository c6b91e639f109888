package org.scelle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scelle.cli.Scene.scelle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.evidence.Evidence;
import org.scelle.report.Language;
import org.scelle.samples.Scale;
import org.scelle.samples.TchapDump;

/** What a person at a terminal sees. */
class TerminalTest {

  @TempDir Path folder;

  /** A clock that a test turns. */
  private static final class Turned extends Clock {
    private long millis;

    @Override
    public Instant instant() {
      return Instant.ofEpochMilli(millis);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private static Console terminal(StringWriter err, Clock clock) {
    return new Console(
        new ByteArrayInputStream(new byte[0]),
        new PrintWriter(new StringWriter()),
        new PrintWriter(err),
        true,
        clock,
        Language.EN,
        null);
  }

  @Test
  void progressHasATrueDenominatorARateAndTheTimeLeft() {
    StringWriter err = new StringWriter();
    Turned clock = new Turned();
    ProgressLine line = new ProgressLine(terminal(err, clock), Language.EN);
    line.begin("Reading the chats", new Evidence.Size(3, 40_000_000));
    clock.millis = 2_000;
    line.done(10_000_000);
    assertThat(err.toString())
        .endsWith("Reading the chats (3 files, 40.0 MB) 25 %, 5.0 MB/s, 6 s left");
    clock.millis = 8_000;
    line.done(30_000_000);
    assertThat(err.toString()).endsWith("100 %, 5.0 MB/s, 0 s left");
    line.begin("Writing the reports");
    line.step(3, 14);
    assertThat(err.toString()).endsWith("Writing the reports 3/14");
  }

  @Test
  void wordsAreThoseOfTheLanguageAskedForAndDataAreTheSame() throws IOException {
    TchapDump.make(new Scale(2, 20, 40, 0, 3), folder.resolve("dump"));
    Path made = folder.resolve("case");
    Scene.Run english = scelle("triage", folder.resolve("dump"), "--case", made, "--lang", "en");
    String json = Files.readString(made.resolve("report/report.json"));
    Scene.Run french = scelle("triage", folder.resolve("dump"), "--case", made, "--lang", "fr");
    assertThat(english.out()).contains("Evidence     ").contains("Complete     yes");
    assertThat(french.out()).contains("Scellés      ").contains("Complet      oui");
    assertThat(french.err())
        .contains("Lecture des messageries", "Empreinte ")
        .doesNotContain("Reading", "Seal");
    assertThat(Files.readString(made.resolve("report/report.json"))).isEqualTo(json);
  }

  @Test
  void theLocaleDecidesOnWordsOnlyWhereItIsFrench() {
    assertThat(Main.language("fr_FR.UTF-8")).isEqualTo(Language.FR);
    assertThat(Main.language("fr")).isEqualTo(Language.FR);
    for (String other : new String[] {"", "C", "C.UTF-8", "en_GB.UTF-8", "frp_FR", "de_DE"}) {
      assertThat(Main.language(other)).as(other).isEqualTo(Language.EN);
    }
  }

  @Test
  void withoutACommandItShowsTheThreeThatANewcomerNeeds() {
    Scene.Run run = scelle();
    assertThat(run.exit()).isZero();
    assertThat(run.out().lines().filter(line -> line.startsWith("  scelle "))).hasSize(3);
  }

  @Test
  void everyCommandHasAManualPageAndTheShellCompletesIt() {
    Scene.Run completion = scelle("completion");
    assertThat(completion.out()).contains("complete -F", "triage", "--fail-on", "--baseline");
    Scene.Run whole = scelle("man");
    assertThat(whole.out()).startsWith(".TH SCELLE 1").contains(".SH EXIT STATUS");
    for (String command : new String[] {"triage", "report", "search", "reach", "verify"}) {
      assertThat(whole.out()).contains(".B " + command + "\n");
      String page = scelle("man", command).out();
      assertThat(page)
          .startsWith(
              ".TH SCELLE\\-".replace("\\", "") + command.toUpperCase(java.util.Locale.ROOT))
          .contains(".SH OPTIONS")
          .contains("\\-\\-case");
    }
    Scene.Run wrong = scelle("man", "nothing");
    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.err()).contains("scelle --help");
  }

  @Test
  void everyMistakeOnTheCommandLineSaysWhatToDo() {
    for (Object[] line :
        new Object[][] {
          {"report"},
          {"report", "--case", folder.resolve("none")},
          {"report", "--case", folder, "--lang", "de"},
          {"report", "--case", folder, "--zone", "Mars/Base"},
          {"report", "--case", folder, "--fail-on", "grave"},
          {"tirage"},
        }) {
      Scene.Run run = scelle(line);
      assertThat(run.exit()).isEqualTo(2);
      assertThat(run.err()).as(run.err()).startsWith("scelle: ").containsPattern("--help|triage");
      assertThat(run.err().lines().count()).isLessThan(6);
    }
  }
}
