package org.scelle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.scelle.store.CaseFile;
import picocli.CommandLine.Option;

/** The option every command that works on a case has. */
final class CaseOption {

  @Option(
      names = "--case",
      required = true,
      paramLabel = "DIR",
      description = "The case: the directory that holds all that was read and found.")
  private Path directory = Path.of("");

  Path directory() {
    return directory;
  }

  /** Opens the case, or makes it. */
  CaseFile openOrMake(Console console) throws IOException {
    return CaseFile.open(directory, console.clock());
  }

  /** Opens a case that must be there. */
  CaseFile open(Console console) throws IOException {
    if (!Files.exists(directory.resolve("case.db"))) {
      throw new UserException(
          ExitCode.USAGE,
          directory + " is not a case; make one with: scelle triage DUMP --case " + directory);
    }
    return CaseFile.open(directory, console.clock());
  }

  /** Refuses a case inside the evidence, and the other way round: evidence is never written to. */
  void keepApart(List<Path> sources) {
    Path here = directory.toAbsolutePath().normalize();
    for (Path source : sources) {
      Path there = source.toAbsolutePath().normalize();
      if (here.startsWith(there) || there.startsWith(here)) {
        throw new UserException(
            ExitCode.USAGE,
            "the case "
                + directory
                + " and the evidence "
                + source
                + " lie in one another;"
                + " evidence is never written to: choose another --case");
      }
    }
  }
}
