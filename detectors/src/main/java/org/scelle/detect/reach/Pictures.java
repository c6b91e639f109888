package org.scelle.detect.reach;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Content;
import org.scelle.model.Recorded;

/**
 * Pictures of the members of a room and its own: whoever is shown its state knows their ids, and
 * whoever knows an id can fetch the file (Matrix specification, client-server API, "Content
 * Repository").
 */
final class Pictures {
  private static final String ICON = "m.room.avatar";
  private static final int ROOM = -1;
  private static final int NONE = -1;

  private final Names files;
  private final BitSet known = new BitSet();
  private int[] owner = new int[8];
  private int[] at = new int[8];
  private int[] file = new int[8];
  private int size;

  Pictures(Names files) {
    this.files = files;
  }

  /** A member event. */
  void member(int local, int position, Content.Membership to) {
    add(local, position, to.avatar());
  }

  /** Any other event. */
  void icon(Recorded event, int position) {
    if (ICON.equals(event.envelope().type()) && "".equals(event.envelope().stateKey())) {
      var fields = StateTrack.fields(event.content());
      add(ROOM, position, fields == null ? null : StateTrack.value(fields, "/url"));
    }
  }

  private void add(int who, int position, @Nullable String url) {
    boolean picture = url != null && url.startsWith("mxc://");
    if (!picture && !known.get(who + 1)) {
      return;
    }
    if (size == file.length) {
      owner = Arrays.copyOf(owner, size * 2);
      at = Arrays.copyOf(at, size * 2);
      file = Arrays.copyOf(file, size * 2);
    }
    known.set(who + 1);
    owner[size] = who;
    at[size] = position;
    file[size++] = picture ? files.number(String.valueOf(url)) : NONE;
  }

  /** The files that state shows just after a position: of each owner the last. */
  BitSet shown(int position) {
    Map<Integer, Integer> last = new HashMap<>();
    for (int i = 0; i < size; i++) {
      Integer before = last.get(owner[i]);
      if (at[i] <= position && (before == null || at[before] <= at[i])) {
        last.put(owner[i], i);
      }
    }
    BitSet shown = new BitSet();
    last.values().stream().filter(i -> file[i] != NONE).forEach(i -> shown.set(file[i]));
    return shown;
  }

  /** The files that state showed at some time up to a position. */
  BitSet everShown(int position) {
    BitSet shown = new BitSet();
    for (int i = 0; i < size; i++) {
      if (at[i] <= position && file[i] != NONE) {
        shown.set(file[i]);
      }
    }
    return shown;
  }
}
