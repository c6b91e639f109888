package org.scelle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.scelle.detect.Detector;
import org.scelle.detect.DetectorRun;
import org.scelle.detect.Detectors;
import org.scelle.detect.marking.Inspector;
import org.scelle.detect.marking.MarkingDetector;
import org.scelle.detect.provenance.Provenance;
import org.scelle.detect.reach.Reach;
import org.scelle.detect.reach.ReachRecord;
import org.scelle.detect.secret.SecretDetector;
import org.scelle.format.ServerKey;
import org.scelle.ingest.Ingest;
import org.scelle.ingest.Progress;
import org.scelle.model.Content.Field;
import org.scelle.model.Finding;
import org.scelle.report.Groundwork;
import org.scelle.report.Report;
import org.scelle.report.Reports;
import org.scelle.report.UnsealedView;
import org.scelle.store.CaseFile;
import org.scelle.store.CaseView;
import org.scelle.store.Indexing;

/** The three steps of the main job; each writes what it did into the journal. */
final class Steps {

  private static final Pattern PAGE =
      Pattern.compile("(report|administrations-\\d+|annex-[a-z-]+-\\d+)(\\.(en|fr))?\\.html");

  private final CaseFile caseFile;
  private final Progress progress;
  private final ReachRecord record;

  Steps(CaseFile caseFile, Progress progress) {
    this.caseFile = caseFile;
    this.progress = progress;
    record = new ReachRecord(caseFile.view());
  }

  /**
   * Reads evidence; that it began is in the journal before any of it is read. The search index
   * knows nothing of it yet.
   */
  Ingest.Done ingest(List<Path> sources, Ingest.Options options, Ingest.Interlude interlude)
      throws IOException {
    List<Field> details = new ArrayList<>();
    for (Path source : sources) {
      details.add(
          new Field(
              "source " + (details.size() + 1), source.toAbsolutePath().normalize().toString()));
    }
    details.add(new Field("ocr", options.ocr().isOn() ? options.ocr().languages() : "off"));
    if (options.ocr().isOn()) {
      details.add(new Field("ocr images", Integer.toString(options.ocr().share())));
    }
    for (ServerKey key : options.keys()) {
      details.add(new Field("key", key.server() + " " + key.id() + " " + key.base64()));
    }
    caseFile.journal().append("ingest", details);
    Ingest.Done done = new Ingest(caseFile, options, progress).read(sources, interlude);
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

  void index() throws IOException {
    String stage = "Indexing the texts";
    progress.begin(stage);
    caseFile.index(
        new Indexing() {
          @Override
          public void begin(long work) {
            progress.begin(stage, work);
          }

          @Override
          public void done(long work) {
            progress.done(work);
          }
        });
    progress.end();
  }

  void detect(RulesOption.Read words) throws IOException {
    progress.begin(
        "Looking for markings, secrets, attachments of note and open rooms",
        caseFile.view().texts());
    List<Finding> findings =
        DetectorRun.over(
            caseFile.view(),
            Detectors.over(record, words.rules(), caseFile.view().manifest().sha256()),
            progress::done);
    caseFile.findings(findings, words.origin());
    progress.end();
    List<Field> details = new ArrayList<>();
    details.addAll(words.origin());
    details.add(new Field("findings", Integer.toString(findings.size())));
    caseFile.journal().append("detect", details);
  }

  Report report(ReportSettings settings, RulesOption.Read words) throws IOException {
    return report(settings, words, Provenance.of(caseFile.view()));
  }

  Report report(ReportSettings settings, RulesOption.Read words, Provenance provenance)
      throws IOException {
    progress.begin("Working out who could read what");
    Reach reach = settings.reach(record, provenance.takers());
    record.forget(); // the reports need the memory
    CaseView view = settings.showsClassified() ? unsealed(words) : caseFile.view();
    progress.begin("Writing the reports");
    Reports.Written written =
        Reports.write(
            view,
            new Groundwork(reach, provenance),
            settings.report(view.detectedWith()),
            new Reports.Destination(
                caseFile.reports(), (format, number, of) -> progress.step(number, of)));
    removeStalePages(Set.copyOf(written.files()));
    caseFile.removeProvisional();
    progress.end();
    boolean complete = written.report().complete();
    caseFile.journal().append("report", List.of(new Field("complete", Boolean.toString(complete))));
    return written.report();
  }

  /** The case does not quote classified items; one report may. */
  private CaseView unsealed(RulesOption.Read words) {
    words.checkSame(caseFile.view().detectedWith());
    progress.begin("Looking up the words of classified items");
    Detector everything = new MarkingDetector(words.rules(), Inspector.Shown.EVERYTHING);
    return new UnsealedView(
        caseFile.view(),
        DetectorRun.over(
            caseFile.view(),
            List.of(everything, new SecretDetector(caseFile.view().manifest().sha256()))));
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
    return settings.verdict(caseFile.view(), report);
  }
}
