package org.scelle.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
                : "scelle: no chat export was recognised in "
                    + Words.count(report.evidence().files())
                    + " file(s); they were read as loose documents. scelle formats lists what is"
                    + " read, and the ledger says what became of each file.");
    return Optional.of(ExitCode.UNREADABLE);
  }
}
