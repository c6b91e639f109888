package org.scelle.report;

import org.scelle.model.Finding;

/** Which words of the evidence a report may repeat. */
public enum Excerpts {
  /** None at all: a copy that travels shows only places and hashes. */
  NONE,
  /** Those of items that are not classified above restricted level; the default. */
  UNCLASSIFIED,
  /** All. */
  ALL;

  /** Whether the words behind a finding may be shown. */
  boolean show(Finding finding) {
    return switch (this) {
      case NONE -> false;
      case UNCLASSIFIED -> Protection.of(finding.scheme()) != Protection.CLASSIFIED;
      case ALL -> true;
    };
  }
}
