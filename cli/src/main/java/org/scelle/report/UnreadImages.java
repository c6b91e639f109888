package org.scelle.report;

import java.util.HashSet;
import java.util.Set;
import org.scelle.model.Document;
import org.scelle.store.CaseView;

/**
 * What was not read because its text is in images, by the reason; each content counts once.
 *
 * @param lacking what nothing here read: no OCR
 * @param beyond what OCR could have read, but the case had had its share
 */
public record UnreadImages(Kinds lacking, Kinds beyond) {

  /**
   * Images and scans not read for one reason.
   *
   * @param files images
   * @param inside images inside documents
   * @param scans documents with pages that are images
   */
  public record Kinds(long files, long inside, long scans) {

    /** Images, wherever they are. */
    public long images() {
      return files + inside;
    }

    /** Images and scans. */
    public long all() {
      return files + inside + scans;
    }
  }

  /** Counts over all files of the case. */
  public static UnreadImages of(CaseView view) {
    Set<String> seen = new HashSet<>();
    Count lacking = new Count();
    Count beyond = new Count();
    view.attachments(attachment -> {
      Document document = attachment.document();
      if (document != null && seen.add(document.sha256())) {
        add(document, lacking, beyond);
      }
    });
    view.looseDocuments((file, document) -> {
      if (seen.add(document.sha256())) {
        add(document, lacking, beyond);
      }
    });
    return new UnreadImages(lacking.kinds(), beyond.kinds());
  }

  private static void add(Document document, Count lacking, Count beyond) {
    boolean image = document.category() == Document.Category.IMAGE;
    count(document.why(), lacking, beyond).add(image ? 1 : 0, 0, image ? 0 : 1);
    for (Document.Embedded file : document.embedded()) {
      boolean inside = file.category() == Document.Category.IMAGE;
      count(file.why(), lacking, beyond).add(0, inside ? 1 : 0, inside ? 0 : 1);
    }
  }

  /** Where it counts; what is about no image counts nowhere. */
  private static Count count(String why, Count lacking, Count beyond) {
    if (why.contains(Document.NO_OCR)) {
      return lacking;
    }
    return why.contains(Document.OCR_SPENT) ? beyond : new Count();
  }

  /** Whether there is any. */
  public boolean any() {
    return lacking.all() + beyond.all() > 0;
  }

  private static final class Count {
    private long files;
    private long inside;
    private long scans;

    void add(int moreFiles, int moreInside, int moreScans) {
      files += moreFiles;
      inside += moreInside;
      scans += moreScans;
    }

    Kinds kinds() {
      return new Kinds(files, inside, scans);
    }
  }
}
