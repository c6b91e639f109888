package org.scelle.ingest;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.scelle.evidence.Address;
import org.scelle.evidence.EvidenceChanged;
import org.scelle.evidence.OpenFile;
import org.scelle.extract.Examiner;
import org.scelle.extract.NotExamined;
import org.scelle.extract.Ocr;
import org.scelle.model.Document;
import org.scelle.model.EvidenceFile;
import org.scelle.store.CaseFile;
import org.scelle.store.CasePictures;

/** A visit of its own, when all else was read, for documents whose pictures are read too. */
final class PictureVisitor extends ReturnVisitor implements AutoCloseable {

  private static final int UNDERWAY = 8;

  private final CaseFile caseFile;
  private final Examiner examiner;
  private final Progress progress;
  private final Map<Address, String> hashes = new HashMap<>();
  private final Deque<Pending> pending = new ArrayDeque<>();
  private final ExecutorService threads;
  private final Ocr ocr;

  private record Pending(OpenFile file, Future<Document> examined) {}

  /**
   * @param examiner reads pictures
   */
  PictureVisitor(CaseFile caseFile, Examiner examiner, Ingest.Options options, Progress progress) {
    this.caseFile = caseFile;
    this.examiner = examiner;
    this.ocr = options.ocr();
    this.progress = progress;
    this.threads = Executors.newFixedThreadPool(options.examination().workers());
  }

  void want(List<CasePictures.Pictured> chosen) {
    for (CasePictures.Pictured pictured : chosen) {
      EvidenceFile file = pictured.file();
      want(Address.of(file));
      hashes.put(Address.of(file), file.sha256());
    }
  }

  @Override
  public void file(OpenFile file) throws IOException {
    EvidenceFile bytes = file.file();
    if (!bytes.sha256().equals(hashes.get(Address.of(bytes)))) {
      file.close(); // changed since: the next run reads it anew
      return;
    }
    pending.add(new Pending(file, threads.submit(() -> examiner.examine(file))));
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
      Document read = Waiting.of(first.examined());
      file.checkUnchanged();
      caseFile.pictures().read(PictureReading.marked(read, ocr));
      progress.done(1);
    } catch (EvidenceChanged | NotExamined left) {
      progress.done(1); // what the case has of it is of the bytes as they were
    }
  }

  @Override
  public void close() throws IOException {
    threads.shutdownNow();
    while (!pending.isEmpty()) {
      pending.remove().file().close();
    }
  }
}
