package org.scelle.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.scelle.model.Allowed;
import org.scelle.report.Language;
import org.scelle.store.CaseException;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Starts the command line; the only place that knows the standard streams and ends the process. */
public final class Main {

  /** Lucene says at every start that a module for vectors is missing; nothing here uses vectors. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private Main() {}

  @Allowed(because = "this is where the process begins and ends")
  public static void main(String[] arguments) {
    LUCENE.setLevel(Level.OFF);
    Interruption interruption = new Interruption(arguments);
    interruption.watch(Thread.currentThread(), utf8(new FileOutputStream(FileDescriptor.err)));
    Console console =
        new Console(
            System.in,
            utf8(interruption.silencing(new FileOutputStream(FileDescriptor.out))),
            utf8(interruption.silencing(new FileOutputStream(FileDescriptor.err))),
            Boolean.getBoolean("scelle.terminal") && System.getenv("NO_COLOR") == null,
            Clock.systemUTC(),
            language(System.getProperty("scelle.language", "")),
            System.getenv("PATH"));
    int code = run(console, arguments);
    console.out().flush();
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
  public static int run(Console console, String... arguments) {
    return new CommandLine(new Scelle(console), new CommandFactory(console))
        .setOut(console.out())
        .setErr(console.err())
        .setUsageHelpAutoWidth(true)
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setAbbreviatedOptionsAllowed(false)
        .setParameterExceptionHandler(Main::correct)
        .setExecutionExceptionHandler(Main::explain)
        .execute(arguments);
  }

  /** A wrong command line gets one line and the way to the help, not two screens of options. */
  private static int correct(CommandLine.ParameterException mistake, String[] arguments) {
    CommandLine command = mistake.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("scelle: " + mistake.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(mistake, err);
    err.println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE.code;
  }

  private static int explain(Exception thrown, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    Optional<String> trouble = Trouble.explain(thrown);
    if (trouble.isPresent()) {
      return say(err, trouble.get(), ExitCode.USAGE);
    }
    return switch (thrown) {
      case UserException mistake -> say(err, String.valueOf(mistake.getMessage()), mistake.exit);
      case CaseException mistake -> say(err, String.valueOf(mistake.getMessage()), ExitCode.USAGE);
      case IOException failure -> say(err, words(failure), ExitCode.UNREADABLE);
      case UncheckedIOException failure ->
          say(err, words(Objects.requireNonNull(failure.getCause())), ExitCode.UNREADABLE);
      default -> bug(err, thrown);
    };
  }

  private static int say(PrintWriter err, String message, ExitCode exit) {
    err.println("scelle: " + message);
    return exit.code;
  }

  /** Some exceptions of the JDK carry only a path. */
  private static String words(IOException failure) {
    String message = failure.getMessage();
    String kind = failure.getClass().getSimpleName().replaceAll("(Exception|Error)$", "");
    return failure instanceof java.nio.file.FileSystemException || message == null
        ? kind.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT)
            + ": "
            + message
        : message;
  }

  private static int bug(PrintWriter err, Exception thrown) {
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    err.println("scelle: this is a bug in Scellé " + Version.TEXT + ", not a fault of yours.");
    err.println("Please report it with the lines below; they hold no content of the evidence");
    err.println("except, it may be, names of files. The case is as it was before the command.");
    err.println(trace);
    return ExitCode.BUG.code;
  }
}
