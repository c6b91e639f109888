package org.scelle.model;

import org.jspecify.annotations.Nullable;

/**
 * A room, as the whole case shows it at its end: the last recorded value of each piece of state,
 * {@code null} where none is recorded.
 *
 * @param listed whether a public directory in the evidence lists it; {@code null} when the evidence
 *     holds no directory
 * @param encrypted whether encryption was ever turned on; {@code null} when the record does not say
 *     (no encryption event, and the record does not begin with the room's creation)
 * @param accessRule Tchap's {@code im.vector.room.access_rules}
 * @param type {@code m.space} for a space
 * @param complete whether the record begins with the creation of the room and has no hole
 * @param messages distinct messages
 * @param events distinct events
 * @param members distinct accounts with a membership event or listed as members
 */
public record Room(
    String id,
    @Nullable String name,
    @Nullable String topic,
    @Nullable String alias,
    @Nullable String type,
    @Nullable String version,
    @Nullable String joinRule,
    @Nullable String historyVisibility,
    @Nullable String guestAccess,
    @Nullable String accessRule,
    @Nullable Boolean encrypted,
    @Nullable Boolean listed,
    @Nullable String replacement,
    boolean complete,
    long messages,
    long events,
    long members) {

  /** The same room under other names. */
  public Room withNames(@Nullable String name, @Nullable String topic, @Nullable String alias) {
    return new Room(
        id,
        name,
        topic,
        alias,
        type,
        version,
        joinRule,
        historyVisibility,
        guestAccess,
        accessRule,
        encrypted,
        listed,
        replacement,
        complete,
        messages,
        events,
        members);
  }
}
