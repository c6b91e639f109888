package org.scelle.ingest;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.scelle.evidence.Address;
import org.scelle.evidence.Candidate;
import org.scelle.evidence.OpenFile;
import org.scelle.evidence.Unreadable;
import org.scelle.evidence.Visitor;
import org.scelle.format.ExportFormat;
import org.scelle.format.ExportFormats;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Outcome;
import org.scelle.store.CaseFile;

/**
 * First visit: reads every file that an export format recognises, and leaves the rest alone. Files
 * are read on a thread of its own, in the order of the visit: while one is read, the next is
 * hashed.
 */
final class ExportVisitor implements Visitor, AutoCloseable {

  /** Files that may wait to be read: bounds memory and temporary copies. */
  private static final int WAITING = 8;

  private final CaseFile caseFile;
  private final Progress progress;
  private final ExportReading exports;
  private final Map<Address, Address> pairs = new HashMap<>();
  private final ExecutorService reader = Executors.newSingleThreadExecutor();
  private final Deque<Pending> pending = new ArrayDeque<>();
  private final Rest rest = new Rest();
  private CaseFile.Gathering first = () -> {};
  private long passed;
  private Optional<ExportFormat> format = Optional.empty();

  private record Pending(OpenFile file, Future<@Nullable Unreadable> reading) {}

  ExportVisitor(CaseFile caseFile, ExportReading exports, Progress progress) {
    this.caseFile = caseFile;
    this.exports = exports;
    this.progress = progress;
  }

  /** Says what is to be done once, before anything that is new. */
  void before(CaseFile.Gathering work) {
    first = work;
  }

  private void begin() throws IOException {
    CaseFile.Gathering work = first;
    first = () -> {};
    work.run();
  }

  /** Files that were left because each can only be read with the other that is named here. */
  Map<Address, Address> pairs() {
    return pairs;
  }

  /** What was left for the second visit. */
  Ingest.Left left() {
    return new Ingest.Left(rest.files, rest.bytes);
  }

  /** How many files were in the case already, members of archives included. */
  long passed() {
    return passed;
  }

  private static final class Rest {
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
    begin();
    caseFile.waiting(archive.address().file(), archive.address().path(), archive.size());
    return true;
  }

  @Override
  public boolean wants(Candidate file) throws IOException {
    begin();
    format = ExportFormats.recognise(file);
    Optional<Address> beside = format.flatMap(found -> found.beside(file.address()));
    beside.ifPresent(other -> pairs.put(file.address(), other));
    boolean now = format.isPresent() && beside.isEmpty();
    if (format.isEmpty()) {
      caseFile.waiting(file.address().file(), file.address().path(), file.size());
      rest.count(file);
    }
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
    pending.add(new Pending(file, reader.submit(() -> read(file, recognised))));
    if (pending.size() > WAITING) {
      awaitFirst();
    }
  }

  /**
   * @return why nothing of it was kept: the second visit meets it again and writes that down
   */
  private @Nullable Unreadable read(OpenFile file, ExportFormat recognised) throws IOException {
    try {
      exports.read(recognised, file, null);
      return null;
    } catch (Unreadable lost) {
      return lost;
    }
  }

  private void awaitFirst() throws IOException {
    Pending first = pending.remove();
    try (OpenFile file = first.file()) {
      Unreadable lost = Waiting.of(first.reading());
      if (lost == null && file.file().path().isEmpty()) {
        progress.done(file.file().size());
      }
    }
  }

  /** Waits until all files are read. */
  void finish() throws IOException {
    while (!pending.isEmpty()) {
      awaitFirst();
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
  public void lost(Address address, @Nullable Long size, Outcome outcome, String why)
      throws IOException {
    caseFile.waiting(address.file(), address.path(), size);
  }

  @Override
  public void close() throws IOException {
    reader.shutdownNow();
    reader.close();
    while (!pending.isEmpty()) {
      pending.remove().file().close();
    }
  }

  static boolean known(CaseFile caseFile, Candidate file) {
    return caseFile.has(file.address().file(), file.address().path(), file.size(), file.modified());
  }
}
