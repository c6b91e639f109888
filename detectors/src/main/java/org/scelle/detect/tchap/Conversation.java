package org.scelle.detect.tchap;

import java.util.List;

/**
 * A room with the rooms it replaced, counted once.
 *
 * @param rooms ids, the oldest first
 * @param proof the weakest link between them
 */
public record Conversation(List<String> rooms, Proof proof) {

  /** What says that one room goes on in the next. */
  public enum Proof {
    /** It is a single room. */
    SINGLE,
    /** The old room names the new one and the new one the old one. */
    BOTH,
    /** Only the old room says so; what the new one says is not in the evidence. */
    TOMBSTONE,
    /** Only the new room says so; what the old one says is not in the evidence. */
    PREDECESSOR
  }

  /** The room in use. */
  public String current() {
    return rooms.get(rooms.size() - 1);
  }
}
