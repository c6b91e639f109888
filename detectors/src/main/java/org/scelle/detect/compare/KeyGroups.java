package org.scelle.detect.compare;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scelle.store.CaseView.EventPrint;

/** A sorted stream of events, taken key by key. */
final class KeyGroups {
  private final Iterator<EventPrint> events;
  private @Nullable EventPrint next;

  KeyGroups(Iterator<EventPrint> events) {
    this.events = events;
    advance();
  }

  private void advance() {
    next = events.hasNext() ? events.next() : null;
  }

  boolean more() {
    return next != null;
  }

  /** All events of the next key. */
  List<EventPrint> take() {
    List<EventPrint> group = new ArrayList<>(1);
    EventPrint event = next;
    while (event != null && (group.isEmpty() || event.key().equals(group.get(0).key()))) {
      group.add(event);
      advance();
      event = next;
    }
    return group;
  }

  /** Which stream has the lesser key; the end is greater than every key. */
  static int compare(KeyGroups a, KeyGroups b) {
    EventPrint ours = a.next;
    EventPrint theirs = b.next;
    if (ours == null || theirs == null) {
      return Boolean.compare(ours == null, theirs == null);
    }
    return byCodePoint(ours.key(), theirs.key());
  }

  /** Strings themselves sort by UTF-16 unit, which puts what lies beyond U+FFFF too early. */
  static int byCodePoint(String a, String b) {
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      if (a.charAt(i) != b.charAt(i)) {
        boolean surrogateA = Character.isSurrogate(a.charAt(i));
        boolean surrogateB = Character.isSurrogate(b.charAt(i));
        return surrogateA == surrogateB
            ? Character.compare(a.charAt(i), b.charAt(i))
            : Boolean.compare(surrogateA, surrogateB);
      }
    }
    return Integer.compare(a.length(), b.length());
  }
}
