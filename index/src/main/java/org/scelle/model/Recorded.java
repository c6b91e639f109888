package org.scelle.model;

import org.jspecify.annotations.Nullable;

/**
 * An event at its place in the record of its room, without texts: what reach needs.
 *
 * @param position its place in the timeline of the room, from 0 without gaps; -1 for a state event
 *     that no timeline shows, only a snapshot
 * @param snapshot what {@code position} means for a state event out of the timeline: the kind of
 *     page it came with; {@code null} in the timeline
 * @param snapshotAt for {@link Page.Kind#STATE_BEFORE} the position of the first timeline event
 *     after it, for {@link Page.Kind#STATE_AFTER} that of the last before it; else -1
 * @param hole whether events are missing, or may be, just before it
 * @param message whether it counts as a message
 * @param redacted whether it is known to be redacted
 * @param mediaUrl the file it posts; {@code null} for none
 * @param mediaBytes size of that file: on disk when present, else as declared; -1 when unknown
 * @param content its content when it is state, membership or a redaction (without the reason); else
 *     {@code null}
 */
public record Recorded(
    Event.Envelope envelope,
    Source source,
    int position,
    Page.@Nullable Kind snapshot,
    int snapshotAt,
    boolean hole,
    boolean message,
    boolean encrypted,
    boolean redacted,
    @Nullable String mediaUrl,
    long mediaBytes,
    @Nullable Content content) {}
