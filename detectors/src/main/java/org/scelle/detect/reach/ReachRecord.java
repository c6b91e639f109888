package org.scelle.detect.reach;

import org.jspecify.annotations.Nullable;
import org.scelle.store.CaseView;

/**
 * The record of one case, read once for all that ask for reach within one run of the program. Not
 * for use while the case is still being filled; findings may come and go.
 */
public final class ReachRecord {
  private final CaseView view;
  private @Nullable Archive archive;

  public ReachRecord(CaseView view) {
    this.view = view;
  }

  /** What the findings of the case now say of its messages is counted. */
  public Reach reach(Reach.Options options) {
    Archive known = archive();
    known.mark(view);
    return Bulk.reach(known, options, Cut.none(known.rooms()));
  }

  /** As {@link #reach}, to be asked for single accounts. */
  public ReachQuery query(Reach.Options options) {
    Archive known = archive();
    known.mark(view);
    return new ReachQuery(view, options, known);
  }

  /** Lets go of what was read: the next question reads it again. */
  public void forget() {
    archive = null;
  }

  Archive archive() {
    if (archive == null) {
      archive = Archive.load(view);
    }
    return archive;
  }
}
