package org.scelle.ingest;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scelle.evidence.Address;
import org.scelle.evidence.Candidate;
import org.scelle.evidence.OpenFile;
import org.scelle.evidence.Visitor;
import org.scelle.format.ExportFormat;
import org.scelle.format.ExportFormats;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Outcome;
import org.scelle.store.CaseFile;

/** First visit: reads every file that an export format recognises, and leaves the rest alone. */
final class ExportVisitor implements Visitor {

  private final CaseFile caseFile;
  private final Progress progress;
  private final ExportReading reading;
  private final Map<Address, Address> pairs = new HashMap<>();
  private Optional<ExportFormat> format = Optional.empty();

  ExportVisitor(CaseFile caseFile, Progress progress) {
    this.caseFile = caseFile;
    this.progress = progress;
    this.reading = new ExportReading(caseFile);
  }

  /** Files that were left because each can only be read with the other that is named here. */
  Map<Address, Address> pairs() {
    return pairs;
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
    Optional<Address> beside = format.flatMap(found -> found.beside(file.address()));
    beside.ifPresent(other -> pairs.put(file.address(), other));
    boolean now = format.isPresent() && beside.isEmpty();
    if (!now) {
      advance(file);
    }
    return now;
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
      reading.read(recognised, file, null);
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
}
