package org.scelle.detect.compare;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scelle.detect.compare.Difference.Change;
import org.scelle.detect.compare.Difference.What;
import org.scelle.store.CaseView;
import org.scelle.store.CaseView.EventPrint;
import org.scelle.store.CaseView.EventPrint.Kept;

/** Merges the events of two cases by their sorted keys; keeps only the targets of new edits. */
final class EventMerge {
  private final CaseView first;
  private final CaseView second;
  private final Consumer<Difference> differences;
  private final Set<String> editedInFirst = new HashSet<>();
  private final Set<String> editedInSecond = new HashSet<>();
  private long both;

  EventMerge(CaseView first, CaseView second, Consumer<Difference> differences) {
    this.first = first;
    this.second = second;
    this.differences = differences;
  }

  /** Takes what stands under one key in both cases; one side may be empty. */
  @FunctionalInterface
  private interface Pairing {
    void pair(List<EventPrint> first, List<EventPrint> second);
  }

  /** Hands over all differences and says how many events are in both. */
  long run() {
    merge(this::compare);
    if (!editedInFirst.isEmpty() || !editedInSecond.isEmpty()) {
      merge(this::edited);
    }
    return both;
  }

  private void merge(Pairing pairing) {
    try (Stream<EventPrint> ours = first.prints();
        Stream<EventPrint> theirs = second.prints()) {
      KeyGroups a = new KeyGroups(ours.iterator());
      KeyGroups b = new KeyGroups(theirs.iterator());
      while (a.more() || b.more()) {
        int order = KeyGroups.compare(a, b);
        pairing.pair(order <= 0 ? a.take() : List.of(), order >= 0 ? b.take() : List.of());
      }
    }
  }

  private void compare(List<EventPrint> ours, List<EventPrint> theirs) {
    for (EventPrint event : ours) {
      EventPrint twin = twin(event, theirs);
      if (twin == null) {
        report(Change.ONLY_FIRST, event);
        edit(event, editedInFirst);
      } else {
        both++;
        changed(event, twin);
      }
    }
    for (EventPrint event : theirs) {
      if (twin(event, ours) == null) {
        report(Change.ONLY_SECOND, event);
        edit(event, editedInSecond);
      }
    }
  }

  /** The same event in the other case: an event id that stands in two rooms is two events. */
  private static @Nullable EventPrint twin(EventPrint event, List<EventPrint> others) {
    for (EventPrint other : others) {
      if (event.room() == null || other.room() == null || event.room().equals(other.room())) {
        return other;
      }
    }
    return null;
  }

  private void report(Change change, EventPrint event) {
    differences.accept(new Difference(What.EVENT, change, event.key(), event.room()));
  }

  private static void edit(EventPrint event, Set<String> targets) {
    if (event.replaces() != null) {
      targets.add(event.replaces());
    }
  }

  private void changed(EventPrint ours, EventPrint theirs) {
    boolean goneHere = gone(ours);
    boolean goneThere = gone(theirs);
    if (goneHere != goneThere) {
      report(goneThere ? Change.REMOVED_IN_SECOND : Change.REMOVED_IN_FIRST, ours);
    } else if (ours.kept() != Kept.NOTHING && theirs.kept() != Kept.NOTHING) {
      if (ours.kept() != theirs.kept()) {
        boolean clear = ours.kept() == Kept.CONTENT;
        report(clear ? Change.CLEAR_IN_FIRST : Change.CLEAR_IN_SECOND, ours);
      } else if (!ours.print().equals(theirs.print())) {
        report(Change.READS_DIFFERENTLY, ours);
      }
    }
  }

  private static boolean gone(EventPrint event) {
    return event.redacted() || event.kept() == Kept.NOTHING;
  }

  private void edited(List<EventPrint> ours, List<EventPrint> theirs) {
    for (EventPrint event : ours) {
      if (twin(event, theirs) != null) {
        if (editedInFirst.contains(event.key())) {
          report(Change.EDITED_IN_FIRST, event);
        }
        if (editedInSecond.contains(event.key())) {
          report(Change.EDITED_IN_SECOND, event);
        }
      }
    }
  }
}
