package org.scelle.detect.reach;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Content.Field;
import org.scelle.model.RoomSeen;

/**
 * What a list of rooms (public directory, space hierarchy) says of one room's state, put as the
 * state itself would say it (Matrix specification, {@code GET /publicRooms}: without a join rule a
 * room is public).
 *
 * @param allowed fields of {@code m.room.join_rules}
 * @param visibility fields of {@code m.room.history_visibility}; {@code null} unless readable by
 *     all, since no list tells the other values apart
 * @param guests fields of {@code m.room.guest_access}; {@code null} when not said
 */
record RoomList(
    List<Field> allowed, @Nullable List<Field> visibility, @Nullable List<Field> guests) {

  static @Nullable RoomList of(RoomSeen seen) {
    boolean list = seen.how() == RoomSeen.How.DIRECTORY || seen.how() == RoomSeen.How.HIERARCHY;
    return list ? of(seen.fields()) : null;
  }

  private static RoomList of(List<Field> said) {
    String rule = StateTrack.value(said, "/join_rule");
    List<Field> rules = new ArrayList<>();
    rules.add(new Field("/join_rule", rule == null ? "public" : rule));
    int number = 0;
    for (Field field : said) {
      if (field.pointer().startsWith("/allowed_room_ids/")) {
        rules.add(new Field("/allow/" + number + "/type", "m.room_membership"));
        rules.add(new Field("/allow/" + number++ + "/room_id", field.value()));
      }
    }
    String open = StateTrack.value(said, "/world_readable");
    String guests = StateTrack.value(said, "/guest_can_join");
    return new RoomList(
        rules,
        "true".equals(open) ? List.of(new Field("/history_visibility", "world_readable")) : null,
        guests == null
            ? null
            : List.of(
                new Field("/guest_access", "true".equals(guests) ? "can_join" : "forbidden")));
  }
}
