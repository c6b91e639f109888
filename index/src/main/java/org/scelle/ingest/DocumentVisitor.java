package org.scelle.ingest;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.scelle.evidence.Address;
import org.scelle.evidence.Candidate;
import org.scelle.evidence.EvidenceChanged;
import org.scelle.evidence.OpenFile;
import org.scelle.evidence.Visitor;
import org.scelle.extract.Examiner;
import org.scelle.format.ExportFormat;
import org.scelle.format.ExportFormats;
import org.scelle.model.Document;
import org.scelle.model.EvidenceFile;
import org.scelle.model.LedgerRow;
import org.scelle.model.Outcome;
import org.scelle.store.CaseFile;

/**
 * Second visit: examines every file that the first left alone, reads exports that it could not
 * read, and writes down archives and what was lost. Examination runs on several threads; results
 * are written in the order of the visit.
 */
final class DocumentVisitor implements Visitor, AutoCloseable {

  /** Files open at once: bounds memory, and keeps the workers busy. */
  private static final int UNDERWAY = 32;

  private final CaseFile caseFile;
  private final ExportReading exports;
  private final Examiner examiner;
  private final Progress progress;
  private final ExecutorService threads;
  private final Deque<Pending> pending = new ArrayDeque<>();
  private final Map<String, Future<Document>> underway = new HashMap<>();
  private Optional<ExportFormat> late = Optional.empty();

  /**
   * @param examined {@code null} when the case already knows these bytes
   */
  private record Pending(OpenFile file, @Nullable Future<Document> examined) {}

  DocumentVisitor(ExportReading exports, Examiner examiner, int workers, Progress progress) {
    this.caseFile = exports.caseFile();
    this.exports = exports;
    this.examiner = examiner;
    this.progress = progress;
    this.threads = Executors.newFixedThreadPool(workers);
  }

  @Override
  public boolean passes(Candidate file) {
    return ExportVisitor.known(caseFile, file);
  }

  @Override
  public boolean enters(Candidate archive) {
    return true;
  }

  /** One that can only be read with another file is left for the next time. */
  @Override
  public boolean wants(Candidate file) throws IOException {
    late = ExportFormats.recognise(file);
    return late.isEmpty() || late.get().beside(file.address()).isEmpty();
  }

  @Override
  public void file(OpenFile file) throws IOException {
    if (late.isPresent()) {
      try (file) {
        exports.read(late.get(), file, null);
      }
      return;
    }
    String sha256 = file.file().sha256();
    Future<Document> examined = underway.get(sha256);
    if (examined == null && caseFile.examined(sha256).isEmpty()) {
      examined = threads.submit(() -> examiner.examine(file));
      underway.put(sha256, examined);
    }
    pending.add(new Pending(file, examined));
    if (pending.size() >= UNDERWAY) {
      writeFirst();
    }
  }

  /** Waits for what is still underway and writes it. */
  void finish() throws IOException {
    while (!pending.isEmpty()) {
      writeFirst();
    }
  }

  private void writeFirst() throws IOException {
    Pending first = pending.remove();
    try (OpenFile file = first.file()) {
      write(file, first.examined());
    } catch (EvidenceChanged e) {
      underway.remove(first.file().file().sha256());
      caseFile.ledger(Rows.changed(first.file().file(), e), null);
    }
  }

  private void write(OpenFile file, @Nullable Future<Document> examined) throws IOException {
    EvidenceFile evidence = file.file();
    CaseFile.Examined known = caseFile.examined(evidence.sha256()).orElse(null);
    if (known == null && examined != null) {
      Document document = Waiting.of(examined);
      file.checkUnchanged();
      caseFile.document(document);
      known = new CaseFile.Examined(document.category(), document.outcome(), document.why());
    }
    underway.remove(evidence.sha256());
    LedgerRow row = Rows.damaged(file, row(evidence, Objects.requireNonNull(known)));
    caseFile.ledger(row, file.modified());
    if (evidence.path().isEmpty()) {
      progress.done(evidence.size());
    }
  }

  private static LedgerRow row(EvidenceFile file, CaseFile.Examined examined) {
    boolean unknown = examined.category() == Document.Category.UNKNOWN;
    return new LedgerRow(
        file.file(),
        file.path(),
        file.size(),
        file.sha256(),
        unknown ? LedgerRow.UNKNOWN : LedgerRow.DOCUMENT,
        examined.outcome(),
        examined.why(),
        0);
  }

  @Override
  public void archive(EvidenceFile archive, @Nullable Long modified, Outcome outcome, String why)
      throws IOException {
    finish();
    caseFile.ledger(
        new LedgerRow(
            archive.file(),
            archive.path(),
            archive.size(),
            archive.sha256(),
            LedgerRow.ARCHIVE,
            outcome,
            why,
            0),
        modified);
    if (archive.path().isEmpty()) {
      progress.done(archive.size());
    }
  }

  @Override
  public void lost(Address address, @Nullable Long size, Outcome outcome, String why)
      throws IOException {
    caseFile.ledger(
        new LedgerRow(
            address.file(), address.path(), size, null, LedgerRow.UNKNOWN, outcome, why, 0),
        null);
  }

  @Override
  public void close() throws IOException {
    threads.shutdownNow();
    while (!pending.isEmpty()) {
      pending.remove().file().close();
    }
  }
}
