package org.scelle.detect.provenance;

import org.scelle.model.Source;

/**
 * Something that points to an account.
 *
 * @param count events for {@link Kind#TRANSACTION_ID}, rooms for the others
 * @param of how many could have pointed
 * @param example where the first of them stands
 */
public record Sign(Kind kind, long count, long of, Source example) {

  /** What it is, the strongest first. */
  public enum Kind {
    /** An event of the account came with the transaction id, which only its session is given. */
    TRANSACTION_ID,
    /** The one who asked became a member exactly when this account joined. */
    REQUESTER_MEMBERSHIP,
    /** Of all who joined before the room was read, it was the last, within a day. */
    LATE_JOIN,
    /** It was a member of every room that was read, when it was read. */
    IN_EVERY_ROOM
  }
}
