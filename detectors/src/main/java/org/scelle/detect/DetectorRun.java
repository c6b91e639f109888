package org.scelle.detect;

import java.util.ArrayList;
import java.util.List;
import org.scelle.model.Finding;
import org.scelle.store.CaseView;

/** Runs detectors over a case: one pass over the texts for all text detectors, then the others. */
public final class DetectorRun {

  private DetectorRun() {}

  /** All findings, in {@link Finding#ORDER}. */
  public static List<Finding> over(CaseView view, List<Detector> detectors) {
    List<Finding> findings = new ArrayList<>();
    List<TextDetector> textual =
        detectors.stream()
            .filter(TextDetector.class::isInstance)
            .map(TextDetector.class::cast)
            .toList();
    view.readings(
        reading -> textual.forEach(detector -> findings.addAll(detector.inspect(reading))));
    for (Detector detector : detectors) {
      if (detector instanceof CaseDetector whole) {
        findings.addAll(whole.inspect(view));
      }
    }
    findings.sort(Finding.ORDER);
    return findings;
  }
}
