package org.scelle.report;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Finding;

/**
 * Findings that were known before.
 *
 * @param name of the file they were read from; {@code null} when there is no baseline
 * @param known by finding id
 */
public record Baseline(@Nullable String name, Map<String, Known> known) {

  /** Nothing was known before. */
  public static final Baseline NONE = new Baseline(null, Map.of());

  /**
   * A finding as an earlier report told it.
   *
   * @param rule detector and rule, as {@code marking/stamp}; empty when the file does not say
   * @param justification why it is accepted, in the words of whoever kept the file; may be empty
   */
  public record Known(String id, String rule, String justification) {}

  /** What a baseline says of a finding. */
  public enum State {
    NEW,
    KNOWN
  }

  public Baseline {
    known = new TreeMap<>(known);
  }

  /** Whether there is one. */
  public boolean given() {
    return name != null;
  }

  /** What it says of a finding; {@code null} when there is none. */
  public @Nullable State state(String finding) {
    if (!given()) {
      return null;
    }
    return known.containsKey(finding) ? State.KNOWN : State.NEW;
  }

  /** Whether a finding was not known before. */
  public boolean fresh(Finding finding) {
    return !known.containsKey(finding.id());
  }
}
