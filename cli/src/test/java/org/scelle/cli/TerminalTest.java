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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.detect.marking.SiteRules;
import org.scelle.evidence.Evidence;
import org.scelle.ingest.Ingest;
import org.scelle.ingest.Progress;
import org.scelle.report.Language;
import org.scelle.samples.Scale;
import org.scelle.samples.TchapDump;
import org.scelle.store.CaseFile;

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
  void stagesWithoutBytesCountStepsAndLongOnesSayMinutes() {
    StringWriter err = new StringWriter();
    Turned clock = new Turned();
    ProgressLine line = new ProgressLine(terminal(err, clock), Language.FR);
    line.begin("Indexing the texts", 500_000);
    clock.millis = 2_000;
    line.done(2_000);
    assertThat(err.toString())
        .endsWith("Indexation des textes 0 %, 1\u202F000/s, 8 min 18 s restantes");
    clock.millis = 4_000;
    line.done(600_000);
    assertThat(err.toString()).endsWith("100 %, 125\u202F000/s, 0 s restantes");
  }

  @Test
  void oneAndNoneAndSeveralAreSaidAsEachLanguageDoes() {
    assertThat(Words.counted(1, CliWord.FILES, Language.EN)).isEqualTo("1 file");
    assertThat(Words.counted(0, CliWord.FILES, Language.EN)).isEqualTo("0 files");
    assertThat(Words.counted(0, CliWord.FILES, Language.FR)).isEqualTo("0 fichier");
    assertThat(Words.counted(1_200, CliWord.SKIPPED, Language.FR)).isEqualTo("1\u202F200 écartés");
    assertThat(Words.bytes(1_100_000, Language.FR)).isEqualTo("1,1 Mo");
  }

  @Test
  void indexingAndDetectingKnowHowMuchThereIsAndComeToItsEnd() throws IOException {
    TchapDump.make(new Scale(3, 20, 2_000, 4, 3), folder.resolve("dump"));
    Sizes sizes = new Sizes();
    try (CaseFile made = CaseFile.open(folder.resolve("case"), Clock.systemUTC())) {
      Steps steps = new Steps(made, sizes);
      steps.ingest(List.of(folder.resolve("dump")), Ingest.Options.DEFAULT, Ingest.Interlude.NONE);
      steps.index();
      steps.detect(new RulesOption.Read(SiteRules.NONE, List.of()));
    }
    assertThat(sizes.known.get("Indexing the texts")).isPositive();
    assertThat(sizes.made.get("Indexing the texts"))
        .isEqualTo(sizes.known.get("Indexing the texts"));
    long texts = sizes.known.getOrDefault(sizes.stage, 0L);
    assertThat(sizes.stage).startsWith("Looking for");
    assertThat(sizes.made.get(sizes.stage)).isBetween(texts, texts + texts / 20);
  }

  private static final class Sizes implements Progress {
    private final Map<String, Long> known = new HashMap<>();
    private final Map<String, Long> made = new HashMap<>();
    private String stage = "";

    @Override
    public void begin(String next, Evidence.Size size) {
      stage = next;
    }

    @Override
    public void begin(String next, long steps) {
      stage = next;
      known.put(next, steps);
    }

    @Override
    public void begin(String next) {
      stage = next;
    }

    @Override
    public void done(long more) {
      made.merge(stage, more, Long::sum);
    }

    @Override
    public void end() {}
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
