package org.scelle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.scelle.detect.DetectorRun;
import org.scelle.detect.Detectors;
import org.scelle.detect.reach.Reach;
import org.scelle.ingest.Ingest;
import org.scelle.ingest.Progress;
import org.scelle.model.Content.Field;
import org.scelle.model.Finding;
import org.scelle.report.Report;
import org.scelle.report.ReportFormat;
import org.scelle.report.ReportFormats;
import org.scelle.store.CaseFile;
import org.scelle.store.CaseView;

/** The three steps of the main job; each writes what it did into the journal. */
final class Steps {

  private static final Pattern PAGE =
      Pattern.compile("(report|administrations-\\d+)(\\.(en|fr))?\\.html");

  private final CaseFile caseFile;
  private final Progress progress;

  Steps(CaseFile caseFile, Progress progress) {
    this.caseFile = caseFile;
    this.progress = progress;
  }

  /** Reads evidence; that it began is in the journal before any of it is read. */
  Ingest.Done ingest(List<Path> sources, Ingest.Options options, Ingest.Interlude interlude)
      throws IOException {
    List<Field> details = new ArrayList<>();
    for (Path source : sources) {
      details.add(
          new Field(
              "source " + (details.size() + 1), source.toAbsolutePath().normalize().toString()));
    }
    caseFile.journal().append("ingest", details);
    Ingest.Done done = new Ingest(caseFile, options, progress).run(sources, interlude);
    CaseView.Manifest manifest = caseFile.view().manifest();
    caseFile
        .journal()
        .append(
            "ingested",
            List.of(
                new Field("files", Long.toString(manifest.files())),
                new Field("bytes", Long.toString(manifest.bytes())),
                new Field("known", Long.toString(done.known())),
                new Field("manifest", manifest.sha256())));
    return done;
  }

  void detect() throws IOException {
    progress.begin("Looking for markings, attachments of note and open rooms");
    List<Finding> findings = DetectorRun.over(caseFile.view(), Detectors.ALL);
    caseFile.findings(findings);
    progress.end();
    caseFile
        .journal()
        .append("detect", List.of(new Field("findings", Integer.toString(findings.size()))));
  }

  Report report(ReportSettings settings) throws IOException {
    progress.begin("Writing the reports");
    Reach reach = Reach.of(caseFile.view(), settings.reach());
    Report report = Report.of(caseFile.view(), reach, settings.report());
    Set<String> written = new HashSet<>();
    for (ReportFormat format : ReportFormats.ALL) {
      format.write(report, caseFile.view(), caseFile.reports());
      written.addAll(format.files(report));
    }
    removeStalePages(written);
    caseFile.removeProvisional();
    progress.end();
    caseFile
        .journal()
        .append("report", List.of(new Field("complete", Boolean.toString(report.complete()))));
    return report;
  }

  /** Pages of an earlier report in another language would pass for pages of this one. */
  private void removeStalePages(Set<String> written) throws IOException {
    try (var files = Files.list(caseFile.reports())) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (PAGE.matcher(name).matches() && !written.contains(name)) {
          Files.delete(file);
        }
      }
    }
  }

  /** What the exit code has to say of a run that came to its end. */
  ExitCode verdict(Report report, ReportSettings settings) {
    AtomicBoolean grave = new AtomicBoolean();
    caseFile.view().findings(finding -> grave.compareAndSet(false, settings.fails(finding)));
    if (grave.get()) {
      return ExitCode.FINDINGS;
    }
    return report.complete() ? ExitCode.DONE : ExitCode.INCOMPLETE;
  }
}
