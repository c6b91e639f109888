package org.scelle.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.scelle.report.Language;
import picocli.CommandLine;

/**
 * Runs the main job on a sample and asks every command for its help, so that the virtual machine
 * can keep the classes it needed, and from Java 25 on what it learnt of their methods: {@code java
 * -XX:AOTCacheOutput=FILE}, before that {@code -XX:ArchiveClassesAtExit=FILE}. A start with such a
 * file is quicker; one that cannot use it starts as ever.
 */
final class Training {

  private Training() {}

  /**
   * @param arguments a folder for temporary files, which exists, and the sample
   */
  public static void main(String[] arguments) {
    Console silent =
        new Console(
            InputStream.nullInputStream(),
            nowhere(),
            nowhere(),
            false,
            Clock.systemUTC(),
            Language.EN,
            null);
    Main.run(silent, "--help");
    for (String command :
        new CommandLine(new Scelle(silent), new CommandFactory(silent)).getSubcommands().keySet()) {
      Main.run(silent, command, "--help");
    }
    String made = Path.of(arguments[0], "case").toString();
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("triage", arguments[1], "--ocr", "off", "--quiet", "--case", made));
    lines.add(List.of("search", "--case", made, "restreinte"));
    lines.add(List.of("reach", "--case", made));
    lines.add(List.of("verify", "--case", made));
    for (List<String> line : lines) {
      Main.run(silent, line.toArray(String[]::new));
    }
  }

  private static PrintWriter nowhere() {
    return new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
  }
}
