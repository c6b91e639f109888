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
import org.scelle.extract.NotExamined;
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

  /** Bytes of them that may be held in memory or in temporary copies, unless one alone has more. */
  private static final long HELD = 64L << 20;

  private final CaseFile caseFile;
  private final ExportReading exports;
  private final Examiner examiner;
  private final Progress progress;
  private final ExecutorService threads;
  private final Deque<Pending> pending = new ArrayDeque<>();
  private final Map<String, Future<Document>> underway = new HashMap<>();
  private final Examinations examinations;
  private final long memoryBytes;
  private final int textCharacters;
  private long held;
  private Optional<ExportFormat> late = Optional.empty();

  /** What is to be written when its turn comes. */
  private sealed interface Pending {}

  /**
   * @param examined {@code null} when the case already knows these bytes
   */
  private record Examined(OpenFile file, @Nullable Future<Document> examined) implements Pending {}

  /** A row that waits for nothing but its turn. */
  private record Told(LedgerRow row, @Nullable Long modified) implements Pending {}

  DocumentVisitor(
      ExportReading exports, Examiner examiner, Ingest.Options options, Progress progress) {
    this.memoryBytes = options.evidence().memoryBytes();
    this.textCharacters = options.examination().textCharacters();
    this.caseFile = exports.caseFile();
    this.exports = exports;
    this.examiner = examiner;
    this.examinations = new Examinations(caseFile);
    this.progress = progress;
    this.threads = Executors.newFixedThreadPool(options.examination().workers());
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
        examinations.write();
        exports.read(late.get(), file, null);
      }
      return;
    }
    String sha256 = file.file().sha256();
    Future<Document> examined = underway.get(sha256);
    if (examined == null && examinations.known(sha256) == null) {
      examined = threads.submit(() -> examine(file));
      underway.put(sha256, examined);
    }
    add(new Examined(file, examined));
  }

  private Document examine(OpenFile file) throws IOException {
    return DatabaseDocument.of(examiner.examine(file), file, textCharacters);
  }

  private void add(Pending next) throws IOException {
    pending.add(next);
    held += held(next);
    while (pending.size() >= UNDERWAY || (held > HELD && pending.size() > 1)) {
      writeFirst();
    }
  }

  /** Large plain files are read where they are; all others are held until they are written. */
  private long held(Pending next) {
    if (!(next instanceof Examined(OpenFile file, var underWay))) {
      return 0;
    }
    long size = file.file().size();
    return file.file().path().isEmpty() && size > memoryBytes ? 0 : size;
  }

  /** Waits for what is still underway and writes it. */
  void finish() throws IOException {
    while (!pending.isEmpty()) {
      writeFirst();
    }
    examinations.write();
  }

  private void writeFirst() throws IOException {
    Pending next = pending.remove();
    held -= held(next);
    switch (next) {
      case Told told -> {
        examinations.add(told.row(), told.modified(), null);
        done(told.row());
      }
      case Examined first -> {
        try (OpenFile file = first.file()) {
          write(file, first.examined());
        } catch (EvidenceChanged e) {
          underway.remove(first.file().file().sha256());
          examinations.add(Rows.changed(first.file().file(), e), null, null);
        } catch (NotExamined e) {
          EvidenceFile unread = first.file().file();
          underway.remove(unread.sha256());
          String why = String.valueOf(e.getMessage());
          examinations.add(Rows.again(unread, LedgerRow.DOCUMENT, why), null, null);
        }
      }
    }
  }

  private void done(LedgerRow row) {
    Long size = row.size();
    if (row.path().isEmpty() && size != null && row.owner().equals(LedgerRow.ARCHIVE)) {
      progress.done(size);
    }
  }

  private void write(OpenFile file, @Nullable Future<Document> examined) throws IOException {
    EvidenceFile evidence = file.file();
    CaseFile.Examined known = examinations.known(evidence.sha256());
    Document document = null;
    if (known == null && examined != null) {
      document = await(examined);
      file.checkUnchanged();
      known = new CaseFile.Examined(document.category(), document.outcome(), document.why());
    }
    underway.remove(evidence.sha256());
    LedgerRow row = Rows.damaged(file, row(evidence, Objects.requireNonNull(known)));
    examinations.add(row, file.modified(), document);
    if (evidence.path().isEmpty()) {
      progress.done(evidence.size());
    }
  }

  /** A document may take minutes, and what was examined before it must not be lost meanwhile. */
  private Document await(Future<Document> examined) throws IOException {
    if (!Waiting.endsWithin(examined, Math.max(0, examinations.left()))) {
      examinations.write();
    }
    return Waiting.of(examined);
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
    add(
        new Told(
            new LedgerRow(
                archive.file(),
                archive.path(),
                archive.size(),
                archive.sha256(),
                LedgerRow.ARCHIVE,
                outcome,
                why,
                0),
            modified));
  }

  @Override
  public void lost(Address address, @Nullable Long size, Outcome outcome, String why)
      throws IOException {
    add(
        new Told(
            new LedgerRow(
                address.file(), address.path(), size, null, LedgerRow.UNKNOWN, outcome, why, 0),
            null));
  }

  @Override
  public void close() throws IOException {
    threads.shutdownNow();
    while (!pending.isEmpty()) {
      if (pending.remove() instanceof Examined left) {
        left.file().close();
      }
    }
  }
}
