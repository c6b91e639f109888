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
 * @param course what the form of the answer says of the run of its events
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
    @Nullable Long invited,
    Course course)
    implements Entry {

  /** A page whose form says nothing of its run. */
  public Page(
      Source source,
      int number,
      Kind kind,
      @Nullable String room,
      @Nullable String from,
      @Nullable String to,
      boolean limited,
      @Nullable Long joined,
      @Nullable Long invited) {
    this(source, number, kind, room, from, to, limited, joined, invited, Course.UNSAID);
  }

  /** How the events of a timeline page run, as far as the form of the answer says. */
  public enum Course {
    /** Only tokens and clocks can tell. */
    UNSAID,
    OLDEST_FIRST,
    NEWEST_FIRST,
    /**
     * Oldest first, and the server said that nothing is missing between the answer before it and
     * this one ({@code GET /sync}, {@code limited: false}).
     */
    FOLLOWING,
    /** Oldest first, by a program that leaves out some kinds of state. */
    SELECTED
  }

  /** What its events are to the record of their room. */
  public enum Kind {
    /** A stretch of the timeline, in either direction: consecutive events. */
    TIMELINE,
    /** State just before the timeline page that follows it in the file, for the same room. */
    STATE_BEFORE,
    /** State just after the timeline page that precedes it in the file, for the same room. */
    STATE_AFTER,
    /** State when the server was asked. */
    STATE_NOW,
    /** State that came along with something else; a fragment, of no certain moment. */
    STATE_ALONG,
    /** State as an invited or knocking account is shown it. */
    STATE_PREVIEW,
    /** Events that servers hold and give to nobody: rejected, or never part of the room. */
    REFUSED,
    /** Single events or found events: no neighbourhood is implied. */
    LOOSE
  }
}
