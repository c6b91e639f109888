package org.scelle.model;

import org.jspecify.annotations.Nullable;

/** Who posted what where; each part {@code null} when the evidence does not say. */
public record Subject(
    @Nullable String room, @Nullable String event, @Nullable String account, Moment time) {

  /** A file nobody is known to have posted. */
  public static final Subject NONE = new Subject(null, null, null, Moment.NONE);
}
