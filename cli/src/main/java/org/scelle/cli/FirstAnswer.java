package org.scelle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.scelle.detect.Detector;
import org.scelle.detect.DetectorRun;
import org.scelle.detect.Detectors;
import org.scelle.detect.attachment.AttachmentDetector;
import org.scelle.detect.reach.ReachRecord;
import org.scelle.ingest.Ingest;
import org.scelle.ingest.Progress;
import org.scelle.model.Content.Field;
import org.scelle.report.Groundwork;
import org.scelle.report.Language;
import org.scelle.report.Report;
import org.scelle.report.Reports;
import org.scelle.store.CaseFile;

/**
 * The answer about the chats while the other files are still to be examined: the same reports in a
 * folder of their own, stamped provisional, which goes when the whole answer is there.
 */
record FirstAnswer(
    Console console,
    CaseFile caseFile,
    ReportSettings settings,
    RulesOption.Read words,
    Progress progress)
    implements Ingest.Interlude {

  @Override
  public void chatsAreRead(Ingest.Left left) throws IOException {
    progress.begin("Writing a first answer, from the chats alone");
    ReachRecord record = new ReachRecord(caseFile.view());
    caseFile.findings(DetectorRun.over(caseFile.view(), forChats(record)), words.origin());
    Path folder = caseFile.provisional();
    Files.createDirectories(folder);
    Report report =
        Reports.write(
                caseFile.view(),
                Groundwork.of(caseFile.view(), settings.reach(record, List.of())),
                settings.provisional(left, words.origin()),
                new Reports.Destination(folder, (format, number, of) -> progress.step(number, of)))
            .report();
    caseFile
        .journal()
        .append("first answer", List.of(new Field("left", Long.toString(left.files()))));
    progress.end();
    say(report, left, folder);
  }

  /** A file that has not been examined is not missing, so nothing is said of attachments yet. */
  private List<Detector> forChats(ReachRecord record) {
    return Detectors.over(record, words.rules(), caseFile.view().manifest().sha256()).stream()
        .filter(detector -> !(detector instanceof AttachmentDetector))
        .toList();
  }

  private void say(Report report, Ingest.Left left, Path folder) throws IOException {
    try (var pages = Files.list(folder)) {
      List<String> names =
          pages
              .filter(page -> page.getFileName().toString().matches("report.*[.]html"))
              .map(Path::toString)
              .sorted()
              .toList();
      Language in = settings.words(console);
      console
          .err()
          .println(
              CliWord.FIRST.in(in)
                  + String.join(", ", names)
                  + "\n  "
                  + Words.counted(report.totals().messages(), CliWord.MESSAGES_IN, in)
                  + Words.counted(report.totals().rooms(), CliWord.THE_ROOMS, in)
                  + ", "
                  + Words.counted(report.findings().total(), CliWord.FINDINGS_SO_FAR, in)
                  + Words.counted(left.files(), CliWord.OTHER_FILES, in)
                  + Words.bytes(left.bytes(), in)
                  + CliWord.TO_BE_EXAMINED.in(in));
      console.err().flush();
    }
  }
}
