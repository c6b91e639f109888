package org.scelle.detect;

import java.util.List;

/** The detectors this build knows, in the order of the report. */
public final class Detectors {

  public static final List<Detector> ALL = List.of();

  private Detectors() {}
}
