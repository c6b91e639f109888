package org.scelle.detect.tchap;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.scelle.detect.tchap.RoomFacts.Fact;

/**
 * Of what kind a room is.
 *
 * @param possible the kinds that no known fact speaks against; the kind alone when it is known
 * @param missing the facts that the evidence does not give
 * @param contrary when no kind is possible, the facts that keep it from the closest ones
 */
public record KindVerdict(
    RoomKind kind, Set<RoomKind> possible, Set<Fact> missing, Set<Fact> contrary) {

  public KindVerdict {
    possible = sorted(RoomKind.class, possible);
    missing = sorted(Fact.class, missing);
    contrary = sorted(Fact.class, contrary);
  }

  private static <E extends Enum<E>> Set<E> sorted(Class<E> type, Set<E> values) {
    EnumSet<E> sorted = EnumSet.noneOf(type);
    sorted.addAll(values);
    return Collections.unmodifiableSet(sorted);
  }

  static KindVerdict certain(RoomKind kind) {
    return new KindVerdict(kind, Set.of(kind), Set.of(), Set.of());
  }
}
