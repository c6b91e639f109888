package org.scelle.detect.reach;

import org.jspecify.annotations.Nullable;

/** Sets of memberships one account may have in a room (Matrix specification, m.room.member). */
final class Standing {
  static final int JOIN = 1;
  static final int INVITE = 2;

  /** Also "no member event". */
  static final int LEAVE = 4;

  static final int BAN = 8;
  static final int KNOCK = 16;
  static final int ANY = 31;

  private Standing() {}

  /** The set the word names: one member, or all of them for a word that is no membership. */
  static int of(@Nullable String word) {
    return switch (word) {
      case "join" -> JOIN;
      case "invite" -> INVITE;
      case "leave" -> LEAVE;
      case "ban" -> BAN;
      case "knock" -> KNOCK;
      case null, default -> ANY;
    };
  }

  /**
   * What the account may have been just before its membership changed, by the authorisation rules
   * (Matrix specification, room version 7 and later, "m.room.member"): a member leaves from join,
   * invite or knock; nobody joins from ban; nobody is invited from join or ban.
   *
   * @param own whether the account changed its membership itself
   */
  static int before(int membership, Own own) {
    return switch (membership) {
      case JOIN -> ANY & ~BAN;
      case INVITE -> LEAVE | INVITE | KNOCK;
      case KNOCK -> LEAVE | KNOCK;
      case LEAVE -> own == Own.YES ? JOIN | INVITE | KNOCK : ANY;
      default -> ANY;
    };
  }

  /** Who changed a membership. */
  enum Own {
    YES,
    NO
  }
}
