package org.scelle.detect.compare;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.scelle.detect.compare.Difference.Change;
import org.scelle.detect.compare.Difference.What;
import org.scelle.model.LedgerRow;
import org.scelle.store.CaseView;

/**
 * Two cases side by side.
 *
 * @param sides how many things of each kind are in both, and in one only
 * @param changes how many events of both changed in which way
 */
public record Comparison(Map<What, Sides> sides, Map<Change, Long> changes) {

  /** How many are where. */
  public record Sides(long both, long onlyFirst, long onlySecond) {
    static final Sides NONE = new Sides(0, 0, 0);

    Sides plus(Sides more) {
      return new Sides(both + more.both, onlyFirst + more.onlyFirst, onlySecond + more.onlySecond);
    }
  }

  /** How many things of that kind are where. */
  public Sides side(What what) {
    return sides.getOrDefault(what, Sides.NONE);
  }

  /** How many events of both changed in that way. */
  public long changed(Change change) {
    return changes.getOrDefault(change, 0L);
  }

  /** Whether the second holds anything that the first does not. */
  public boolean secondIsNew() {
    return sides.values().stream().anyMatch(side -> side.onlySecond() > 0)
        || changed(Change.REMOVED_IN_FIRST) > 0
        || changed(Change.CLEAR_IN_SECOND) > 0
        || changed(Change.READS_DIFFERENTLY) > 0;
  }

  /**
   * Compares; every difference is handed over as it is found: rooms, accounts, files, events by id,
   * and last the edits of events that are in both.
   */
  public static Comparison of(CaseView first, CaseView second, Consumer<Difference> differences) {
    Map<What, Sides> sides = new EnumMap<>(What.class);
    Map<Change, Long> changes = new EnumMap<>(Change.class);
    Consumer<Difference> counting =
        difference -> {
          switch (difference.change()) {
            case ONLY_FIRST -> add(sides, difference.what(), new Sides(0, 1, 0));
            case ONLY_SECOND -> add(sides, difference.what(), new Sides(0, 0, 1));
            default -> changes.merge(difference.change(), 1L, Long::sum);
          }
          differences.accept(difference);
        };
    for (What what : What.values()) {
      long both =
          what == What.EVENT
              ? new EventMerge(first, second, counting).run()
              : things(what, names(first, what), names(second, what), counting);
      add(sides, what, new Sides(both, 0, 0));
    }
    return new Comparison(sides, changes);
  }

  private static void add(Map<What, Sides> sides, What what, Sides more) {
    sides.merge(what, more, Sides::plus);
  }

  private static TreeSet<String> names(CaseView view, What what) {
    TreeSet<String> names = new TreeSet<>();
    switch (what) {
      case ROOM -> view.rooms(room -> names.add(room.id()));
      case ACCOUNT -> view.accounts(account -> names.add(account.id()));
      case FILE -> view.ledger(row -> file(row, names));
      case EVENT -> throw new IllegalArgumentException("events are merged, never collected");
    }
    return names;
  }

  /** Files that events post, and documents beside them. */
  private static void file(LedgerRow row, TreeSet<String> names) {
    boolean media = row.owner().equals(LedgerRow.EVENT) || row.owner().equals(LedgerRow.DOCUMENT);
    if (media && row.sha256() != null) {
      names.add(row.sha256());
    }
  }

  private static long things(
      What what, TreeSet<String> first, TreeSet<String> second, Consumer<Difference> differences) {
    TreeSet<String> all = new TreeSet<>(first);
    all.addAll(second);
    long both = 0;
    for (String name : all) {
      if (!second.contains(name)) {
        differences.accept(new Difference(what, Change.ONLY_FIRST, name, null));
      } else if (!first.contains(name)) {
        differences.accept(new Difference(what, Change.ONLY_SECOND, name, null));
      } else {
        both++;
      }
    }
    return both;
  }
}
