package org.scelle.detect.reach;

import java.util.HashMap;
import java.util.Map;
import org.scelle.model.Content;
import org.scelle.model.Recorded;

/** Which redaction emptied which event of a timeline. */
final class Redactions {
  private final Map<String, Integer> redacted = new HashMap<>();
  private final Map<String, Integer> redactions = new HashMap<>();

  void add(Recorded event, int position) {
    String id = event.envelope().id();
    if (event.redacted() && id != null) {
      redacted.put(id, position);
    }
    if (event.content() instanceof Content.Redaction redaction && redaction.target() != null) {
      redactions.putIfAbsent(redaction.target(), position);
    }
  }

  /**
   * For redacted events the position of the first redaction of each; those whose redaction the
   * timeline does not hold are left out.
   */
  Map<Integer, Integer> byPosition() {
    Map<Integer, Integer> found = new HashMap<>();
    redactions.forEach((target, at) -> {
      Integer position = redacted.get(target);
      if (position != null) {
        found.put(position, at);
      }
    });
    return Map.copyOf(found);
  }
}
