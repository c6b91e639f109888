package org.scelle.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.scelle.model.Attachment;
import org.scelle.model.Document;
import org.scelle.model.EvidenceFile;
import org.scelle.model.MediaReference;
import org.scelle.model.Outcome;
import org.scelle.model.Source;

/** Images that OCR was lacking for and those beyond its share are two figures. */
class UnreadImagesTest {

  private final FakeCase made = SampleCase.usual();
  private int number;

  /** A posted file that is not read for that reason, holding as many images as said. */
  private void post(Document.Category category, String why, int images) {
    String hash = "%064d".formatted(++number);
    Document.Embedded inside =
        new Document.Embedded(
            "image1.png",
            "image/png",
            Document.Category.IMAGE,
            Outcome.SKIPPED,
            why,
            List.of(),
            9L);
    boolean holds = images > 0;
    Document document =
        new Document(
            hash,
            10,
            "application/octet-stream",
            category,
            holds ? Outcome.READ : Outcome.SKIPPED,
            holds ? "" : why,
            List.of(),
            List.of(),
            Set.of(),
            Collections.nCopies(images, inside));
    made.attachments.add(
        new Attachment(
            SampleCase.subject("$image" + number),
            new Source(SampleCase.FILE, 100L * number, 20),
            new MediaReference("mxc://a.fr/" + number, "a", null, null, false, null, null),
            new EvidenceFile("dump/media/" + number, "", 10, hash),
            "media-id",
            List.of(),
            document));
  }

  private long uncertain(Uncertainty.Kind kind) {
    return SampleCase.report(made, SampleCase.bothLanguages()).uncertainties().stream()
        .filter(one -> one.kind() == kind)
        .mapToLong(Uncertainty::count)
        .sum();
  }

  @Test
  void scansBeyondTheShareHideNoImageThatOcrWasLackingFor() {
    for (int i = 0; i < 5; i++) {
      post(Document.Category.PDF, "scan " + Document.OCR_SPENT, 0);
    }
    post(Document.Category.IMAGE, "image " + Document.NO_OCR, 0);
    post(Document.Category.TEXT_DOCUMENT, "image " + Document.NO_OCR, 2);
    assertThat(uncertain(Uncertainty.Kind.IMAGES_NOT_READ)).isEqualTo(3);
    assertThat(uncertain(Uncertainty.Kind.IMAGES_BEYOND_SHARE)).isEqualTo(5);
  }

  @Test
  void eachKindCountsOnceForItsReason() {
    post(Document.Category.IMAGE, "image " + Document.OCR_SPENT, 0);
    post(Document.Category.PDF, "pages 2 " + Document.NO_OCR, 0);
    post(Document.Category.PDF, "pages 2 " + Document.OCR_SPENT, 0);
    post(Document.Category.TEXT_DOCUMENT, "image " + Document.OCR_SPENT, 3);
    made.attachments.add(made.attachments.getLast());
    UnreadImages unread = UnreadImages.of(made);
    assertThat(unread.lacking()).isEqualTo(new UnreadImages.Kinds(0, 0, 1));
    assertThat(unread.beyond()).isEqualTo(new UnreadImages.Kinds(1, 3, 1));
  }
}
