package org.scelle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.scelle.report.Language;
import org.scelle.report.Said;
import org.scelle.store.CaseFile;
import org.scelle.store.SealedCase;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option every command that works on a case has. */
final class CaseOption {

  @Option(
      names = "--case",
      required = true,
      paramLabel = "DIR",
      description = "The case: the directory that holds all that was read and found.")
  private Path directory = Path.of("");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  Path directory() {
    return directory;
  }

  /** Opens the case, or makes it; who does so goes into its journal. */
  CaseFile openOrMake(Console console) throws IOException {
    CaseFile caseFile = CaseFile.open(directory, console.clock());
    boolean noted = false;
    try {
      caseFile.journal().append(command.name(), Witness.of(command));
      noted = true;
      return caseFile;
    } finally {
      if (!noted) {
        caseFile.close();
      }
    }
  }

  /** Opens a case that must be there; who does so goes into its journal. */
  CaseFile open(Console console) throws IOException {
    checkExists();
    return openOrMake(console);
  }

  /**
   * Opens a case that is only asked. One that cannot be written to, as on a sealed medium, is read
   * as it lies there.
   */
  AskedCase ask(Console console) throws IOException {
    checkExists();
    if (Files.isWritable(directory)) {
      CaseFile caseFile = openOrMake(console);
      return new AskedCase(caseFile.view(), caseFile::close);
    }
    SealedCase sealed = SealedCase.open(directory);
    console.say(
        new Said(
            "scelle: the case cannot be written to; it is read as it is, and its journal does not"
                + " tell of it",
            "scelle: on ne peut pas écrire dans le dossier ; il est lu tel quel, et son journal"
                + " n’en dit rien"));
    return new AskedCase(sealed.view(), sealed::close);
  }

  /** Refuses a directory that is no case. */
  void checkExists() {
    checkExists(directory);
  }

  static void checkExists(Path directory) {
    if (!Files.exists(directory.resolve("case.db"))) {
      throw new UserException(
          ExitCode.USAGE,
          new Said(
              directory + " is not a case; make one with: scelle triage DUMP --case " + directory,
              directory
                  + " n’est pas un dossier ; pour en faire un : scelle triage ARCHIVE --case "
                  + directory));
    }
  }

  /** Refuses a case inside the evidence, and the other way round: evidence is never written to. */
  void keepApart(List<Path> sources) {
    Path here = directory.toAbsolutePath().normalize();
    for (Path source : sources) {
      Path there = source.toAbsolutePath().normalize();
      if (here.startsWith(there) || there.startsWith(here)) {
        throw new UserException(
            ExitCode.USAGE,
            new Said(
                "the case "
                    + directory
                    + " and the evidence "
                    + source
                    + " lie in one another; evidence is never written to: choose another --case",
                "le dossier "
                    + directory
                    + " et les scellés "
                    + source
                    + " sont l’un dans l’autre ; on n’écrit jamais dans les scellés :"
                    + " choisissez un autre --case"));
      }
    }
  }

  /** Says by which hash anyone can tell later that nothing was changed or taken away. */
  void saySeal(Console console, Language language) throws IOException {
    String seal = SealedCase.journal(directory).head().sha256();
    console
        .err()
        .println(
            CliWord.SEAL.in(language) + " " + seal + "\n" + CliWord.NOTE_THE_SEAL.in(language));
  }
}
