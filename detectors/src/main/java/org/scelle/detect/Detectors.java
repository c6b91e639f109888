package org.scelle.detect;

import java.util.List;
import org.scelle.detect.attachment.AttachmentDetector;
import org.scelle.detect.marking.Inspector;
import org.scelle.detect.marking.MarkingDetector;
import org.scelle.detect.marking.SiteRules;
import org.scelle.detect.reach.ReachDetector;
import org.scelle.detect.reach.ReachRecord;

/** The detectors this build knows, in the order of the report. */
public final class Detectors {

  public static final List<Detector> ALL =
      List.of(new MarkingDetector(), new AttachmentDetector(), new ReachDetector());

  private Detectors() {}

  /**
   * The same detectors for one case, of which the record is read but once.
   *
   * @param rules a site's own marking words
   */
  public static List<Detector> over(ReachRecord record, SiteRules rules) {
    return ALL.stream()
        .map(detector ->
            switch (detector) {
              case MarkingDetector marking ->
                  new MarkingDetector(rules, Inspector.Shown.RESTRICTED_ONLY);
              case ReachDetector reach -> new ReachDetector(record);
              default -> detector;
            })
        .toList();
  }
}
