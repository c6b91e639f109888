package org.scelle.report;

import java.util.HashSet;
import java.util.Set;
import org.scelle.model.Document;
import org.scelle.store.CaseView;

/**
 * What was not read because nothing reads text in images here; each content counts once.
 *
 * @param files images
 * @param inside images inside documents
 * @param scans documents with pages that are images
 */
public record UnreadImages(long files, long inside, long scans) {

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
    return new UnreadImages(count.files, count.inside, count.scans);
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

    void add(Document document) {
      if (!seen.add(document.sha256())) {
        return;
      }
      add(document.category(), document.why());
      for (Document.Embedded embedded : document.embedded()) {
        if (embedded.category() == Document.Category.IMAGE && isUnread(embedded.why())) {
          inside++;
        } else {
          add(embedded.category(), embedded.why());
        }
      }
    }

    private void add(Document.Category category, String why) {
      if (isUnread(why)) {
        files += category == Document.Category.IMAGE ? 1 : 0;
        scans += category == Document.Category.IMAGE ? 0 : 1;
      }
    }

    private static boolean isUnread(String why) {
      return why.contains(Document.NO_OCR);
    }
  }
}
