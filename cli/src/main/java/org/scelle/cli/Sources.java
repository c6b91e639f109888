package org.scelle.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.scelle.ingest.Ingest;
import org.scelle.model.Totals;
import org.scelle.report.Language;
import org.scelle.report.LedgerSummary;
import org.scelle.report.Report;
import org.scelle.report.Said;

/** Whether what the user named is evidence at all. */
final class Sources {

  private static final Said NO_FILE =
      new Said(
          "scelle: the evidence holds no file; check the path.",
          "scelle: les scellés ne contiennent aucun fichier ; vérifiez le chemin.");

  private Sources() {}

  /** Refuses a source that is not there, before a case is made for it. */
  static void check(List<Path> sources) {
    for (Path source : sources) {
      if (!Files.exists(source)) {
        throw new UserException(
            ExitCode.UNREADABLE,
            new Said(
                "there is nothing at " + source + "; check the path",
                "il n’y a rien à " + source + " ; vérifiez le chemin"));
      }
      if (!Files.isReadable(source)) {
        throw new UserException(ExitCode.UNREADABLE, Faults.denied(source.toString()));
      }
    }
  }

  /** Says what was not read again, and which source had to be given another name. */
  static void sayKnown(Console console, List<Path> sources, Ingest.Done done) {
    if (done.known() > 0) {
      String count = Words.count(done.known(), console.language());
      console.say(
          new Said(
              count
                  + (done.known() == 1 ? " file was" : " files were")
                  + " already in the case, unchanged.",
              count
                  + (done.known() == 1 ? " fichier était" : " fichiers étaient")
                  + " déjà dans le dossier, sans changement."));
    }
    for (int i = 0; i < sources.size(); i++) {
      Path own = sources.get(i).toAbsolutePath().normalize().getFileName();
      String name = done.names().get(i);
      if (own != null && name.endsWith(")") && !name.equals(own.toString())) {
        console.say(
            new Said(
                "The case has another source named "
                    + own
                    + "; "
                    + sources.get(i)
                    + " is called "
                    + name
                    + " in it.",
                "Le dossier a une autre source nommée "
                    + own
                    + " ; "
                    + sources.get(i)
                    + " y est appelée "
                    + name
                    + "."));
      }
    }
  }

  /** Says so when the report has no chat to speak of; what to exit with when nothing was read. */
  static Optional<ExitCode> nothingRead(Console console, Report report) {
    LedgerSummary.Tally whole = report.ledger().whole();
    long read = whole.read().files() + whole.partial().files();
    return nothingRead(console, report.totals(), report.evidence().files(), read);
  }

  /**
   * Says so when no chat was found, which a report full of zeros would not make plain.
   *
   * @param files of the evidence
   * @param read files read, wholly or in part, members of archives included
   * @return what to exit with when nothing at all was read
   */
  static Optional<ExitCode> nothingRead(Console console, Totals totals, long files, long read) {
    if (totals.events() == 0 && totals.accounts() == 0) {
      console.say(files == 0 ? NO_FILE : noChat(files, console.language()));
    }
    return read > 0 ? Optional.empty() : Optional.of(ExitCode.UNREADABLE);
  }

  private static Said noChat(long files, Language language) {
    String count = Words.count(files, language);
    return new Said(
        "scelle: no event and no account was found in "
            + count
            + (files == 1 ? " file" : " files")
            + ". scelle formats lists what is read, and ledger.csv says what became of each file.",
        "scelle: aucun événement ni aucun compte n’a été trouvé dans "
            + count
            + (files == 1 ? " fichier" : " fichiers")
            + ". scelle formats liste ce qui est lu, et ledger.csv dit ce qu’est devenu chaque"
            + " fichier.");
  }
}
