package org.scelle.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.scelle.ingest.Ingest;
import org.scelle.report.Report;

/** Whether what the user named is evidence at all. */
final class Sources {

  private Sources() {}

  /** Refuses a source that is not there, before a case is made for it. */
  static void check(List<Path> sources) {
    for (Path source : sources) {
      if (!Files.exists(source)) {
        throw new UserException(
            ExitCode.UNREADABLE, "there is nothing at " + source + "; check the path");
      }
    }
  }

  /** Says what was not read again, and which source had to be given another name. */
  static void sayKnown(Console console, List<Path> sources, Ingest.Done done) {
    if (done.known() > 0) {
      console
          .err()
          .println(Words.count(done.known()) + " files were already in the case, unchanged.");
    }
    for (int i = 0; i < sources.size(); i++) {
      Path own = sources.get(i).toAbsolutePath().normalize().getFileName();
      String name = done.names().get(i);
      if (own != null && name.endsWith(")") && !name.equals(own.toString())) {
        console
            .err()
            .println(
                "The case has another source named "
                    + own
                    + "; "
                    + sources.get(i)
                    + " is called "
                    + name
                    + " in it.");
      }
    }
  }

  /** Says so when no chat was found, which a report full of zeros would not make plain. */
  static Optional<ExitCode> nothingRead(Console console, Report report) {
    if (report.totals().events() > 0 || report.totals().accounts() > 0) {
      return Optional.empty();
    }
    console
        .err()
        .println(
            report.evidence().files() == 0
                ? "scelle: the evidence holds no file; check the path."
                : "scelle: no event and no account was found in "
                    + Words.count(report.evidence().files())
                    + " file(s). scelle formats lists what is read, and the ledger says what became"
                    + " of each file.");
    return Optional.of(ExitCode.UNREADABLE);
  }
}
