package org.scelle.report;

import java.util.List;
import java.util.Set;
import org.scelle.detect.marking.MarkingDetector;

/** What a marking scheme amounts to for those who handle the report. */
public enum Protection {
  /** A handling mention without a State's protection regime, or none. */
  NONE,
  /** Protected by the French State, not classified: its leak is a disclosure. */
  RESTRICTED,
  /** Restricted level of another State or organisation, which must be told. */
  FOREIGN,
  /** Classified above restricted level: its leak is a (suspected) compromise. */
  CLASSIFIED;

  /** Sharing protocols, and words a site chose for itself. */
  private static final List<String> OPEN_FAMILIES = List.of("TLP:", "PAP:", "SITE-");

  private static final Set<String> UNPROTECTED = Set.of("", "FR-NP", "NATO-U", "EU-LIMITE");

  /**
   * By scheme id. What is classified above restricted level the marking detector knows; a scheme it
   * does not know is taken for classified, the safe side.
   */
  static Protection of(String scheme) {
    if (UNPROTECTED.contains(scheme) || OPEN_FAMILIES.stream().anyMatch(scheme::startsWith)) {
      return NONE;
    }
    if (MarkingDetector.classified(scheme)) {
      return CLASSIFIED;
    }
    return scheme.startsWith("FR-") ? RESTRICTED : FOREIGN;
  }
}
