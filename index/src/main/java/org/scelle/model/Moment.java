package org.scelle.model;

import java.time.LocalDateTime;

/** When something is said to have happened; never guessed. */
public sealed interface Moment {

  /**
   * An instant, as the evidence claims it.
   *
   * @param epochMillis milliseconds since 1970-01-01T00:00:00Z
   */
  record Exact(long epochMillis) implements Moment {}

  /** A clock reading whose zone the evidence does not say. */
  record Local(LocalDateTime clock) implements Moment {}

  /**
   * No time that can be read.
   *
   * @param text what stood in its place, or empty when nothing did
   */
  record Unknown(String text) implements Moment {}

  /** Nothing was said of the time. */
  Moment NONE = new Unknown("");
}
