package org.scelle.detect;

import java.util.List;
import org.scelle.detect.attachment.AttachmentDetector;
import org.scelle.detect.marking.MarkingDetector;
import org.scelle.detect.reach.ReachDetector;
import org.scelle.detect.reach.ReachRecord;

/** The detectors this build knows, in the order of the report. */
public final class Detectors {

  public static final List<Detector> ALL =
      List.of(new MarkingDetector(), new AttachmentDetector(), new ReachDetector());

  private Detectors() {}

  /** The same detectors for one case, of which the record is read but once. */
  public static List<Detector> over(ReachRecord record) {
    return ALL.stream()
        .map(detector -> detector instanceof ReachDetector ? new ReachDetector(record) : detector)
        .toList();
  }
}
