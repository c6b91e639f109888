package org.scelle.detect.reach;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scelle.model.AccountId;
import org.scelle.model.Content.Field;

/**
 * Who may come into one room, as its state stands at one moment (Matrix specification, room
 * versions, "Authorization rules").
 *
 * @param rule what the join rule amounts to in the room's version
 * @param allowed numbers of the rooms whose members may join; -1 for rooms not in the evidence
 * @param federated whether other servers' accounts may join
 * @param server the server that made the room; {@code null} when not recorded
 * @param guests whether guests may join
 * @param access Tchap's access rule
 * @param levels who has the power to invite; {@code null} when not recorded
 * @param acl which servers are refused, as far as recorded
 */
record Door(
    Rule rule,
    List<Integer> allowed,
    Verdict federated,
    @Nullable String server,
    Verdict guests,
    Access access,
    @Nullable Levels levels,
    ServerAcl acl) {

  enum Rule {
    PUBLIC,
    /** Whoever is invited; also knocking, which takes an invite to end in a join. */
    INVITE,
    /** Whoever is invited or in an allowed room. */
    RESTRICTED,
    /** Nobody: the version does not know the rule. */
    NOBODY,
    /** Restricted if the version knows the rule, else nobody; the version is not recorded. */
    RESTRICTED_OR_NOBODY,
    /** Invite only if the version knows the rule, else nobody; the version is not recorded. */
    INVITE_OR_NOBODY,
    UNKNOWN
  }

  enum Access {
    RESTRICTED,
    UNRESTRICTED,
    DIRECT,
    UNKNOWN
  }

  private static final String RULE = "/join_rule";
  static final String JOIN_RULES = "m.room.join_rules";
  static final String POWER = "m.room.power_levels";
  static final String GUESTS = "m.room.guest_access";
  static final String ACCESS = "im.vector.room.access_rules";

  /** Reads the state at a place of the room's lines. */
  static Door at(RoomHistory room, int place, Archive archive) {
    @Nullable List<Field> create = room.track(RoomHistoryBuilder.CREATE).at(place);
    @Nullable List<Field> rules = room.track(JOIN_RULES).at(place);
    boolean made = create != null && room.creator != null;
    int version = made && create != null ? version(create) : 0;
    Verdict federated = Verdict.UNKNOWN;
    if (made && create != null) {
      boolean closed = "false".equals(StateTrack.value(create, "/m.federate"));
      federated = closed ? Verdict.NO : Verdict.YES;
    }
    return new Door(
        rule(rules, version),
        rules == null ? List.of() : allowed(rules, archive),
        federated,
        server(room),
        guests(room.track(GUESTS).at(place)),
        access(room.track(ACCESS).at(place)),
        Levels.of(room.track(POWER).at(place), create, room.creator, version),
        ServerAcl.of(room.track(ServerAcl.TYPE).at(place)));
  }

  /** Room ids up to version 11 end in the server of the account that made the room. */
  private static @Nullable String server(RoomHistory room) {
    if (room.creator != null) {
      return AccountId.of(room.creator).server();
    }
    int colon = room.id.indexOf(':');
    return colon < 0 ? null : room.id.substring(colon + 1);
  }

  /** The room version as a number; 0 when it is none of the numbered ones. */
  static int version(List<Field> create) {
    String version = StateTrack.value(create, "/room_version");
    if (version == null) {
      return 1;
    }
    return version.matches("[1-9][0-9]?") ? Integer.parseInt(version) : 0;
  }

  private static Rule rule(@Nullable List<Field> fields, int version) {
    if (fields == null) {
      return Rule.UNKNOWN;
    }
    String word = StateTrack.value(fields, RULE);
    return switch (word) {
      case "public" -> Rule.PUBLIC;
      case "invite" -> Rule.INVITE;
      case "knock" -> since(7, version, Rule.INVITE, Rule.INVITE_OR_NOBODY);
      case "restricted" -> since(8, version, Rule.RESTRICTED, Rule.RESTRICTED_OR_NOBODY);
      case "knock_restricted" -> since(10, version, Rule.RESTRICTED, Rule.RESTRICTED_OR_NOBODY);
      case null -> says(fields) ? Rule.NOBODY : Rule.INVITE;
      default -> Rule.NOBODY;
    };
  }

  /** Whether there is a rule, of whatever type. */
  private static boolean says(List<Field> fields) {
    return fields.stream().anyMatch(field -> field.pointer().startsWith(RULE));
  }

  private static Rule since(int first, int version, Rule known, Rule open) {
    if (version == 0) {
      return open;
    }
    return version >= first ? known : Rule.NOBODY;
  }

  private static List<Integer> allowed(List<Field> rules, Archive archive) {
    return rules.stream()
        .filter(field -> field.pointer().matches("/allow/[0-9]+/room_id"))
        .filter(field -> field.value() != null)
        .filter(field ->
            "m.room_membership"
                .equals(StateTrack.value(rules, field.pointer().replace("/room_id", "/type"))))
        .map(field -> archive.room(String.valueOf(field.value())))
        .distinct()
        .toList();
  }

  private static Verdict guests(@Nullable List<Field> fields) {
    if (fields == null) {
      return Verdict.UNKNOWN;
    }
    return "can_join".equals(StateTrack.value(fields, "/guest_access")) ? Verdict.YES : Verdict.NO;
  }

  private static Access access(@Nullable List<Field> fields) {
    if (fields == null) {
      return Access.UNKNOWN;
    }
    return switch (StateTrack.value(fields, "/rule")) {
      case "unrestricted" -> Access.UNRESTRICTED;
      case "direct" -> Access.DIRECT;
      case null, default -> Access.RESTRICTED;
    };
  }

  boolean mayBeRestricted() {
    return rule == Rule.RESTRICTED || rule == Rule.RESTRICTED_OR_NOBODY;
  }
}
