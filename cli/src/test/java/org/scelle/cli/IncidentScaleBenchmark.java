package org.scelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.samples.Scale;
import org.scelle.samples.TchapDump;
import org.scelle.samples.Truth;

/**
 * The main job as a whole process: at the scale claimed for the breach of June 2026, on a curve of
 * sizes, with media, and beside what one would use instead. Not tests: they measure. Raw results go
 * to {@code cli/src/test/benchmarks}; {@code -Dbenchmark.most=N} sets the largest size (10,000,000
 * needs 100 GB of disk and an hour).
 */
@Tag("benchmark")
class IncidentScaleBenchmark {

  private static final int[] SIZES = {
    10_000, 30_000, 100_000, 300_000, 1_000_000, 3_000_000, 10_000_000
  };
  private static final int USUAL_MOST = 1_000_000;
  private static final String WORDS = "diffusion restreinte";

  @TempDir Path folder;

  private static int most() {
    return Integer.getInteger("benchmark.most", USUAL_MOST);
  }

  private static Scale scale(int messages, int media) {
    Scale whole = Scale.INCIDENT;
    return new Scale(
        Math.max(2, (int) ((long) whole.rooms() * messages / whole.messages())),
        Math.max(50, (int) ((long) whole.accounts() * messages / whole.messages())),
        messages,
        media,
        whole.seed());
  }

  /** The run at full scale, with its memory every tenth of a second. */
  @Test
  void messagesOfTheIncident() throws Exception {
    int messages = Math.min(most(), Scale.INCIDENT.messages());
    Path dump = folder.resolve("incident");
    Truth truth = TchapDump.make(scale(messages, 0), dump);
    Measured measured = measure(dump, "triage", dump, "--quiet", "--case", dump + ".case");
    assertMessages(dump, truth);
    save("incident.json", measured.json(truth.messages));
    save(
        "incident.md",
        "| messages | seconds | messages/s | peak MiB |\n|---|---|---|---|\n"
            + measured.row(truth.messages));
  }

  /** Cost must grow with the number of messages, not faster. */
  @Test
  void curveOfSizes() throws Exception {
    StringBuilder raw = new StringBuilder();
    StringBuilder table =
        new StringBuilder("| messages | seconds | messages/s | peak MiB |\n|---|---|---|---|\n");
    for (int size : SIZES) {
      if (size <= most()) {
        Path dump = folder.resolve("curve" + size);
        Truth truth = TchapDump.make(scale(size, 0), dump);
        Measured measured = measure(dump, "triage", dump, "--quiet", "--case", dump + ".case");
        assertMessages(dump, truth);
        raw.append(measured.json(truth.messages));
        table.append(measured.row(truth.messages));
        remove(folder);
      }
    }
    save("curve.jsonl", raw.toString());
    save("curve.md", table.toString());
  }

