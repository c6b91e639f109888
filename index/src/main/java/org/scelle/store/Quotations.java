package org.scelle.store;

import org.jspecify.annotations.Nullable;
import org.scelle.model.Reading;

/** What replies repeat of messages of which the evidence has nothing else. */
final class Quotations {

  /** The replies, as {@code e}; what they reply to, as {@code x.target}. */
  static final String FROM =
      " FROM relation x CROSS JOIN event e ON e.id = x.event LEFT JOIN settled s ON s.event = e.id"
          + " LEFT JOIN room r ON r.id = coalesce(s.room, e.room)"
          + " WHERE x.kind = 'REPLY' AND e.quoted <> '' AND s.copy_of IS NULL AND x.target NOT IN"
          + " (SELECT k.event_id FROM event k WHERE k.content <> "
          + ContentKind.EMPTIED
          + " AND k.event_id IN (SELECT target FROM relation WHERE kind = 'REPLY'))";

  /** Whether what it replies to was taken back: else it is not in the evidence. */
  static final String REDACTED =
      "x.target IN (SELECT k.event_id FROM event k WHERE k.content = "
          + ContentKind.EMPTIED
          + " AND k.event_id IS NOT NULL)";

  private Quotations() {}

  /** By the value of {@link #REDACTED}, however it was kept. */
  static Reading.State state(@Nullable String redacted) {
    return "1".equals(redacted) ? Reading.State.QUOTED : Reading.State.QUOTED_ABSENT;
  }
}
