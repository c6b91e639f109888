package org.scelle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scelle.cli.Scene.ROOT;
import static org.scelle.cli.Scene.scelle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.detect.Detectors;
import org.scelle.format.ExportFormats;
import org.scelle.report.ReportFormats;

/**
 * The README is true: its commands run, its transcript is what they print, its tables are whole.
 */
class ReadmeTest {

  private static final String DEMO = "/tmp/scelle-demo";
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  @TempDir Path folder;

  @Test
  void everyCommandRunsAndTheTranscriptIsWhatTheFirstPrints() throws IOException {
    String readme = Files.readString(ROOT.resolve("README.md"));
    List<String> commands = readme.lines().filter(line -> line.startsWith("./scelle ")).toList();
    assertThat(commands).hasSizeGreaterThan(5);
    assertThat(commands.get(0)).isEqualTo("./scelle triage samples/leak --case " + DEMO);
    for (String command : commands) {
      Scene.Run run = scelle(words(command));
      assertThat(run.exit()).as(command + "\n" + run.err()).isZero();
      if (command.equals(commands.get(0))) {
        assertThat(readme).contains(run.out().replace(folder.toString(), DEMO));
      }
    }
  }

  private Object[] words(String command) {
    List<Object> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(command.substring("./scelle ".length()));
    while (matcher.find()) {
      String word = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      words.add(
          word.startsWith("samples/")
              ? ROOT.resolve(word).toString()
              : word.replace(DEMO, folder.toString()));
    }
    return words.toArray();
  }

  @Test
  void itsTablesNameEveryFormatDetectorAndReport() throws IOException {
    String readme = Files.readString(ROOT.resolve("README.md"));
    ExportFormats.ALL.forEach(format -> assertThat(readme).contains("| `" + format.id() + "` |"));
    Detectors.ALL.forEach(
        detector -> assertThat(readme).contains("| `" + detector.info().id() + "` |"));
    ReportFormats.ALL.forEach(format -> assertThat(readme).contains("| `" + format.id() + "` |"));
  }

  @Test
  void itsExitCodesAreThoseOfTheHelpWordForWord() throws IOException {
    Pattern code = Pattern.compile("  (\\d+) +(.*)");
    List<String> rows =
        scelle("--help")
            .out()
            .lines()
            .dropWhile(line -> !line.equals("Exit codes:"))
            .map(code::matcher)
            .filter(Matcher::matches)
            .map(line -> "| " + line.group(1) + " | " + line.group(2) + " |")
            .toList();
    assertThat(rows).hasSize(ExitCode.values().length);
    assertThat(Files.readString(ROOT.resolve("README.md")).replace("`", "")).contains(rows);
  }
}
