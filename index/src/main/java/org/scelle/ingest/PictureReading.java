package org.scelle.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.scelle.evidence.Address;
import org.scelle.evidence.Evidence;
import org.scelle.evidence.OpenFile;
import org.scelle.extract.Examiner;
import org.scelle.extract.picture.Ocr;
import org.scelle.model.Content;
import org.scelle.model.Document;
import org.scelle.model.EvidenceFile;
import org.scelle.model.LedgerRow;
import org.scelle.store.CaseFile;
import org.scelle.store.CasePictures;

/**
 * The text in pictures, read when all else was: it takes far longer, and only what the whole
 * evidence holds tells which pictures are worth the time. A later run with a larger share goes on.
 */
final class PictureReading implements AutoCloseable {

  private final CaseFile caseFile;
  private final Ingest.Options options;
  private final Progress progress;
  private final PictureShare share;

  /** These two cost nothing until they are asked: workers start with the first document. */
  private final Examiner plain;

  private final Examiner withPictures;
  private final Set<Address> waiting = new HashSet<>();

  PictureReading(CaseFile caseFile, Ingest.Options options, Progress progress) throws IOException {
    this.caseFile = caseFile;
    this.options = options;
    this.progress = progress;
    this.share = new PictureShare(options.ocr());
    this.plain = Examiner.open(options.examination(), caseFile.scratch());
    this.withPictures = Examiner.open(options.examination(), options.ocr(), caseFile.scratch());
  }

  /** Reads those of the files as they stand in the evidence. */
  void read(Evidence evidence) throws IOException {
    if (!options.ocr().isOn()) {
      return;
    }
    List<CasePictures.Pictured> unread = new ArrayList<>();
    caseFile.pictures().each(unread::add, share::spent);
    List<CasePictures.Pictured> plainFiles = new ArrayList<>();
    for (CasePictures.Pictured pictured : unread) {
      EvidenceFile file = pictured.file();
      if (file.path().endsWith(LedgerRow.PLAINTEXT)) {
        waiting.add(Address.of(file));
      } else {
        plainFiles.add(pictured);
      }
    }
    List<CasePictures.Pictured> chosen = share.choose(plainFiles);
    if (!chosen.isEmpty()) {
      progress.begin("Reading the text in images", chosen.size());
      try (PictureVisitor visitor = new PictureVisitor(caseFile, withPictures, options, progress)) {
        visitor.want(chosen);
        evidence.visit(visitor);
        visitor.finish();
      }
    }
  }

  /** Whether decrypted attachments wait whose pictures the share has room for. */
  boolean hasWaiting() {
    return !waiting.isEmpty() && share.hasRoom();
  }

  /** Whether a decrypted attachment is to be examined again. */
  boolean isWaiting(Address plaintext) {
    return share.hasRoom() && waiting.contains(plaintext);
  }

  /** Examines a decrypted attachment, its pictures as far as the share goes. */
  Document examine(OpenFile file) throws IOException {
    Document document =
        DatabaseDocument.of(plain.examine(file), file, options.examination().textCharacters());
    return options.ocr().isOn() && isUnread(document) && share.takes(document)
        ? marked(withPictures.examine(file), options.ocr())
        : document;
  }

  private static boolean isUnread(Document document) {
    return Document.isAboutImages(document.why())
        || document.embedded().stream().anyMatch(file -> Document.isAboutImages(file.why()));
  }

  /** Says that its pictures were read, or tried. */
  static Document marked(Document document, Ocr ocr) {
    List<Content.Field> metadata = new ArrayList<>(document.metadata());
    metadata.add(new Content.Field(Document.OCR, ocr.languages()));
    return document.withMetadata(metadata);
  }

  /** Says of the pictures that are left why they were not read. */
  void end() throws IOException {
    if (options.ocr().isOn()) {
      caseFile.pictures().leave();
    }
  }

  @Override
  public void close() {
    plain.close();
    withPictures.close();
  }
}
