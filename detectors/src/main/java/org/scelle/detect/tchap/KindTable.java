package org.scelle.detect.tchap;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scelle.detect.tchap.RoomFacts.Fact;

/** How Tchap makes rooms of each kind; a kind needs all five facts. */
final class KindTable {

  /** How rooms of a kind are. */
  private record Kind(
      RoomKind kind,
      String rule,
      boolean encrypted,
      Set<String> joinRules,
      Set<String> history,
      boolean listed) {

    /** The known facts that speak against the kind. */
    Set<Fact> against(RoomFacts facts) {
      Set<Fact> against = EnumSet.noneOf(Fact.class);
      against(against, Fact.ACCESS_RULE, facts.accessRule(), Set.of(rule));
      against(against, Fact.ENCRYPTION, facts.encrypted(), Set.of(encrypted));
      against(against, Fact.JOIN_RULE, facts.joinRule(), joinRules);
      against(against, Fact.HISTORY_VISIBILITY, facts.history(), history);
      against(against, Fact.DIRECTORY, facts.listed(), Set.of(listed));
      if (kind == RoomKind.PRIVATE_UNENCRYPTED && Boolean.FALSE.equals(facts.forcedUnencrypted())) {
        against.add(Fact.ENCRYPTION);
      }
      return against;
    }

    private static <T> void against(
        Set<Fact> against, Fact fact, @Nullable T found, Set<T> expected) {
      if (found != null && !expected.contains(found)) {
        against.add(fact);
      }
    }
  }

  private static final Set<String> BY_INVITATION = Set.of("invite", "restricted");
  private static final Set<String> BY_INVITATION_OR_LINK = Set.of("invite", "restricted", "public");
  private static final Set<String> INVITED = Set.of("invited");

  /** Forums of older Android clients are world-readable. */
  private static final Set<String> OPEN = Set.of("shared", "world_readable");

  private static final List<Kind> KINDS =
      List.of(
          new Kind(RoomKind.FORUM, "restricted", false, Set.of("public"), OPEN, true),
          new Kind(
              RoomKind.FORUM_IN_SPACE,
              "restricted",
              false,
              Set.of("restricted"),
              Set.of("shared"),
              false),
          new Kind(RoomKind.PRIVATE, "restricted", true, BY_INVITATION_OR_LINK, INVITED, false),
          new Kind(
              RoomKind.PRIVATE_UNENCRYPTED,
              "restricted",
              false,
              BY_INVITATION_OR_LINK,
              INVITED,
              false),
          new Kind(RoomKind.EXTERNAL, "unrestricted", true, BY_INVITATION, INVITED, false),
          new Kind(RoomKind.DIRECT, "direct", true, Set.of("invite"), INVITED, false));

  private KindTable() {}

  /** The kind that all five facts agree on; unknown when one is missing or none fits. */
  static KindVerdict verdict(RoomFacts facts) {
    Set<RoomKind> possible = EnumSet.noneOf(RoomKind.class);
    List<Set<Fact>> against = new ArrayList<>();
    for (Kind kind : KINDS) {
      Set<Fact> contrary = kind.against(facts);
      against.add(contrary);
      if (contrary.isEmpty()) {
        possible.add(kind.kind());
      }
    }
    Set<Fact> missing = facts.missing();
    if (possible.isEmpty()) {
      return new KindVerdict(RoomKind.UNKNOWN, possible, missing, contrary(against));
    }
    RoomKind kind =
        missing.isEmpty() && possible.size() == 1 ? possible.iterator().next() : RoomKind.UNKNOWN;
    return new KindVerdict(kind, possible, missing, Set.of());
  }

  /** The facts that keep the room from the kinds it comes closest to. */
  private static Set<Fact> contrary(List<Set<Fact>> against) {
    int fewest = against.stream().mapToInt(Set::size).min().orElse(0);
    Set<Fact> contrary = EnumSet.noneOf(Fact.class);
    against.stream().filter(facts -> facts.size() == fewest).forEach(contrary::addAll);
    return contrary;
  }
}
