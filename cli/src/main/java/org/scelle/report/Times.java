package org.scelle.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Moment;

/** Moments as text for machines. */
final class Times {

  private Times() {}

  /**
   * ISO 8601: with {@code Z} when it is an instant, without a zone when the evidence names none;
   * {@code null} when there is no time that can be read.
   */
  static @Nullable String iso(Moment moment) {
    return switch (moment) {
      case Moment.Exact exact -> Instant.ofEpochMilli(exact.epochMillis()).toString();
      case Moment.Local local -> local.clock().toString();
      case Moment.Unknown unknown -> null;
    };
  }
}
