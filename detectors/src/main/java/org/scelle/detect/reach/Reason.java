package org.scelle.detect.reach;

import java.util.Locale;

/** Why a verdict is what it is. */
public enum Reason {
  /** It was joined when the event was sent. */
  MEMBER_THEN,
  /** Anyone could read it, member or not. */
  WORLD_READABLE,
  /** History was shared with members, and it joined later. */
  SHARED_JOINED_LATER,
  /** It was invited when the event was sent, and history was visible to the invited. */
  INVITED_THEN,
  /** The event changed its own membership. */
  OWN_MEMBERSHIP,
  /** The event changed the visibility; one side of the change allows it. */
  VISIBILITY_BOUNDARY,

  NEVER_MEMBER,
  /** It came in after the event, and earlier history was not open to newcomers. */
  BEFORE_ACCESS,
  AFTER_DEPARTURE,
  BANNED,
  /** The event is later than the moment asked about. */
  NOT_YET_SENT,

  /** Anyone may join. */
  PUBLIC,
  INVITED,
  /** It is in a room whose members may join. */
  VIA_SPACE,
  /** It may join a room whose members may join. */
  VIA_CHAIN,

  /** The room takes no accounts of other servers. */
  NOT_FEDERATED,
  GUESTS_FORBIDDEN,
  /** The room's access rule bars external accounts. */
  EXTERNALS_BARRED,
  /** Nobody in the room may let members of the allowed rooms in. */
  NOBODY_TO_VOUCH,
  /** The join rule is none that the room's version knows. */
  RULE_NOT_UNDERSTOOD,

  VISIBILITY_NOT_RECORDED,
  MEMBERSHIP_NOT_RECORDED,
  /** Events are missing that may have changed it. */
  HOLE,
  JOIN_RULES_NOT_RECORDED,
  /** A room whose members may join is not in the evidence. */
  ALLOWED_ROOM_ABSENT,
  /** It depends on settings of servers that the record does not show. */
  SERVER_POLICY_UNKNOWN;

  /** The code used in outputs, as {@code member_then}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
