package org.scelle.model;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of events that one answer of a server (or one export) gave together. It comes after its
 * events, in the order in which the pages end; its source encloses theirs.
 *
 * @param number its number in its file, from 1; events carry it
 * @param room the room, when all its events are of one room
 * @param from the token it starts at, as the server gave it
 * @param to the token it ends at; {@code null} when the server gave none
 * @param limited whether the server said that events are missing just before it
 * @param joined the number of joined members the server gave with it
 * @param invited the number of invited members the server gave with it
 */
public record Page(
    Source source,
    int number,
    Kind kind,
    @Nullable String room,
    @Nullable String from,
    @Nullable String to,
    boolean limited,
    @Nullable Long joined,
    @Nullable Long invited)
    implements Entry {

  /** What its events are to the record of their room. */
  public enum Kind {
    /** A stretch of the timeline, in either direction: consecutive events. */
    TIMELINE,
    /** State just before the timeline page that follows it in the file, for the same room. */
    STATE_BEFORE,
    /** State when the server was asked. */
    STATE_NOW,
    /** State that came along with something else; a fragment, of no certain moment. */
    STATE_ALONG,
    /** State as an invited or knocking account is shown it. */
    STATE_PREVIEW,
    /** Single events or found events: no neighbourhood is implied. */
    LOOSE
  }
}