  /** When the first answer is there, and when the whole one, on a dump with media. */
  @Test
  void firstAnswerBeforeTheMedia() throws Exception {
    int messages = Math.min(most(), Scale.INCIDENT.messages());
    Path dump = folder.resolve("full");
    Truth truth = TchapDump.make(scale(messages, messages / 11), dump);
    Path first = Path.of(dump + ".case/provisional/report.json");
    long began = System.nanoTime();
    List<String> options = Benchmarks.launcherOptions();
    options.add("-XX:TieredStopAtLevel=4"); // tests start Java with the first compiler alone
    Process process =
        Program.in(folder)
            .with(options.toArray(String[]::new))
            .start("triage", dump, "--case", dump + ".case");
    double answered = 0;
    while (!process.waitFor(50, TimeUnit.MILLISECONDS)) {
      if (answered == 0 && Files.exists(first)) {
        answered = (System.nanoTime() - began) / 1e9;
      }
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    assertThat(process.exitValue()).isZero();
    assertMessages(dump, truth);
    save(
        "first-answer.json",
        String.format(
            Locale.ROOT,
            "{\"messages\":%d,\"media\":%d,\"firstAnswerSeconds\":%.1f,\"wholeSeconds\":%.1f}%n",
            truth.messages,
            truth.present,
            answered,
            seconds));
  }

  /** Beside a script that loads SQLite's full-text search, and ripgrep: messages only. */
  @Test
  void besideScripts() throws Exception {
    Path dump = folder.resolve("beside");
    int messages = Math.min(most(), 100_000);
    Truth truth = TchapDump.make(scale(messages, 0), dump);
    StringBuilder raw = new StringBuilder();
    raw.append(
        named("scelle triage", measure(dump, "triage", dump, "--quiet", "--case", dump + ".case"))
            .json(truth.messages));
    raw.append(
        named("scelle search", measure(dump, "search", "--case", dump + ".case", '"' + WORDS + '"'))
            .json(truth.messages));
    String database = "'" + dump + ".fts'";
    raw.append(
        shell(
            "FTS5 script: load",
            "sqlite3 "
                + database
                + " 'CREATE VIRTUAL TABLE m USING fts5(id, sender, body)';"
                + " find '"
                + dump
                + "' -name 'messages*' -exec jq -r '.chunk[]"
                + " | select(.content.body) | [.event_id, .sender, .content.body] | @csv' {} + |"
                + " sqlite3 "
                + database
                + " '.import --csv /dev/stdin m'",
            truth));
    raw.append(
        shell(
            "FTS5 script: search",
            "sqlite3 "
                + database
                + " \"SELECT count(*) FROM m WHERE m MATCH '\\\""
                + WORDS
                + "\\\"'\"",
            truth));
    raw.append(shell("ripgrep", "rg -c -i '" + WORDS + "' '" + dump + "'", truth));
    raw.append(shell("grep", "grep -r -c -i '" + WORDS + "' '" + dump + "'", truth));
    save("beside.jsonl", raw.toString());
  }

  private String shell(String name, String script, Truth truth) throws Exception {
    Process process =
        new ProcessBuilder("sh", "-c", script)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("shell.txt").toFile())
            .start();
    return named(name, watch(process)).json(truth.messages);
  }

  private static void assertMessages(Path dump, Truth truth) throws IOException {
    assertThat(
            Scene.json(Path.of(dump + ".case/report/report.json")).at("/totals/messages").asLong())
        .isEqualTo(truth.messages);
  }

  /**
   * @param memory resident, in MiB, every tenth of a second
   * @param peak resident, in MiB; 0 where the system does not tell
   */
  private record Measured(String what, double seconds, List<Long> memory, long peak) {
    String json(long messages) {
      return String.format(
          Locale.ROOT,
          "{\"what\":\"%s\",\"messages\":%d,\"seconds\":%.2f,\"perSecond\":%.0f,\"peakMiB\":%d,"
              + "\"residentMiB\":%s}%n",
          what,
          messages,
          seconds,
          messages / seconds,
          peak,
          memory);
    }

    String row(long messages) {
      return String.format(
          Locale.ROOT,
          "| %,d | %.1f | %,.0f | %d |%n",
          messages,
          seconds,
          messages / seconds,
          peak);
    }
  }

  private static Measured named(String name, Measured measured) {
    return new Measured(name, measured.seconds(), measured.memory(), measured.peak());
  }

  /** As the launcher starts it. */
  private Measured measure(Path dump, Object... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(Benchmarks.launcherOptions());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    Measured measured =
        watch(
            new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start());
    return named("triage of " + dump.getFileName(), measured);
  }

  private Measured watch(Process process) throws IOException, InterruptedException {
    long began = System.nanoTime();
    List<Long> memory = new ArrayList<>();
    long peak = 0;
    while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
      memory.add(resident(process.pid(), "VmRSS:"));
      peak = Math.max(peak, resident(process.pid(), "VmHWM:"));
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    assertThat(process.exitValue()).isIn(0, 1);
    return new Measured("", seconds, memory, peak);
  }

  /** MiB; 0 where the system does not tell. */
  private static long resident(long pid, String field) {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
        if (line.startsWith(field)) {
          return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
        }
      }
      return 0;
    } catch (IOException e) {
      return 0; // another system, or the process has just ended
    }
  }

  private static void save(String name, String text) throws IOException {
    Files.createDirectories(Benchmarks.FOLDER);
    Files.writeString(Benchmarks.FOLDER.resolve(name), text);
    Files.writeString(Benchmarks.FOLDER.resolve("machine.txt"), Benchmarks.machine());
  }

  private static void remove(Path inside) throws IOException {
    try (var paths = Files.walk(inside)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        if (!path.equals(inside)) {
          Files.delete(path);
        }
      }
    }
  }
}
