package org.scelle.detect.reach;

/**
 * How open one room is.
 *
 * @param open whether an ordinary account may join by itself, or read without joining
 * @param messages its messages whose text is not encrypted
 * @param readableByAnyone of those, how many any ordinary account can read
 * @param readers accounts of the case that could read at least one message as they were
 */
public record RoomReach(
    String room, Openness open, long messages, Range readableByAnyone, Range readers) {

  /** May an ordinary account come in? */
  public enum Openness {
    /** Readable without joining. */
    WORLD_READABLE,
    /** Anyone may join. */
    JOINABLE,
    /** Whoever is in another room that is itself joinable. */
    JOINABLE_THROUGH_ROOM,
    CLOSED,
    UNKNOWN
  }
}
