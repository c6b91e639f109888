package org.scelle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Content.Field;
import picocli.CommandLine.Model.CommandSpec;

/** Who runs what, for the journal: nowhere else may the machine or the user be named. */
final class Witness {

  private Witness() {}

  /** The program, the user, the machine, and the whole command line. */
  static List<Field> of(CommandSpec command) {
    List<String> words = command.root().commandLine().getParseResult().originalArgs();
    return List.of(
        new Field("version", Version.TEXT),
        new Field("user", System.getProperty("user.name")),
        new Field("host", host()),
        new Field("process", Long.toString(ProcessHandle.current().pid())),
        new Field("java", System.getProperty("java.vm.name") + " " + Runtime.version()),
        new Field("system", System.getProperty("os.name") + " " + System.getProperty("os.version")),
        new Field("folder", System.getProperty("user.dir")),
        new Field("command", line(words)));
  }

  /** The command line as a shell takes it. */
  static String line(List<String> words) {
    return words.stream()
        .map(
            word -> word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'")
        .collect(Collectors.joining(" ", "scelle ", ""));
  }

  /** The machine's name, without asking a network; {@code null} when the system does not say. */
  private static @Nullable String host() {
    String name = System.getenv("COMPUTERNAME");
    if (name == null) {
      try {
        name = Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
      } catch (IOException e) {
        name = System.getenv("HOSTNAME"); // not Linux
      }
    }
    return name;
  }
}
