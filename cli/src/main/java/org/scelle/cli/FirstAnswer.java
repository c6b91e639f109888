package org.scelle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.scelle.detect.Detector;
import org.scelle.detect.DetectorRun;
import org.scelle.detect.Detectors;
import org.scelle.detect.attachment.AttachmentDetector;
import org.scelle.detect.reach.Reach;
import org.scelle.ingest.Ingest;
import org.scelle.ingest.Progress;
import org.scelle.model.Content.Field;
import org.scelle.report.Report;
import org.scelle.report.ReportFormat;
import org.scelle.report.ReportFormats;
import org.scelle.store.CaseFile;

/**
 * The answer about the chats while the other files are still to be examined: the same reports in a
 * folder of their own, stamped provisional, which goes when the whole answer is there.
 */
final class FirstAnswer implements Ingest.Interlude {

  private final Console console;
  private final CaseFile caseFile;
  private final ReportSettings settings;
  private final Progress progress;

  FirstAnswer(Console console, CaseFile caseFile, ReportSettings settings, Progress progress) {
    this.console = console;
    this.caseFile = caseFile;
    this.settings = settings;
    this.progress = progress;
  }

  @Override
  public void chatsAreRead(Ingest.Left left) throws IOException {
    progress.begin("Writing a first answer, from the chats alone");
    caseFile.findings(DetectorRun.over(caseFile.view(), forChats()));
    Reach reach = Reach.of(caseFile.view(), settings.reach());
    Report report = Report.of(caseFile.view(), reach, settings.provisional(left));
    Path folder = caseFile.provisional();
    Files.createDirectories(folder);
    for (ReportFormat format : ReportFormats.ALL) {
      format.write(report, caseFile.view(), folder);
    }
    caseFile
        .journal()
        .append("first answer", List.of(new Field("left", Long.toString(left.files()))));
    progress.end();
    say(report, left, folder);
  }

  /** A file that has not been examined is not missing, so nothing is said of attachments yet. */
  private static List<Detector> forChats() {
    return Detectors.ALL.stream()
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
      console
          .err()
          .println(
              "First answer "
                  + String.join(", ", names)
                  + "\n  "
                  + Words.count(report.totals().messages())
                  + " messages in "
                  + Words.count(report.totals().rooms())
                  + " rooms, "
                  + Words.count(report.findings().total())
                  + " findings in them. Provisional: "
                  + Words.count(left.files())
                  + " other files ("
                  + Words.bytes(left.bytes())
                  + ") are still to be examined; attachments count as missing until then.");
      console.err().flush();
    }
  }
}
