package org.scelle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where raw results of measurements are kept, and on what machine they were taken. */
final class Benchmarks {

  static final Path FOLDER = Scene.ROOT.resolve("cli/src/test/benchmarks");

  private Benchmarks() {}

  /** How the launcher starts Java for the main job. */
  static List<String> launcherOptions() throws IOException {
    List<String> options = new ArrayList<>(List.of("-Xmx640m", "-XX:+UseSerialGC"));
    options.add("--enable-native-access=ALL-UNNAMED");
    Matcher compiler =
        Pattern.compile("-XX:(Tier4|MaxInline|InlineSmall|FreqInline)\\w+=\\d+")
            .matcher(Files.readString(Scene.ROOT.resolve("scelle")));
    while (compiler.find()) {
      options.add(compiler.group());
    }
    return options;
  }

  /** One line on the machine. */
  static String machine() throws IOException {
    return "machine: "
        + processor()
        + ", "
        + Runtime.getRuntime().availableProcessors()
        + " cores, "
        + System.getProperty("os.name")
        + " "
        + System.getProperty("os.version")
        + ", Java "
        + Runtime.version()
        + "\n";
  }

  private static String processor() throws IOException {
    Path told = Path.of("/proc/cpuinfo");
    if (!Files.exists(told)) {
      return System.getProperty("os.arch");
    }
    try (var lines = Files.lines(told)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 2))
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    }
  }
}
