package org.scelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
 * The main job as a whole process at the scale claimed for the breach of June 2026. Not a test: it
 * measures. Run it with {@code mvn -B -Pbenchmark verify}; raw results go to {@code
 * target/benchmark.txt}.
 */
@Tag("benchmark")
class IncidentScaleBenchmark {

  @TempDir Path folder;

  @Test
  void messagesOfTheIncident() throws IOException, InterruptedException {
    StringBuilder results = new StringBuilder("messages  seconds  messages/s  peak MiB\n");
    for (int share : new int[] {16, 4, 1}) {
      Scale scale =
          new Scale(
              Scale.INCIDENT.rooms() / share,
              Scale.INCIDENT.accounts() / share,
              Scale.INCIDENT.messages() / share,
              0,
              Scale.INCIDENT.seed());
      Path dump = folder.resolve("dump" + share);
      Truth truth = TchapDump.make(scale, dump);
      results.append(measure(dump, truth)).append('\n');
    }
    Path raw = Scene.ROOT.resolve("cli/target/benchmark.txt");
    Files.writeString(raw, results);
    System.out.println(results);
  }

  private String measure(Path dump, Truth truth) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx640m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of("triage", dump.toString(), "--quiet", "--case", dump + ".case"));
    long began = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out.txt").toFile())
            .start();
    long peak = 0;
    while (!process.waitFor(50, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, residentKibibytes(process.pid()));
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    assertThat(process.exitValue()).as(Files.readString(folder.resolve("out.txt"))).isZero();
    assertThat(
            Scene.json(Path.of(dump + ".case/report/report.json")).at("/totals/messages").asLong())
        .isEqualTo(truth.messages);
    return String.format(
        Locale.ROOT,
        "%8d %8.1f %11.0f %9d",
        truth.messages,
        seconds,
        truth.messages / seconds,
        peak / 1024);
  }

  /** Peak resident memory so far; 0 where the system does not tell. */
  private static long residentKibibytes(long pid) {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("\\D", ""));
        }
      }
      return 0;
    } catch (IOException e) {
      return 0; // another system, or the process has just ended
    }
  }
}
