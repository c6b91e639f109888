package org.scelle.store;

import java.util.List;
import org.scelle.model.Page;

/** Puts the events of one room in order: the ingest knows how, the store only keeps the answer. */
@FunctionalInterface
public interface RoomOrder {

  /**
   * An occurrence of an event in a room, copies included.
   *
   * @param row names the occurrence
   * @param event names the event: the row of the occurrence that is kept
   * @param file row of its file
   * @param page its page's number in the file; 0 for none
   * @param time as claimed; {@code Long.MIN_VALUE} when unknown
   */
  record Occurrence(
      long row, long event, long file, int page, long offset, long time, boolean state) {}

  /** A page with the row of its file. */
  record PageRow(long file, Page page) {}

  /**
   * An event at its place.
   *
   * @param event row of the kept occurrence
   * @param hole whether something is missing just before it, or may be
   */
  record Placed(long event, boolean hole) {}

  /**
   * @param occurrences by file label and offset
   * @param pages by file label and number
   * @return the timeline of the room, oldest first, each event once; state that no timeline shows
   *     is left out
   */
  List<Placed> order(String room, List<Occurrence> occurrences, List<PageRow> pages);
}
