package org.scelle.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.scelle.model.Allowed;
import org.scelle.report.Language;
import picocli.CommandLine;

/** Starts the command line; the only place that knows the standard streams and ends the process. */
public final class Main {

  /** Lucene says at every start that a module for vectors is missing; nothing here uses vectors. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private Main() {}

  @Allowed(because = "this is where the process begins and ends")
  public static void main(String[] arguments) {
    LUCENE.setLevel(Level.OFF);
    Language language =
        Tongue.asked(arguments).orElse(language(System.getProperty("scelle.language", "")));
    Interruption interruption = new Interruption(language, arguments);
    interruption.watch(Thread.currentThread(), utf8(new FileOutputStream(FileDescriptor.err)));
    DataStream data = new DataStream(new FileOutputStream(FileDescriptor.out));
    Console console =
        new Console(
            System.in,
            utf8(interruption.silencing(data)),
            utf8(interruption.silencing(new FileOutputStream(FileDescriptor.err))),
            Boolean.getBoolean("scelle.terminal") && System.getenv("NO_COLOR") == null,
            Clock.systemUTC(),
            language,
            System.getenv("PATH"));
    int code = run(console, arguments);
    console.out().flush();
    Optional<IOException> lost = data.failure();
    if (lost.isPresent()) {
      code = new Faults(console).unwritten(lost.get());
    }
    console.err().flush();
    interruption.over();
    System.exit(code);
  }

  /** French where the user's locale is French; only words depend on it. */
  static Language language(String locale) {
    boolean french = locale.equals("fr") || locale.startsWith("fr_") || locale.startsWith("fr.");
    return french ? Language.FR : Language.EN;
  }

  private static PrintWriter utf8(OutputStream stream) {
    return new PrintWriter(new BufferedOutputStream(stream), false, StandardCharsets.UTF_8);
  }

  /** Runs one command line and gives its exit code. */
  public static int run(Console given, String... arguments) {
    Console console = given.speaking(Tongue.asked(arguments).orElse(given.language()));
    Faults faults = new Faults(console);
    try {
      CommandLine program =
          Tongue.commands(console)
              .setOut(console.out())
              .setErr(console.err())
              .setUsageHelpAutoWidth(true)
              .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
              .setCaseInsensitiveEnumValuesAllowed(true)
              .setAbbreviatedOptionsAllowed(false)
              .setParameterExceptionHandler(faults)
              .setExecutionExceptionHandler(faults);
      return program.execute(arguments);
    } catch (Error e) {
      return faults.error(e);
    }
  }
}
