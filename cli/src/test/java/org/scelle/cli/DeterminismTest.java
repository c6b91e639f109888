package org.scelle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scelle.cli.Scene.contents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.samples.SampleLeak;

/** Same input, same bytes: whatever the machine says of itself. */
class DeterminismTest {
  private static final int OLDEST_JAVA = 21;

  @TempDir Path folder;

  @Test
  void threadsLocaleZoneFolderOrderAndJavaChangeNoByte(TestReporter reporter) throws Exception {
    Path leak = folder.resolve("leak");
    SampleLeak.make(leak);
    Path shuffled = folder.resolve("elsewhere/leak");
    copyLastFirst(leak, shuffled);
    Map<String, String> usual = report(Program.in(folder), "usual", leak, "2");

    Program alone =
        Program.in(folder)
            .with("-XX:ActiveProcessorCount=1", "-Duser.language=tr", "-Duser.country=TR");
    assertThat(report(alone, "alone", leak, "1")).isEqualTo(usual);
    Program far =
        Program.in(folder)
            .with(
                "-XX:ActiveProcessorCount=8",
                "-Duser.timezone=Pacific/Apia",
                "-Duser.language=ar",
                "-Dfile.encoding=COMPAT");
    assertThat(report(far, "far", shuffled, "4")).isEqualTo(usual);

    List<String> tried = new ArrayList<>();
    for (Path java : otherJavas()) {
      String name = "on-" + java.getFileName();
      Path made = folder.resolve(name);
      List<String> command = Program.in(folder).command(java, "triage", leak, "--case", made);
      assertThat(Program.in(folder).run(command).exit()).as(name).isZero();
      assertThat(contents(made.resolve("report"))).as(name).isEqualTo(usual);
      tried.add(java.toString());
    }
    reporter.publishEntry("compared with " + Runtime.version(), tried.toString());
  }

  private Map<String, String> report(Program program, String name, Path dump, String workers)
      throws IOException, InterruptedException {
    Path made = folder.resolve(name);
    Scene.Run run = program.run("triage", dump, "--case", made, "--workers", workers);
    assertThat(run.exit()).as(run.err()).isZero();
    return contents(made.resolve("report"));
  }

  /** Folders list files as they were made, more or less: made here the other way round. */
  private static void copyLastFirst(Path from, Path to) throws IOException {
    try (var paths = Files.walk(from)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Path copy = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(copy);
        } else {
          Files.createDirectories(copy.resolveSibling("."));
          Files.copy(path, copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }

  /** Other Javas of this machine on which the program runs. */
  private static List<Path> otherJavas() throws IOException {
    List<Path> homes = new ArrayList<>();
    for (Path place : List.of(Path.of("/usr/lib/jvm"), Path.of("/opt/java"))) {
      if (Files.isDirectory(place)) {
        try (var found = Files.list(place)) {
          found.filter(DeterminismTest::isOther).sorted().forEach(homes::add);
        }
      }
    }
    return homes;
  }

  private static boolean isOther(Path home) {
    try {
      if (Files.isSymbolicLink(home) || !Files.isExecutable(home.resolve("bin/java"))) {
        return false;
      }
      String release = Files.readString(home.resolve("release"));
      int at = release.indexOf("JAVA_VERSION=\"") + "JAVA_VERSION=\"".length();
      int feature = Integer.parseInt(release.substring(at).split("\\D", 2)[0]);
      return feature >= OLDEST_JAVA
          && !home.toRealPath().equals(Path.of(System.getProperty("java.home")).toRealPath());
    } catch (IOException e) {
      return false; // no Java lives there
    }
  }
}
