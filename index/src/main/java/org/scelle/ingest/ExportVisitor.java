package org.scelle.ingest;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scelle.evidence.Address;
import org.scelle.evidence.Candidate;
import org.scelle.evidence.EvidenceChanged;
import org.scelle.evidence.OpenFile;
import org.scelle.evidence.Visitor;
import org.scelle.format.ExportFormat;
import org.scelle.format.ExportFormats;
import org.scelle.model.EvidenceFile;
import org.scelle.model.LedgerRow;
import org.scelle.model.Outcome;
import org.scelle.model.Problem;
import org.scelle.store.CaseFile;

/** First visit: reads every file that an export format recognises, and leaves the rest alone. */
final class ExportVisitor implements Visitor {

  private final CaseFile caseFile;
  private final Progress progress;
  private final Waiting waiting = new Waiting();
  private long passed;
  private Optional<ExportFormat> format = Optional.empty();

  ExportVisitor(CaseFile caseFile, Progress progress) {
    this.caseFile = caseFile;
    this.progress = progress;
  }

  /** What was left for the second visit. */
  Ingest.Left left() {
    return new Ingest.Left(waiting.files, waiting.bytes);
  }

  /** How many files were in the case already, members of archives included. */
  long passed() {
    return passed;
  }

  private static final class Waiting {
    private long files;
    private long bytes;

    void count(Candidate file) {
      Long size = file.size();
      files++;
      bytes += size == null ? 0 : size;
    }
  }

  @Override
  public boolean passes(Candidate file) {
    boolean known = known(caseFile, file);
    if (known) {
      passed++;
      advance(file);
    }
    return known;
  }

  @Override
  public boolean enters(Candidate archive) throws IOException {
    caseFile.waiting(archive.address().file(), archive.address().path(), archive.size());
    return true;
  }

  @Override
  public boolean wants(Candidate file) throws IOException {
    format = ExportFormats.recognise(file);
    if (format.isEmpty()) {
      caseFile.waiting(file.address().file(), file.address().path(), file.size());
      waiting.count(file);
      advance(file);
    }
    return format.isPresent();
  }

  private void advance(Candidate file) {
    Long size = file.size();
    if (size != null && file.address().path().isEmpty()) {
      progress.done(size);
    }
  }

  @Override
  public void file(OpenFile file) throws IOException {
    ExportFormat recognised = format.orElseThrow();
    try (file) {
      caseFile.read(file.file(), file.modified(), writer -> read(recognised, file, writer));
    } catch (EvidenceChanged e) {
      caseFile.read(file.file(), null, writer -> Rows.changed(file.file(), e));
    }
    if (file.file().path().isEmpty()) {
      progress.done(file.file().size());
    }
  }

  private static LedgerRow read(ExportFormat format, OpenFile file, CaseFile.EntryWriter writer)
      throws IOException {
    Tally tally = new Tally();
    format.read(
        file,
        entry -> {
          tally.count(entry instanceof Problem problem ? problem : null);
          writer.add(entry);
        });
    file.checkUnchanged();
    return Rows.damaged(file, tally.row(file.file(), format.id()));
  }

  /** Archives get their rows on the second visit, when all their members have been read. */
  @Override
  public void archive(EvidenceFile archive, @Nullable Long modified, Outcome outcome, String why) {
    if (archive.path().isEmpty()) {
      progress.done(archive.size());
    }
  }

  /** What is lost is met again on the second visit, and written down then. */
  @Override
  public void lost(Address address, @Nullable Long size, Outcome outcome, String why)
      throws IOException {
    caseFile.waiting(address.file(), address.path(), size);
  }

  static boolean known(CaseFile caseFile, Candidate file) {
    return caseFile.has(file.address().file(), file.address().path(), file.size(), file.modified());
  }

  /** Counts what a format says of one file. */
  private static final class Tally {
    private long entries;
    private long problems;
    private String first = "";

    void count(@Nullable Problem problem) {
      if (problem == null) {
        entries++;
        return;
      }
      problems++;
      if (first.isEmpty()) {
        first = "at byte " + problem.source().offset() + ": " + problem.what();
      }
    }

    LedgerRow row(EvidenceFile file, String owner) {
      Outcome outcome =
          problems == 0 ? Outcome.READ : entries == 0 ? Outcome.FAILED : Outcome.PARTIAL;
      String why = problems < 2 ? first : first + " (and " + (problems - 1) + " more)";
      return new LedgerRow(
          file.file(), file.path(), file.size(), file.sha256(), owner, outcome, why, entries);
    }
  }
}
