package org.scelle.model;

import org.jspecify.annotations.Nullable;

/**
 * An account that the evidence names outside an event.
 *
 * @param how in what list it stands
 * @param room the room the list belongs to, when it belongs to one
 */
public record AccountSeen(
    Source source,
    int page,
    String account,
    How how,
    @Nullable String room,
    @Nullable String displayName,
    @Nullable String avatar)
    implements Entry {

  /** The kind of list. */
  public enum How {
    PROFILE,
    DIRECTORY,
    /** Listed as joined, at the moment the list was asked for. */
    MEMBER_LIST,
    RECEIPT,
    OTHER
  }
}
