package org.scelle.format.database;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scelle.format.bytes.Numbers;
import org.scelle.format.shown.LocalDates;
import org.scelle.model.Moment;

/**
 * Times as tables write them. A number is taken for seconds, milliseconds or microseconds since the
 * epoch by how large it is: for the years 2001 to 2286 the three never meet.
 */
final class TableTimes {

  private static final long SECONDS = 1_000_000_000L;
  private static final long MILLIS = SECONDS * 1000;
  private static final long MICROS = MILLIS * 1000;
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4}[-/]\\d{2}[-/]\\d{2})[T ](\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?)\\s?"
              + "(Z|UTC|[+-]\\d{2}(?::?\\d{2})?)?");

  private TableTimes() {}

  static Moment moment(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return Moment.NONE;
    }
    String said = text.strip();
    Long number = Numbers.whole(said);
    if (number != null) {
      return number(number, said);
    }
    Matcher iso = ISO.matcher(said);
    return iso.matches() ? iso(iso, said) : LocalDates.moment(said);
  }

  private static Moment number(long value, String said) {
    if (value >= SECONDS && value < 10 * SECONDS) {
      return new Moment.Exact(value * 1000);
    }
    if (value >= MILLIS && value < 10 * MILLIS) {
      return new Moment.Exact(value);
    }
    return value >= MICROS && value < 10 * MICROS
        ? new Moment.Exact(value / 1000)
        : new Moment.Unknown(said);
  }

  private static Moment iso(Matcher iso, String said) {
    String clock = iso.group(1).replace('/', '-') + "T" + iso.group(2).replace(',', '.');
    String zone = iso.group(3);
    try {
      if (zone == null) {
        return new Moment.Local(LocalDateTime.parse(clock));
      }
      return new Moment.Exact(instant(clock, zone).toEpochMilli());
    } catch (DateTimeException | ArithmeticException impossible) {
      return new Moment.Unknown(said);
    }
  }

  private static Instant instant(String clock, String zone) {
    String offset = zone.equals("UTC") ? "Z" : zone;
    if (offset.length() == 3) {
      offset += ":00";
    } else if (offset.length() == 5) {
      offset = offset.substring(0, 3) + ":" + offset.substring(3);
    }
    return OffsetDateTime.parse(clock + offset).toInstant();
  }
}
