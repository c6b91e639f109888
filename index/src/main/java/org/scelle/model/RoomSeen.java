package org.scelle.model;

import java.util.List;

/**
 * A room that the evidence describes outside its events.
 *
 * @param how in what list it stands
 * @param fields what the list says of it, by JSON pointer; for {@link How#EXPORT} what the head of
 *     the export says
 */
public record RoomSeen(Source source, int page, String room, How how, List<Content.Field> fields)
    implements Entry {

  /** The kind of list. */
  public enum How {
    /** The public directory of a server. */
    DIRECTORY,
    HIERARCHY,
    JOINED_ROOMS,
    /** The counts a sync answer gives. */
    SYNC_SUMMARY,
    /** The head of an export of one room. */
    EXPORT,
    /** What an invitation shows of the room. */
    PREVIEW,
    /** A row of the server's own tables. */
    DATABASE
  }
}
