package org.scelle.report;

import org.scelle.detect.provenance.Provenance;
import org.scelle.detect.reach.Reach;
import org.scelle.store.CaseView;

/** What is worked out of a case before its report, and asked for again there: each read once. */
public record Groundwork(Reach reach, Provenance provenance) {

  /** For a view on the same case of which only the reach is known. */
  public static Groundwork of(CaseView view, Reach reach) {
    return new Groundwork(reach, Provenance.of(view));
  }
}
