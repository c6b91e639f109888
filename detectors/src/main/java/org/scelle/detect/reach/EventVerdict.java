package org.scelle.detect.reach;

import org.jspecify.annotations.Nullable;

/**
 * Whether an account could be served one event, by the specification.
 *
 * @param event its id; {@code null} when the evidence gives none
 * @param beyondSpec whether Synapse serves it although the specification says no
 */
public record EventVerdict(
    String account,
    String room,
    @Nullable String event,
    Verdict verdict,
    Reason reason,
    Served content,
    boolean beyondSpec) {}
