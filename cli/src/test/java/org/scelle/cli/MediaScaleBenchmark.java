package org.scelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.samples.Scale;
import org.scelle.samples.TchapDump;

/**
 * The main job on a dump with its media, against hashing the same bytes. Not a test: it measures.
 * Without OCR, which would take most of the time. {@code -Dbenchmark.share=PERCENT} sets how much
 * of the dump claimed for the breach of June 2026 is made, 10 unless told otherwise (100 needs 40
 * GB of disk); {@code -Dbenchmark.dump=FOLDER} takes one that was made before.
 */
@Tag("benchmark")
class MediaScaleBenchmark {

  private static final int PERCENT = Integer.getInteger("benchmark.share", 10);

  @TempDir Path folder;

  @Test
  void mediaOfTheIncident() throws Exception {
    String made = System.getProperty("benchmark.dump");
    Path dump = made == null ? folder.resolve("media") : Path.of(made);
    if (made == null) {
      TchapDump.make(scale(), dump);
    }
    List<Double> hashing = new ArrayList<>(List.of(hash(dump)));
    Path directory = folder.resolve("case");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(Benchmarks.launcherOptions());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of("triage", dump.toString(), "--quiet", "--ocr", "off"));
    command.addAll(List.of("--case", directory.toString()));
    long began = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out.txt").toFile())
            .start();
    Family family = new Family(process.toHandle());
    double first = 0;
    while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
      family.look();
      boolean answered = Files.exists(directory.resolve("provisional/report.json"));
      first = first == 0 && answered ? seconds(began) : first;
    }
    double whole = seconds(began);
    assertThat(process.exitValue()).isIn(0, 1, 3);
    hashing.add(hash(dump));
    save(line(Scene.json(directory.resolve("report/report.json")), family, hashing, first, whole));
  }

  private static Scale scale() {
    Scale whole = Scale.INCIDENT_WITH_MEDIA;
    return new Scale(
        Math.max(2, whole.rooms() * PERCENT / 100),
        Math.max(50, whole.accounts() * PERCENT / 100),
        whole.messages() * PERCENT / 100,
        whole.media() * PERCENT / 100,
        whole.seed(),
        whole.mediaBytes() * PERCENT / 100);
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  /** Seconds to read and hash all files, one after the other, on one thread. */
  private static double hash(Path dump) throws Exception {
    long began = System.nanoTime();
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    byte[] buffer = new byte[1 << 16];
    try (Stream<Path> files = Files.walk(dump)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        try (InputStream in = Files.newInputStream(file)) {
          for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            digest.update(buffer, 0, read);
          }
        }
        digest.digest();
      }
    }
    return seconds(began);
  }

  private static String line(
      JsonNode report, Family family, List<Double> hashing, double first, double whole) {
    long bytes = report.at("/evidence/bytes").asLong();
    double hashed = hashing.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    return String.format(
        Locale.ROOT,
        "{\"files\":%d,\"bytes\":%d,\"messages\":%d,\"media\":%d,\"distinct\":%d,"
            + "\"hashOnlySeconds\":%s,\"firstAnswerSeconds\":%.1f,\"wholeSeconds\":%.1f,"
            + "\"MBPerSecond\":%.0f,\"timesHashOnly\":%.1f,%s,\"ledger\":%s}%n",
        report.at("/evidence/files").asLong(),
        bytes,
        report.at("/totals/messages").asLong(),
        report.at("/totals/attachments/present").asLong(),
        report.at("/totals/attachments/distinct").asLong(),
        hashing.stream().map(each -> String.format(Locale.ROOT, "%.1f", each)).toList(),
        first,
        whole,
        bytes / 1e6 / whole,
        whole / hashed,
        family.json(),
        report.at("/ledger"));
  }

  private static void save(String line) throws IOException {
    Files.createDirectories(Benchmarks.FOLDER);
    Files.writeString(Benchmarks.FOLDER.resolve("media.json"), line);
    Files.writeString(Benchmarks.FOLDER.resolve("machine.txt"), Benchmarks.machine());
  }
}
