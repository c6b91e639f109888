package org.scelle.detect;

import java.util.List;
import org.scelle.detect.attachment.AttachmentDetector;
import org.scelle.detect.marking.Inspector;
import org.scelle.detect.marking.MarkingDetector;
import org.scelle.detect.marking.SiteRules;
import org.scelle.detect.reach.ReachDetector;
import org.scelle.detect.reach.ReachRecord;
import org.scelle.detect.secret.SecretDetector;

/** The detectors this build knows, in the order of the report. */
public final class Detectors {

  public static final List<Detector> ALL =
      List.of(
          new MarkingDetector(),
          new AttachmentDetector(),
          new ReachDetector(),
          new SecretDetector());

  private Detectors() {}

  /**
   * The same detectors for one case, of which the record is read but once.
   *
   * @param rules a site's own marking words
   * @param evidence the hash of the evidence
   */
  public static List<Detector> over(ReachRecord record, SiteRules rules, String evidence) {
    return ALL.stream()
        .map(detector ->
            switch (detector) {
              case MarkingDetector marking ->
                  new MarkingDetector(rules, Inspector.Shown.RESTRICTED_ONLY);
              case ReachDetector reach -> new ReachDetector(record);
              case SecretDetector secret -> new SecretDetector(evidence);
              default -> detector;
            })
        .toList();
  }
}
