package org.scelle.detect.reach;

/** The moment a question is about. */
public sealed interface AsOf {

  /** All that is recorded. */
  record Now() implements AsOf {}

  /**
   * A time. Servers' clocks lie and the record's order is what counts, so each room's record is cut
   * at the one place that puts the fewest events on the wrong side.
   *
   * @param epochMillis milliseconds since 1970-01-01T00:00:00Z
   */
  record Time(long epochMillis) implements AsOf {}

  /**
   * Just after an event in its room; in other rooms at the time that event claims.
   *
   * @param id its event id
   */
  record AfterEvent(String id) implements AsOf {}

  AsOf NOW = new Now();
}
