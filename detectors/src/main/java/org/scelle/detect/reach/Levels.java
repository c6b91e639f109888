package org.scelle.detect.reach;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Content.Field;

/**
 * Who has the power to invite (Matrix specification, m.room.power_levels).
 *
 * @param invite the power it takes
 * @param others the power of those not named
 * @param named powers by account
 */
record Levels(long invite, long others, Map<String, Long> named) {

  /** Power of the creators of a room of version 12 and later. */
  private static final long CREATOR = Long.MAX_VALUE;

  /**
   * @param fields the power levels; empty when proven absent, {@code null} when not recorded
   * @param create the creation, when recorded
   * @param creator who made the room, when recorded
   * @return {@code null} when not recorded
   */
  static @Nullable Levels of(
      @Nullable List<Field> fields,
      @Nullable List<Field> create,
      @Nullable String creator,
      int version) {
    if (fields == null) {
      return null;
    }
    Map<String, Long> named = new HashMap<>();
    for (Field field : fields) {
      if (field.pointer().startsWith("/users/")) {
        String account =
            field.pointer().substring("/users/".length()).replace("~1", "/").replace("~0", "~");
        named.put(account, number(field.value()));
      }
    }
    if (creator != null && (version >= 12 || fields.isEmpty())) {
      named.put(creator, version >= 12 ? CREATOR : 100);
    }
    if (create != null && version >= 12) {
      create.stream()
          .filter(field -> field.pointer().startsWith("/additional_creators/"))
          .forEach(field -> named.put(String.valueOf(field.value()), CREATOR));
    }
    return new Levels(
        number(StateTrack.value(fields, "/invite")),
        number(StateTrack.value(fields, "/users_default")),
        named);
  }

  private static long number(@Nullable String text) {
    if (text == null || !text.strip().matches("[+-]?[0-9]{1,18}(\\.0+)?")) {
      return 0;
    }
    String whole = text.strip();
    int point = whole.indexOf('.');
    return Long.parseLong(point < 0 ? whole : whole.substring(0, point));
  }
}
