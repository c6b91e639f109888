package org.scelle.detect.reach;

import java.util.List;

/**
 * What some accounts expose together, by the way they come in. Each room stands under one way, the
 * first that fits in the order of {@link WayIn}, so the rows add up (but for accounts, who may be
 * in several rooms).
 *
 * @param rows one for each way, in the order of {@link WayIn}
 * @param total all ways together
 * @param shared what each of the accounts could have on its own; the same as {@code total} for one
 *     account
 * @param whole what the case holds: rooms with messages, messages whose text is in clear, accounts
 */
public record ReachSummary(
    List<String> accounts, List<Row> rows, Row total, Row shared, Row whole) {

  /** How an account comes to a room. */
  public enum WayIn {
    MEMBER,
    WORLD_READABLE,
    INVITED,
    PUBLIC,
    VIA_SPACE
  }

  /**
   * @param rooms with at least one readable message
   * @param messages in clear
   * @param accounts exposed, each once within the row
   */
  public record Row(Range rooms, Range messages, Range accounts) {}
}
