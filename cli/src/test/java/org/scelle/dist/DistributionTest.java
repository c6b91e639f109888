package org.scelle.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Makes the distribution; it runs by itself. */
@Tag("dist")
class DistributionTest {

  private static final Path ROOT = Path.of(System.getProperty("repository.root")).normalize();
  private static final int STARTS = 11;
  private static final long LONGEST_START_MILLIS = 500;

  private static Path made = Path.of("");

  @TempDir Path folder;

  @BeforeAll
  static void make() throws IOException, InterruptedException {
    made =
        Distribution.make(
            ROOT.resolve("cli"),
            System.getProperty("scelle.version"),
            Instant.parse(System.getProperty("scelle.time")));
  }

  @Test
  void withoutPathAndJavaItWritesWhatTheOrdinaryJarWrites() throws Exception {
    Path unpacked = unpack();
    assertThat(run(unpacked.resolve("bin/scelle"), "triage", leak(), "--case", "packed")).isZero();
    assertThat(
            run(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                "-Dfile.encoding=UTF-8",
                "-jar",
                ROOT.resolve("cli/target/scelle/scelle.jar").toString(),
                "triage",
                leak(),
                "--case",
                "ordinary"))
        .isZero();
    assertThat(reports("packed")).isEqualTo(reports("ordinary")).containsKey("report.json");
  }

  @Test
  void itRunsThroughALinkAndFromAnotherFolder() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("scelle"), unpack().resolve("bin/scelle"));
    assertThat(run(link, "--version")).isZero();
    assertThat(folder.resolve("out")).content().startsWith("scelle ");
  }

  @Test
  void itStartsInHalfASecond() throws Exception {
    Path program = unpack().resolve("bin/scelle");
    List<Long> times = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      long began = System.nanoTime();
      assertThat(run(program, "--help")).isZero();
      times.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
    }
    times.sort(null);
    Files.writeString(ROOT.resolve("cli/target/start.txt"), "scelle --help, ms: " + times + "\n");
    assertThat(times.get(STARTS / 2)).as("ms, of %s", times).isLessThan(LONGEST_START_MILLIS);
  }

  @Test
  void itHoldsTheLicencesAndTheBillOfMaterials() throws IOException {
    assertThat(made.resolve("sbom.cdx.json")).content().contains("\"bomFormat\" : \"CycloneDX\"");
    List<String> list = Files.readAllLines(made.resolve("licences/LICENCES.txt"));
    try (Stream<Path> jars = Files.list(made.resolve("app/lib"))) {
      for (Path jar : jars.toList()) {
        String name = jar.getFileName().toString();
        if (!name.startsWith("scelle-")) {
          assertThat(list).as(name).anyMatch(line -> line.startsWith(name + " "));
        }
      }
    }
    assertThat(made.resolve("runtime/legal/java.base/LICENSE")).exists();
  }

  /** The archive, unpacked elsewhere: nothing may lean on where it was made. */
  private Path unpack() throws Exception {
    Path archive = made.resolveSibling(made.getFileName() + ".tar.gz");
    assertThat(run(Path.of("/bin/tar"), "-xzf", archive.toString())).isZero();
    return folder.resolve(made.getFileName().toString());
  }

  private static String leak() {
    return ROOT.resolve("samples/leak").toString();
  }

  private int run(Path program, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", program.endsWith("tar") ? "/usr/bin:/bin" : "");
    return builder
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("out").toFile())
        .start()
        .waitFor();
  }

  private Map<String, String> reports(String made) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder.resolve(made).resolve("report"))) {
      for (Path file : files.toList()) {
        contents.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return contents;
  }
}
