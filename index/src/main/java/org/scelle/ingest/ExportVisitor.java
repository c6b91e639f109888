package org.scelle.ingest;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scelle.evidence.Address;
import org.scelle.evidence.Candidate;
import org.scelle.evidence.OpenFile;
import org.scelle.evidence.Visitor;
import org.scelle.format.EntrySink;
import org.scelle.format.ExportFormat;
import org.scelle.format.ExportFormats;
import org.scelle.format.ServerKey;
import org.scelle.model.Entry;
import org.scelle.model.EvidenceFile;
import org.scelle.model.LedgerRow;
import org.scelle.model.Outcome;
import org.scelle.model.Problem;
import org.scelle.store.CaseFile;

/** First visit: reads every file that an export format recognises, and leaves the rest alone. */
final class ExportVisitor implements Visitor {

  private final CaseFile caseFile;
  private final Progress progress;
  private final List<ServerKey> keys;
  private Optional<ExportFormat> format = Optional.empty();

  ExportVisitor(CaseFile caseFile, Progress progress, List<ServerKey> keys) {
    this.caseFile = caseFile;
    this.progress = progress;
    this.keys = keys;
  }

  @Override
  public boolean passes(Candidate file) {
    boolean known = known(caseFile, file);
    if (known) {
      advance(file);
    }
    return known;
  }

  @Override
  public boolean enters(Candidate archive) {
    return true;
  }

  @Override
  public boolean wants(Candidate file) throws IOException {
    format = ExportFormats.recognise(file);
    if (format.isEmpty()) {
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
      caseFile.read(
          file.file(),
          file.modified(),
          writer -> {
            Tally tally = new Tally();
            recognised.read(file, new Counting(tally, writer::add, keys));
            return Rows.damaged(file, tally.row(file.file(), recognised.id()));
          });
    }
    if (file.file().path().isEmpty()) {
      progress.done(file.file().size());
    }
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
  public void lost(Address address, @Nullable Long size, Outcome outcome, String why) {}

  static boolean known(CaseFile caseFile, Candidate file) {
    return caseFile.has(file.address().file(), file.address().path(), file.size(), file.modified());
  }

  /** Passes entries on and counts them. */
  private record Counting(Tally tally, EntrySink next, List<ServerKey> keys) implements EntrySink {
    @Override
    public void add(Entry entry) throws IOException {
      tally.count(entry instanceof Problem problem ? problem : null);
      next.add(entry);
    }
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
