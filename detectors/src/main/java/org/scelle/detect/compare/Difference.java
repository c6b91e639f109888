package org.scelle.detect.compare;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is not the same in two cases.
 *
 * @param id of the room, account or event; for a file its SHA-256
 * @param room of an event, when either case says it
 */
public record Difference(What what, Change change, String id, @Nullable String room) {

  /** The kind of thing. */
  public enum What {
    ROOM,
    ACCOUNT,
    FILE,
    EVENT;

    /** The word used in outputs. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What differs. */
  public enum Change {
    ONLY_FIRST,
    ONLY_SECOND,
    /** Its content is in the second; in the first it was redacted. */
    REMOVED_IN_FIRST,
    /** Its content is in the first; in the second it was redacted: removed in between. */
    REMOVED_IN_SECOND,
    /** The first holds an edit of it that the second does not. */
    EDITED_IN_FIRST,
    /** The second holds an edit of it that the first does not. */
    EDITED_IN_SECOND,
    /** Ciphertext in the second. */
    CLEAR_IN_FIRST,
    /** Ciphertext in the first. */
    CLEAR_IN_SECOND,
    /** Sender, time or content read differently: another format, or altered by hand. */
    READS_DIFFERENTLY;

    /** The ways in which an event of both can differ, what happened in between first. */
    public static List<Change> ofBoth() {
      return List.of(
          REMOVED_IN_SECOND,
          REMOVED_IN_FIRST,
          EDITED_IN_SECOND,
          EDITED_IN_FIRST,
          CLEAR_IN_SECOND,
          CLEAR_IN_FIRST,
          READS_DIFFERENTLY);
    }

    /** The word used in outputs, as {@code only-first}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
