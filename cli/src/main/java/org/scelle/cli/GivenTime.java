package org.scelle.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A time on the command line: an instant with its zone, or a day, which begins in UTC. */
final class GivenTime {

  private GivenTime() {}

  /** Epoch milliseconds; {@code null} when it is neither, or too far away. */
  static @Nullable Long parse(String text) {
    try {
      return text.contains("T")
          ? Instant.parse(text).toEpochMilli()
          : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    } catch (DateTimeException | ArithmeticException e) {
      return null;
    }
  }
}
