package org.scelle.detect.reach;

/**
 * How open one room is.
 *
 * @param open whether an ordinary account may join by itself, or read without joining
 * @param messages its messages whose text is not encrypted
 * @param readableByAnyone of those, how many any ordinary account can read
 * @param readers accounts of the case that could read at least one message as they were
 * @param marked its messages in clear that bear a marking or post a document that does
 * @param secrets its messages in clear that hold a secret or post a file that does
 */
public record RoomReach(
    String room,
    Openness open,
    long messages,
    Range readableByAnyone,
    Range readers,
    long marked,
    long secrets) {

  /** Where no findings are known. */
  public RoomReach(
      String room, Openness open, long messages, Range readableByAnyone, Range readers) {
    this(room, open, messages, readableByAnyone, readers, 0, 0);
  }

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
