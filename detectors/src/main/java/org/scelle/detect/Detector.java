package org.scelle.detect;

/** Looks for one kind of thing. */
public sealed interface Detector permits TextDetector, CaseDetector {

  DetectorInfo info();
}
