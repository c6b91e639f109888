package org.scelle.report;

import java.util.Set;

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

  private static final Set<String> PROTECTED =
      Set.of(
          "FR-DR",
          "FR-DR-SF",
          "FR-SF",
          "FR-CA",
          "FR-CP",
          "FR-PP",
          "FR-CM",
          "FR-CC",
          "FR-CI",
          "FR-CT",
          "FR-CCO");

  private static final Set<String> OF_OTHERS =
      Set.of(
          "EU-R",
          "NATO-R",
          "DE-VSNFD",
          "UK-OS",
          "UK-EO",
          "US-CUI",
          "US-FOUO",
          "BE-R",
          "IT-R",
          "ES-DL",
          "NL-DV",
          "AU-P",
          "AU-OS");

  private static final Set<String> UNPROTECTED = Set.of("", "FR-NP", "NATO-U", "EU-LIMITE");

  /** By scheme id; a scheme this does not know is taken for classified, the safe side. */
  static Protection of(String scheme) {
    if (PROTECTED.contains(scheme)) {
      return RESTRICTED;
    }
    if (OF_OTHERS.contains(scheme)) {
      return FOREIGN;
    }
    if (UNPROTECTED.contains(scheme) || scheme.startsWith("TLP:") || scheme.startsWith("PAP:")) {
      return NONE;
    }
    return CLASSIFIED;
  }
}
