package org.scelle.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.scelle.evidence.Address;
import org.scelle.evidence.Evidence;
import org.scelle.evidence.Limits;
import org.scelle.extract.Examiner;
import org.scelle.extract.picture.Ocr;
import org.scelle.format.ExportFormats;
import org.scelle.format.ServerKey;
import org.scelle.store.CaseFile;

/**
 * Reads evidence into a case. Reading the same evidence again reads only what is new: a file that
 * the ledger already has, unchanged, is passed over.
 */
public final class Ingest {

  private static final long MANY_FILES = 500;
  private static final long MANY_BYTES = 64L << 20;

  private final CaseFile caseFile;
  private final Options options;
  private final Progress progress;

  /**
   * @param evidence what an archive may cost
   * @param examination what a document may cost
   * @param ocr whether the text in pictures is read
   * @param keys by which signatures are checked, beside those that the evidence itself holds
   */
  public record Options(
      Limits evidence, Examiner.Budget examination, Ocr ocr, List<ServerKey> keys) {
    public static final Options DEFAULT =
        new Options(Limits.DEFAULT, Examiner.Budget.DEFAULT, Ocr.NONE, List.of());
  }

  /**
   * Files that are still to be examined; what archives hold is counted as far as they say.
   *
   * @param bytes of those whose size is known
   */
  public record Left(long files, long bytes) {}

  /** What may be done between the chats and the other files: the case can be asked then. */
  @FunctionalInterface
  public interface Interlude {
    void chatsAreRead(Left left) throws IOException;

    /** Whether so much is left that a first answer is worth its time. */
    default boolean isWorthIt(Left left) {
      return left.files() >= MANY_FILES || left.bytes() >= MANY_BYTES;
    }

    /** For those who can wait. */
    Interlude NONE =
        new Interlude() {
          @Override
          public void chatsAreRead(Left left) {}

          @Override
          public boolean isWorthIt(Left left) {
            return false;
          }
        };
  }

  public Ingest(CaseFile caseFile, Options options, Progress progress) {
    this.caseFile = caseFile;
    this.options = options;
    this.progress = progress;
  }

  /**
   * What became of the sources.
   *
   * @param names what the ledger calls them, in the order given
   * @param known files that were in the case already and were passed over
   */
  public record Done(List<String> names, long known) {}

  /** Reads the sources and indexes their texts, without a word in between. */
  public Done run(List<Path> sources) throws IOException {
    Done done = read(sources, Interlude.NONE);
    caseFile.index();
    return done;
  }

  /**
   * The flow: chats first, because they are the quick half of the answer, and a word about them
   * when the rest will take long; then every other file; then the text in pictures, as far as their
   * share goes; then what only the whole evidence can tell. The texts can be indexed when this is
   * done.
   *
   * @throws IOException when a source does not exist or the machine fails; bad evidence is in the
   *     ledger instead
   */
  public Done read(List<Path> sources, Interlude interlude) throws IOException {
    Evidence evidence =
        Evidence.open(sources, options.evidence(), caseFile.scratch(), caseFile::sourceName);
    Evidence.Size size = evidence.size();

    progress.begin("Reading the chats", size);
    ExportReading reading = new ExportReading(caseFile, keys(evidence));
    Chats chats = readChats(evidence, reading);
    if (interlude.isWorthIt(chats.left())) {
      settle();
      interlude.chatsAreRead(chats.left());
    }

    progress.begin("Examining the other files", size);
    try (Examiner examiner = Examiner.open(options.examination(), caseFile.scratch());
        DocumentVisitor documents = new DocumentVisitor(reading, examiner, options, progress)) {
      evidence.visit(documents);
      documents.finish();
    }

    try (PictureReading pictures = new PictureReading(caseFile, options, progress)) {
      pictures.read(evidence);
      if (!caseFile.isSettled() || pictures.hasWaiting()) {
        settle();
        decrypt(evidence, pictures);
        pictures.end();
        caseFile.settleLabels();
        caseFile.settled();
      }
    }
    progress.end();
    return new Done(evidence.names(), chats.passed());
  }

  /** What only the whole of what was read can tell. */
  private void settle() throws IOException {
    progress.begin("Settling what belongs together");
    caseFile.settleDuplicates(ExportFormats.VERBATIM);
    caseFile.settleOrder(new TimelineOrder());
    settleAttachments();
  }

  /** Keys that were given, and those in the evidence itself. */
  private List<ServerKey> keys(Evidence evidence) throws IOException {
    KeyVisitor found = new KeyVisitor();
    evidence.visit(found);
    return Stream.concat(options.keys().stream(), found.keys().stream()).toList();
  }

  private record Chats(Left left, long passed) {}

  private Chats readChats(Evidence evidence, ExportReading reading) throws IOException {
    List<String> folders = evidence.folders();
    try (ExportVisitor exports = new ExportVisitor(caseFile, reading, progress)) {
      exports.before(() -> {
        for (String folder : folders) {
          caseFile.waiting(folder, "", null); // until every file in it has a row
        }
      });
      caseFile.gather(() -> {
        evidence.visit(exports);
        exports.finish();
        readPairs(evidence, reading, exports.pairs());
      });
      for (String folder : folders) {
        caseFile.forget(folder);
      }
      return new Chats(exports.left(), exports.passed());
    }
  }

  private void readPairs(Evidence evidence, ExportReading reading, Map<Address, Address> together)
      throws IOException {
    if (!together.isEmpty()) {
      try (PairVisitor pairs = new PairVisitor(reading, together)) {
        evidence.visit(pairs);
        pairs.finish();
      }
    }
  }

  /** Attachments whose key is in the evidence are examined like any other. */
  private void decrypt(Evidence evidence, PictureReading pictures) throws IOException {
    List<CaseFile.Ciphertext> ciphertexts = new ArrayList<>();
    caseFile.ciphertexts(ciphertexts::add);
    if (ciphertexts.isEmpty()) {
      return;
    }
    CipherVisitor visitor = new CipherVisitor(caseFile, pictures);
    for (CaseFile.Ciphertext ciphertext : ciphertexts) {
      visitor.want(ciphertext);
    }
    if (visitor.hasWork()) {
      progress.begin("Decrypting attachments whose key is in the evidence");
      evidence.visit(visitor);
    }
  }

  private void settleAttachments() throws IOException {
    List<CaseFile.Posting> postings = new ArrayList<>();
    List<CaseFile.LooseFile> files = new ArrayList<>();
    List<CaseFile.StoredMedia> places = new ArrayList<>();
    caseFile.postings(postings::add);
    caseFile.looseFiles(files::add);
    caseFile.mediaPlaces(places::add);
    caseFile.settleAttachments(new AttachmentMatcher().match(postings, files, places));
  }
}
