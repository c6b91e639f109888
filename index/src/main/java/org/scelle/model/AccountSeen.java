package org.scelle.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account that the evidence names outside an event.
 *
 * @param how in what list it stands
 * @param room the room the list belongs to, when it belongs to one
 * @param fields what else it says, by JSON pointer; never a live secret
 */
public record AccountSeen(
    Source source,
    int page,
    String account,
    How how,
    @Nullable String room,
    @Nullable String displayName,
    @Nullable String avatar,
    List<Content.Field> fields)
    implements Entry {

  /** A list that says no more than names. */
  public AccountSeen(
      Source source,
      int page,
      String account,
      How how,
      @Nullable String room,
      @Nullable String displayName,
      @Nullable String avatar) {
    this(source, page, account, how, room, displayName, avatar, List.of());
  }

  /** The kind of list. */
  public enum How {
    PROFILE,
    DIRECTORY,
    /** Listed as joined, at the moment the list was asked for. */
    MEMBER_LIST,
    RECEIPT,
    /** A device, a connection or a token of the account at its server. */
    SESSION,
    OTHER
  }
}
