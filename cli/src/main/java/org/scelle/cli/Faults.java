package org.scelle.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.scelle.report.Bilingual;
import org.scelle.report.Said;
import org.scelle.store.CaseException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Says what went wrong, and what to do about it, in the language of the console. */
final class Faults implements IParameterExceptionHandler, IExecutionExceptionHandler {

  private static final int MEBIBYTE = 20;

  private final Console console;

  /** Made beforehand: when memory is used up, there may be none to put words together. */
  private final String memoryUsedUp;

  Faults(Console console) {
    this.console = console;
    String heap = " (" + (Runtime.getRuntime().maxMemory() >> MEBIBYTE);
    this.memoryUsedUp =
        new Said(
                "scelle: the memory given to the program is used up"
                    + heap
                    + " MiB); the case is intact. To go on, give it more, and run the same command"
                    + " again: SCELLE_HEAP=2g",
                "scelle: la mémoire donnée au programme est épuisée"
                    + heap
                    + " Mio) ; le dossier est intact. Pour continuer, donnez-en plus et relancez la"
                    + " même commande : SCELLE_HEAP=2g")
            .in(console.language());
  }

  /** A wrong command line gets one line and the way to the help, not two screens of options. */
  @Override
  public int handleParseException(ParameterException mistake, String[] arguments) {
    int exit = say(Mistake.of(mistake), ExitCode.USAGE);
    console.say(Mistake.help(mistake.getCommandLine()));
    return exit;
  }

  @Override
  public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
    if (isOutOfMemory(thrown)) {
      return outOfMemory();
    }
    Optional<Said> trouble = Trouble.explain(thrown, cases(parsed));
    if (trouble.isPresent()) {
      return say(trouble.get(), ExitCode.USAGE);
    }
    return switch (thrown) {
      case UserException mistake -> say(mistake.said, mistake.exit);
      case CaseException mistake ->
          say(Said.of(String.valueOf(mistake.getMessage())), ExitCode.USAGE);
      case IOException failure -> say(words(failure), ExitCode.UNREADABLE);
      case UncheckedIOException failure ->
          say(words(Objects.requireNonNull(failure.getCause())), ExitCode.UNREADABLE);
      default -> bug(thrown);
    };
  }

  /** The directories that the command line calls cases. */
  private static List<Path> cases(ParseResult parsed) {
    ParseResult command = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
    return command.hasMatchedOption("--case")
        ? command.matchedOption("--case").stringValues().stream().map(Path::of).toList()
        : List.of();
  }

  /** What the machine under the program gave up on; used up memory is something to mend. */
  int error(Error thrown) {
    return isOutOfMemory(thrown) ? outOfMemory() : bug(thrown);
  }

  /** Other threads, and classes that could not be loaded for it, wrap it. */
  private static boolean isOutOfMemory(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError) {
        return true;
      }
      for (Throwable suppressed : cause.getSuppressed()) {
        if (isOutOfMemory(suppressed)) {
          return true;
        }
      }
    }
    return false;
  }

  private int outOfMemory() {
    console.err().println(memoryUsedUp);
    return ExitCode.BUG.code;
  }

  /** Data that did not get to where it was to go. */
  int unwritten(IOException failure) {
    String why = String.valueOf(failure.getMessage());
    return say(
        new Said(
            "standard output cannot be written to: " + why,
            "on ne peut pas écrire sur la sortie standard : " + why),
        ExitCode.USAGE);
  }

  /** That a file or folder may not be read by who runs the program. */
  static Said denied(String path) {
    return new Said(
        path + " may not be read; run again as a user who may, or copy it",
        path + " ne peut être lu ; relancez avec un compte qui y a droit, ou copiez-le");
  }

  private int say(Bilingual words, ExitCode exit) {
    console.err().println("scelle: " + words.in(console.language()));
    return exit.code;
  }

  /** Some exceptions of the JDK carry only a path. */
  private static Said words(IOException failure) {
    String message = String.valueOf(failure.getMessage());
    return switch (failure) {
      case NoSuchFileException absent ->
          new Said(
              "there is nothing at " + message + "; check the path",
              "il n’y a rien à " + message + " ; vérifiez le chemin");
      case FileAlreadyExistsException there ->
          new Said(
              message + " is a file where a directory is needed; choose another path",
              message + " est un fichier là où il faut un répertoire ; choisissez un autre chemin");
      case NotDirectoryException file ->
          new Said(
              message + " is not a directory; choose another path",
              message + " n’est pas un répertoire ; choisissez un autre chemin");
      case AccessDeniedException denied -> denied(message);
      case FileSystemException other ->
          new Said(
              "cannot be read or written: " + message,
              "lecture ou écriture impossible : " + message);
      default -> Said.of(message);
    };
  }

  private int bug(Throwable thrown) {
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    console.say(
        new Said(
            "scelle: this is a bug in Scellé "
                + Version.TEXT
                + ", not a fault of yours.\n"
                + "Please report it with the lines below; they hold no content of the evidence\n"
                + "except, it may be, names of files. The case is as it was before the command.",
            "scelle: ceci est une anomalie de Scellé "
                + Version.TEXT
                + ", non une erreur de votre part.\n"
                + "Merci de la signaler avec les lignes ci-dessous ; elles ne contiennent rien"
                + " des\n"
                + "scellés, sinon peut-être des noms de fichiers. Le dossier est tel qu’avant."));
    console.err().println(trace);
    return ExitCode.BUG.code;
  }
}
