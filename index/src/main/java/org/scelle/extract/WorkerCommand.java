package org.scelle.extract;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scelle.extract.picture.Ocr;

/** How a worker is started: the same Java and class path, little memory, no network. */
final class WorkerCommand {

  private static final String COMPLAINTS = "complaints";

  private WorkerCommand() {}

  /** Whether workers run in a network namespace of their own. */
  static boolean hasNoNetwork() {
    return Isolation.hasNoNetwork();
  }

  /**
   * @param folder the worker's own, where it runs and keeps temporary files
   */
  static Process start(Examiner.Budget budget, Ocr ocr, Path folder) throws IOException {
    Path arguments = folder.resolve("arguments");
    Files.writeString(arguments, arguments(budget, ocr, folder), StandardCharsets.UTF_8);
    List<String> command = new ArrayList<>(Isolation.prefix(folder));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + arguments.toAbsolutePath());
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    String path = System.getenv("PATH");
    builder.environment().clear();
    // Without a UTF-8 locale the JVM cannot name files with accents.
    builder.environment().put("LC_ALL", "C.UTF-8");
    String data = System.getenv("TESSDATA_PREFIX");
    if (data != null) {
      builder.environment().put("TESSDATA_PREFIX", data);
    }
    if (path != null && !hasNoNetwork()) {
      builder.environment().put("PATH", path);
    }
    return builder.redirectError(folder.resolve(COMPLAINTS).toFile()).start();
  }

  private static String arguments(Examiner.Budget budget, Ocr ocr, Path folder) {
    Path home = folder.toAbsolutePath();
    List<String> lines = new ArrayList<>();
    lines.add("-Xmx" + budget.heapMegabytes() + "m");
    lines.add("-XX:MaxDirectMemorySize=" + Math.max(16, budget.heapMegabytes() / 4) + "m");
    lines.add("-Xss2m");
    lines.add("-XX:TieredStopAtLevel=1");
    lines.add("-XX:+UseSerialGC");
    lines.add("-XX:-UsePerfData");
    lines.add("-XX:-CreateCoredumpOnCrash");
    lines.add("-XX:ErrorFile=" + home.resolve("crash.log"));
    // Standard output is the line to the parent: nothing else may be printed there.
    lines.add("-XX:+DisplayVMOutputToStderr");
    lines.add("-Xshare:auto");
    Path archive = archive();
    if (archive != null) {
      lines.add("-XX:SharedArchiveFile=" + archive);
    }
    lines.add("-Xlog:disable");
    lines.add("-Djava.awt.headless=true");
    lines.add("-Dfile.encoding=UTF-8");
    lines.add("-Duser.language=en");
    lines.add("-Duser.country=");
    lines.add("-Duser.timezone=UTC");
    lines.add("-Djava.io.tmpdir=" + home.resolve(WorkerFolder.TEMPORARY));
    lines.add("-Duser.home=" + home.resolve(WorkerFolder.TEMPORARY));
    lines.add("-cp");
    lines.add(classPath());
    lines.add(WorkerMain.class.getName());
    lines.add(Integer.toString(budget.textCharacters()));
    lines.add(Integer.toString(budget.embeddedFiles()));
    lines.add(Integer.toString(budget.embeddedDepth()));
    lines.add(ocr.program() == null ? "" : ocr.program().toString());
    lines.add(ocr.languages());
    return lines.stream().map(WorkerCommand::quoted).collect(Collectors.joining("\n", "", "\n"));
  }

  /**
   * Classes kept from a training run, beside the first jar of the class path, where the launcher
   * makes them; {@code null} when there are none for this release of Java. One that does not fit is
   * passed over by the virtual machine.
   */
  private static @Nullable Path archive() {
    String first = classPath().split(File.pathSeparator, 2)[0];
    Path archive = Path.of(first).resolveSibling("worker-" + Runtime.version().feature() + ".jsa");
    return Files.isReadable(archive) ? archive : null;
  }

  /** The worker runs in another folder, so relative entries would be lost. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> !entry.isEmpty())
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String quoted(String argument) {
    return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** What a worker that did not start wrote to its standard error, as part of a message. */
  static String complaint(Path folder) throws IOException {
    Path file = folder.resolve(COMPLAINTS);
    if (!Files.exists(file)) {
      return "";
    }
    String text = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
    return text.isEmpty() ? "" : ": " + text.substring(0, Math.min(500, text.length()));
  }
}
