package org.scelle.detect.tchap;

/** The kinds of room on Tchap. */
public enum RoomKind {
  /** Open to all agents, listed, never encrypted; whoever joins reads everything. */
  FORUM,
  /** A forum that only members of a space may join. */
  FORUM_IN_SPACE,
  /** By invitation (or link), encrypted, agents only. */
  PRIVATE,
  /** By invitation, agents only, made without encryption (since 2026). */
  PRIVATE_UNENCRYPTED,
  /** By invitation, encrypted, open to people outside the administration. */
  EXTERNAL,
  /** Between two people. */
  DIRECT,
  /** A group of rooms, no conversation. */
  SPACE,
  /** The hidden room that holds everybody so that accounts can be found; no conversation. */
  DISCOVERY,
  /** Facts are missing or fit no kind. */
  UNKNOWN;

  /** Whether people talk in such rooms, so that it counts as a room in totals of conversations. */
  public boolean conversation() {
    return this != SPACE && this != DISCOVERY;
  }
}
