package org.scelle.detect.consistency;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Source;

/**
 * One thing that was looked at.
 *
 * @param examined how many could be looked at
 * @param contradict those that do not fit
 * @param examples the first of these
 */
public record Check(Kind kind, long examined, long contradict, List<Example> examples) {

  /** What was looked at. */
  public enum Kind {
    /** Event ids have the form that the version of their room asks for. */
    ID_FORM,
    /** Occurrences of one event have the same sender, room, time and text. */
    SAME_EVENT,
    /** Replies, edits and reactions refer to events that are there. */
    RELATION,
    /** Pages end where others begin, or where the server offers nothing more. */
    TOKEN_CHAIN,
    /** Events given out together say the same instant. */
    AGE,
    /** No event is dated after it was given out. */
    SENT_BEFORE_GIVEN,
    /** In a timeline, dates do not go back by more than an hour. */
    CLOCK_ORDER,
    /** Files have the size that their events declare. */
    MEDIA_SIZE,
    /** Encrypted files have the hash that their events declare. */
    MEDIA_HASH
  }

  /**
   * One that does not fit.
   *
   * @param what the event, or the file, when it has a name
   */
  public record Example(@Nullable String what, @Nullable String room, Source source) {}

  /** How many fit. */
  public long agree() {
    return examined - contradict;
  }
}
