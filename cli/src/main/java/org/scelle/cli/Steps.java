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

  void ingest(List<Path> sources, Ingest.Options options) throws IOException {
    List<Field> details = new ArrayList<>();
    details.add(new Field("version", Version.TEXT));
    for (Path source : sources) {
      details.add(new Field("source", source.toAbsolutePath().normalize().toString()));
    }
    details.add(new Field("ocr", options.ocr().isOn() ? options.ocr().languages() : "off"));
    caseFile.journal().append("ingest", details);
    new Ingest(caseFile, options, progress).run(sources);
    caseFile
        .journal()
        .append(
            "ingested",
            List.of(
                new Field("files", Long.toString(caseFile.view().manifest().files())),
                new Field("manifest", caseFile.view().manifest().sha256())));
  }

  void detect() throws IOException {
    progress.begin("Looking for markings, attachments of note and open rooms");
    List<Finding> findings = DetectorRun.over(caseFile.view(), Detectors.ALL);
    caseFile.findings(findings);
    progress.end();
    caseFile
        .journal()
        .append(
            "detect",
            List.of(
                new Field("version", Version.TEXT),
                new Field("findings", Integer.toString(findings.size()))));
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
    progress.end();
    caseFile.journal().append("report", hashes(caseFile.reports()));
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

  private static List<Field> hashes(Path reports) throws IOException {
    List<Field> details = new ArrayList<>();
    details.add(new Field("version", Version.TEXT));
    try (var files = Files.list(reports)) {
      for (Path file : files.sorted().toList()) {
        details.add(new Field("sha256 " + file.getFileName(), Digests.sha256(file)));
      }
    }
    return details;
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
