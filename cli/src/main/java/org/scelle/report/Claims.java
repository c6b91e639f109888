package org.scelle.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is claimed of a leak, by whom.
 *
 * @param whole whether the evidence is said to be all that leaked; unless it is, finding less than
 *     claimed decides nothing
 */
public record Claims(boolean whole, List<Claim> list) {

  /** Nothing is claimed. */
  public static final Claims NONE = new Claims(false, List.of());

  public Claims {
    list = List.copyOf(list);
  }

  /** One statement. */
  public sealed interface Claim {
    Origin origin();
  }

  /** A number of something; {@code scheme} only for markings, else empty. */
  public record Amount(Origin origin, Measure measure, String scheme, Bounds bounds)
      implements Claim {}

  /** First and last day of what leaked, each as exact as it was said. */
  public record Period(Origin origin, Stretch from, Stretch to) implements Claim {}

  /**
   * Who says so and how.
   *
   * @param by who claims it
   * @param source where it was read
   * @param text the words of the claim, or what the figure was worked out from
   */
  public record Origin(String by, String source, String text) {}

  /** What can be claimed of and counted. */
  public enum Measure {
    ROOMS,
    ACCOUNTS,
    MESSAGES,
    EVENTS,
    MEDIA,
    BYTES,
    MARKINGS
  }

  /**
   * A number that is certain only between bounds.
   *
   * @param high {@code null} for no bound
   */
  public record Bounds(long low, @Nullable Long high) {
    public Bounds {
      if (low < 0 || (high != null && high < low)) {
        throw new IllegalArgumentException("not a range: " + low + " to " + high);
      }
    }
  }

  /** A day, month or year, as written and as its first and last day. */
  public record Stretch(String written, LocalDate first, LocalDate last) {}
}
