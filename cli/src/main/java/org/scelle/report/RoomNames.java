package org.scelle.report;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scelle.detect.secret.Secrets;
import org.scelle.model.Room;
import org.scelle.store.CaseView;

/**
 * Latest names of rooms, by room id, without the values of credentials; a long name is cut, for
 * there may be many rooms.
 */
public final class RoomNames {

  private static final int LONGEST = 200;

  private final Map<String, String> names = new HashMap<>();

  private RoomNames() {}

  public static RoomNames of(CaseView view) {
    RoomNames names = new RoomNames();
    view.rooms(names::add);
    return names;
  }

  private void add(Room room) {
    String name = room.name() == null ? room.alias() : room.name();
    if (name != null) {
      names.put(room.id(), Inert.cut(Secrets.without(name), LONGEST));
    }
  }

  /** The name of a room; {@code null} when none is recorded. */
  public @Nullable String of(@Nullable String room) {
    return room == null ? null : names.get(room);
  }
}
