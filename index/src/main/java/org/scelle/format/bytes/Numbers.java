package org.scelle.format.bytes;

import org.jspecify.annotations.Nullable;
import org.scelle.model.Moment;

/** Numbers as evidence writes them: as numbers, as strings, with an exponent, or absurd. */
public final class Numbers {

  private static final int LONGEST = 32;
  private static final double EXACT = 9e15;

  /** 9999-12-31T23:59:59.999Z; what is later is no time of a message. */
  private static final long LAST = 253_402_300_799_999L;

  private Numbers() {}

  /** The whole number a text says; {@code null} when it says none that a {@code long} holds. */
  public static @Nullable Long whole(@Nullable String text) {
    if (text == null || text.isEmpty() || text.length() > LONGEST || !plain(text)) {
      return null;
    }
    try {
      if (text.length() <= 18 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
        return Long.valueOf(text);
      }
      double value = Double.parseDouble(text);
      return value == Math.rint(value) && Math.abs(value) < EXACT ? (long) value : null;
    } catch (NumberFormatException notANumber) {
      return null;
    }
  }

  private static boolean plain(String text) {
    return text.chars().allMatch(c -> (c >= '0' && c <= '9') || "+-.eE".indexOf(c) >= 0);
  }

  /** A time in milliseconds since the epoch. */
  public static Moment time(@Nullable String text) {
    Long value = whole(text);
    if (value != null && value >= 0 && value <= LAST) {
      return new Moment.Exact(value);
    }
    return text == null ? Moment.NONE : new Moment.Unknown(text);
  }
}
