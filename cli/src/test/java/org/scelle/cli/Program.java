package org.scelle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The program as a process of its own, which can be killed, starved and interrupted. */
final class Program {

  static final long LONGEST_SECONDS = 300;

  private static final Set<String> READING = Set.of("triage", "ingest");

  private final Path output;
  private final List<String> prefix;
  private final List<String> options;

  private Program(Path output, List<String> prefix, List<String> options) {
    this.output = output;
    this.prefix = prefix;
    this.options = options;
  }

  /** Writes what it says into files of that folder. */
  static Program in(Path folder) {
    return new Program(folder, List.of(), List.of());
  }

  /** The same, started by another command. */
  Program after(String... words) {
    return new Program(output, List.of(words), options);
  }

  /** The same, with options of Java. */
  Program with(String... javaOptions) {
    return new Program(output, prefix, List.of(javaOptions));
  }

  /** The command line. */
  List<String> command(Object... arguments) {
    return command(Path.of(System.getProperty("java.home")), arguments);
  }

  List<String> command(Path javaHome, Object... arguments) {
    List<String> command = new ArrayList<>(prefix);
    command.add(javaHome.resolve("bin/java").toString());
    command.addAll(List.of("-Xmx320m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-Dfile.encoding=UTF-8", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(options);
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(Main.class.getName());
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    if (arguments.length > 0 && READING.contains(arguments[0].toString())) {
      command.addAll(List.of("--ocr", "off")); // the same on machines with Tesseract
    }
    return command;
  }

  Process start(Object... arguments) throws IOException {
    return start(command(arguments));
  }

  Process start(List<String> command) throws IOException {
    return new ProcessBuilder(command)
        .redirectOutput(output.resolve("out.txt").toFile())
        .redirectError(output.resolve("err.txt").toFile())
        .start();
  }

  Scene.Run run(Object... arguments) throws IOException, InterruptedException {
    return await(start(arguments));
  }

  Scene.Run run(List<String> command) throws IOException, InterruptedException {
    return await(start(command));
  }

  Scene.Run await(Process process) throws IOException, InterruptedException {
    if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("still running after " + LONGEST_SECONDS + " s");
    }
    return new Scene.Run(
        process.exitValue(),
        Files.readString(output.resolve("out.txt")),
        Files.readString(output.resolve("err.txt")));
  }

  /** Sends a signal; whether there was still a process to take it. */
  static boolean signal(String name, Process process) throws IOException, InterruptedException {
    Process kill =
        new ProcessBuilder("kill", "-" + name, "" + process.pid())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    return kill.waitFor() == 0;
  }
}
