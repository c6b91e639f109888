package org.scelle.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What directories, hierarchies and heads of exports say of rooms; the first list that says it. */
final class SeenRooms {
  private final Map<Long, Map<String, String>> fields = new HashMap<>();

  static SeenRooms of(Database database) throws SQLException {
    SeenRooms seen = new SeenRooms();
    database.each(
        "SELECT x.room, v.pointer, v.value FROM room_seen x JOIN evidence f ON f.id = x.file"
            + " JOIN room_seen_field v ON v.file = x.file AND v.n = x.n"
            + " WHERE v.value IS NOT NULL AND v.pointer IN ('/name', '/room_name', '/topic',"
            + " '/canonical_alias', '/room_type', '/join_rule')"
            + " ORDER BY f.file, f.path, x.offset, x.n, v.field",
        row ->
            seen.fields
                .computeIfAbsent(row.number(1), room -> new HashMap<>())
                .putIfAbsent(row.text(2), row.text(3)));
    return seen;
  }

  private @Nullable String value(long room, String pointer) {
    return fields.getOrDefault(room, Map.of()).get(pointer);
  }

  @Nullable String name(long room) {
    String name = value(room, "/name");
    return name == null ? value(room, "/room_name") : name;
  }

  @Nullable String topic(long room) {
    return value(room, "/topic");
  }

  @Nullable String alias(long room) {
    return value(room, "/canonical_alias");
  }

  @Nullable String type(long room) {
    return value(room, "/room_type");
  }

  @Nullable String joinRule(long room) {
    return value(room, "/join_rule");
  }
}
