package org.scelle.detect.reach;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Recorded;

/**
 * One verdict with all that decided it, for a person to follow.
 *
 * @param asked the event it is about
 * @param visibility what the history visibility may have been just before it, as the specification
 *     words it
 * @param changedTo the same just after it; empty when the event does not change it
 * @param setBy the event that set it; {@code null} when the record shows none
 * @param memberships what the account may have been in the room then, as the specification words it
 * @param membershipsAtEnd the same at the end of the record
 * @param lastChange the last change of its membership before the event
 * @param ownChange the event itself, when it changes the account's membership
 * @param nextJoin the first join after the event
 * @param missingBefore position in the record before which events are missing; 0 for none
 * @param beyondSpec whether Synapse serves it nevertheless
 */
public record Explanation(
    String account,
    Verdict verdict,
    Reason reason,
    Recorded asked,
    List<String> visibility,
    List<String> changedTo,
    @Nullable Recorded setBy,
    List<String> memberships,
    List<String> membershipsAtEnd,
    @Nullable Recorded lastChange,
    @Nullable Recorded ownChange,
    @Nullable Recorded nextJoin,
    int missingBefore,
    boolean beyondSpec) {

  /** All that a history visibility can be. */
  public static final List<String> VISIBILITIES =
      List.of("world_readable", "shared", "invited", "joined");

  /** All that a membership can be. */
  public static final List<String> MEMBERSHIPS = List.of("join", "invite", "leave", "ban", "knock");
}
