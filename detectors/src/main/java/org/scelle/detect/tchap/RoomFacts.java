package org.scelle.detect.tchap;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Room;

/**
 * What the kind of a room follows from; each {@code null} when the evidence does not say.
 *
 * @param accessRule {@code restricted}, {@code unrestricted} or {@code direct}
 * @param encrypted whether encryption was ever turned on
 * @param joinRule {@code public}, {@code invite}, {@code restricted} or another
 * @param history {@code shared}, {@code invited}, {@code joined} or {@code world_readable}
 * @param listed whether it stands in the public directory
 * @param forcedUnencrypted whether it was made without encryption on purpose
 */
public record RoomFacts(
    @Nullable String accessRule,
    @Nullable Boolean encrypted,
    @Nullable String joinRule,
    @Nullable String history,
    @Nullable Boolean listed,
    @Nullable Boolean forcedUnencrypted) {

  /** One of the five facts that all must be known. */
  public enum Fact {
    ACCESS_RULE,
    ENCRYPTION,
    JOIN_RULE,
    HISTORY_VISIBILITY,
    DIRECTORY
  }

  /**
   * The facts of a room.
   *
   * @param access the fields of its last {@code im.vector.room.access_rules} event; newer rooms say
   *     there whether they were made public, which stands in where the evidence holds no directory
   */
  static RoomFacts of(Room room, AccessRules access) {
    Boolean listed = room.listed() != null ? room.listed() : access.madePublic();
    return new RoomFacts(
        room.accessRule() != null ? room.accessRule() : access.rule(),
        room.encrypted(),
        room.joinRule(),
        room.historyVisibility(),
        listed,
        access.forcedUnencrypted());
  }

  /** The facts the evidence does not give. */
  public Set<Fact> missing() {
    Set<Fact> missing = EnumSet.noneOf(Fact.class);
    missing(missing, Fact.ACCESS_RULE, accessRule);
    missing(missing, Fact.ENCRYPTION, encrypted);
    missing(missing, Fact.JOIN_RULE, joinRule);
    missing(missing, Fact.HISTORY_VISIBILITY, history);
    missing(missing, Fact.DIRECTORY, listed);
    return missing;
  }

  private static void missing(Set<Fact> missing, Fact fact, @Nullable Object value) {
    if (value == null) {
      missing.add(fact);
    }
  }
}
