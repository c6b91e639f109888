package org.scelle.ingest;

import java.util.List;
import org.scelle.store.CaseFile.Occurrence;
import org.scelle.store.CaseFile.PageRow;
import org.scelle.store.CaseFile.Placed;
import org.scelle.store.CaseFile.RoomOrder;

/** The order of a room's events, and where events are missing. */
final class TimelineOrder implements RoomOrder {

  @Override
  public List<Placed> order(String room, List<Occurrence> occurrences, List<PageRow> pages) {
    throw new UnsupportedOperationException();
  }
}
