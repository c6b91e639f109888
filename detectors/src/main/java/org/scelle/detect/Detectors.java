package org.scelle.detect;

import java.util.List;
import org.scelle.detect.attachment.AttachmentDetector;
import org.scelle.detect.marking.Inspector;
import org.scelle.detect.marking.MarkingDetector;
import org.scelle.detect.marking.SiteRules;
import org.scelle.detect.reach.ReachDetector;

/** The detectors this build knows, in the order of the report. */
public final class Detectors {

  public static final List<Detector> ALL =
      List.of(new MarkingDetector(), new AttachmentDetector(), new ReachDetector());

  private Detectors() {}

  /** The same, with a site's own marking words. */
  public static List<Detector> with(SiteRules rules) {
    return ALL.stream()
        .map(detector ->
            detector instanceof MarkingDetector
                ? new MarkingDetector(rules, Inspector.Shown.RESTRICTED_ONLY)
                : detector)
        .toList();
  }
}
