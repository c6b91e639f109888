package org.scelle.report;

import java.util.HashSet;
import java.util.Set;
import org.scelle.model.Document;
import org.scelle.store.CaseView;

/**
 * What was not read because nothing reads text in images here, or because the case had its share of
 * them; each content counts once.
 *
 * @param files images
 * @param inside images inside documents
 * @param scans documents with pages that are images
 * @param beyond those of all these that the share left out
 */
public record UnreadImages(long files, long inside, long scans, long beyond) {

  /** Counts over all files of the case. */
  public static UnreadImages of(CaseView view) {
    Count count = new Count();
    view.attachments(attachment -> {
      Document document = attachment.document();
      if (document != null) {
        count.add(document);
      }
    });
    view.looseDocuments((file, document) -> count.add(document));
    return new UnreadImages(count.files, count.inside, count.scans, count.beyond);
  }

  /** Whether there is any. */
  public boolean any() {
    return files + inside + scans > 0;
  }

  private static final class Count {
    private final Set<String> seen = new HashSet<>();
    private long files;
    private long inside;
    private long scans;
    private long beyond;

    void add(Document document) {
      if (!seen.add(document.sha256())) {
        return;
      }
      add(document.category(), document.why());
      for (Document.Embedded embedded : document.embedded()) {
        if (embedded.category() == Document.Category.IMAGE
            && Document.isAboutImages(embedded.why())) {
          inside++;
          beyond += isBeyond(embedded.why());
        } else {
          add(embedded.category(), embedded.why());
        }
      }
    }

    private void add(Document.Category category, String why) {
      if (Document.isAboutImages(why)) {
        beyond += isBeyond(why);
        files += category == Document.Category.IMAGE ? 1 : 0;
        scans += category == Document.Category.IMAGE ? 0 : 1;
      }
    }

    private static int isBeyond(String why) {
      return why.contains(Document.OCR_SPENT) ? 1 : 0;
    }
  }
}
