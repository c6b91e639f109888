package org.scelle.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.scelle.evidence.Evidence;
import org.scelle.evidence.Limits;
import org.scelle.extract.Examiner;
import org.scelle.extract.Ocr;
import org.scelle.store.CaseFile;

/**
 * Reads evidence into a case. Reading the same evidence again reads only what is new: a file that
 * the ledger already has, unchanged, is passed over.
 */
public final class Ingest {

  private final CaseFile caseFile;
  private final Options options;
  private final Progress progress;

  /**
   * @param evidence what an archive may cost
   * @param examination what a document may cost
   * @param ocr whether the text in pictures is read
   */
  public record Options(Limits evidence, Examiner.Budget examination, Ocr ocr) {
    public static final Options DEFAULT =
        new Options(Limits.DEFAULT, Examiner.Budget.DEFAULT, Ocr.NONE);
  }

  public Ingest(CaseFile caseFile, Options options, Progress progress) {
    this.caseFile = caseFile;
    this.options = options;
    this.progress = progress;
  }

  /**
   * The flow: chats first, because they are the quick half of the answer; then every other file;
   * then what only the whole evidence can tell.
   *
   * @throws IOException when a source does not exist or the machine fails; bad evidence is in the
   *     ledger instead
   */
  public void run(List<Path> sources) throws IOException {
    Evidence evidence = Evidence.open(sources, options.evidence(), caseFile.scratch());
    Evidence.Size size = evidence.size();

    progress.begin("Reading the chats", size);
    caseFile.gather(() -> evidence.visit(new ExportVisitor(caseFile, progress)));

    progress.begin("Examining the other files", size);
    try (Examiner examiner =
            Examiner.open(options.examination(), options.ocr(), caseFile.scratch());
        DocumentVisitor documents =
            new DocumentVisitor(caseFile, examiner, options.examination().workers(), progress)) {
      evidence.visit(documents);
      documents.finish();
    }

    progress.begin("Settling what belongs together");
    caseFile.settleDuplicates();
    caseFile.settleOrder(new TimelineOrder());
    settleAttachments();
    caseFile.settleLabels();

    progress.begin("Indexing the texts");
    caseFile.index();
    progress.end();
  }

  private void settleAttachments() throws IOException {
    List<CaseFile.Posting> postings = new ArrayList<>();
    List<CaseFile.LooseFile> files = new ArrayList<>();
    caseFile.postings(postings::add);
    caseFile.looseFiles(files::add);
    caseFile.settleAttachments(new AttachmentMatcher().match(postings, files));
  }
}
