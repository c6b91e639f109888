package org.scelle.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Room;

/** Rooms as the whole case shows them. */
final class RoomQuestions {

  /** Counts of one room. */
  private record Counts(long messages, long events) {
    static final Counts NONE = new Counts(0, 0);
  }

  private final Database database;
  private final Names names;
  private final Map<Long, Counts> counts = new HashMap<>();
  private final Map<Long, Long> members = new HashMap<>();
  private final Set<Long> withHole = new HashSet<>();
  private final Set<Long> fromCreation = new HashSet<>();
  private final Set<Long> listed = new HashSet<>();
  private final Set<Long> encryption = new HashSet<>();
  private final Set<Long> wholeState = new HashSet<>();
  private boolean directory;

  RoomQuestions(Database database, Names names) {
    this.database = database;
    this.names = names;
  }

  void rooms(Consumer<Room> rooms) throws SQLException {
    count();
    flags();
    LastState state = LastState.of(database, names);
    SeenRooms seen = SeenRooms.of(database);
    List<Long> order = new ArrayList<>();
    database.each(
        "SELECT id FROM room WHERE id IN (" + TotalQuestions.ROOMS + ") ORDER BY name",
        row -> order.add(row.number(1)));
    for (long room : order) {
      rooms.accept(room(room, state, seen));
    }
  }

  private void count() throws SQLException {
    database.each(
        "SELECT room, sum(messages), sum(events) FROM activity WHERE room IS NOT NULL"
            + " GROUP BY room",
        row -> counts.put(row.number(1), new Counts(row.number(2), row.number(3))));
    database.each(
        "SELECT room, count(DISTINCT account) FROM (SELECT coalesce(s.room, e.room) AS room,"
            + " m.account FROM membership m JOIN event e ON e.id = m.event"
            + " LEFT JOIN settled s ON s.event = e.id UNION ALL SELECT room, account"
            + " FROM account_seen WHERE how = 'MEMBER_LIST') WHERE room IS NOT NULL GROUP BY room",
        row -> members.put(row.number(1), row.number(2)));
  }

  private void flags() throws SQLException {
    ids(withHole, "SELECT DISTINCT room FROM timeline WHERE hole = 1");
    ids(
        fromCreation,
        "SELECT t.room FROM timeline t JOIN event e ON e.id = t.event JOIN word w ON w.id = e.type"
            + " WHERE t.position = 0 AND w.name = 'm.room.create'");
    ids(listed, "SELECT room FROM room_seen WHERE how = 'DIRECTORY'");
    directory = !listed.isEmpty();
    ids(
        encryption,
        "SELECT coalesce(s.room, e.room) FROM word w JOIN event e ON e.type = w.id"
            + " LEFT JOIN settled s ON s.event = e.id"
            + " WHERE w.name = 'm.room.encryption' AND e.state_key = ''");
    ids(
        wholeState,
        "SELECT k.room FROM snapshot k JOIN event e ON e.id = k.event JOIN word w ON w.id = e.type"
            + " WHERE k.kind = 'STATE_NOW' AND w.name = 'm.room.create'");
  }

  private void ids(Set<Long> ids, String sql) throws SQLException {
    database.each(sql, row -> ids.add(row.number(1)));
  }

  private Room room(long room, LastState state, SeenRooms seen) {
    Counts count = counts.getOrDefault(room, Counts.NONE);
    return new Room(
        names.rooms().name(room),
        known(state, room, "m.room.name", "/name", seen.name(room)),
        known(state, room, "m.room.topic", "/topic", seen.topic(room)),
        known(state, room, "m.room.canonical_alias", "/alias", seen.alias(room)),
        known(state, room, "m.room.create", "/type", seen.type(room)),
        known(state, room, "m.room.create", "/room_version", null),
        known(state, room, "m.room.join_rules", "/join_rule", seen.joinRule(room)),
        known(state, room, "m.room.history_visibility", "/history_visibility", null),
        known(state, room, "m.room.guest_access", "/guest_access", null),
        known(state, room, "im.vector.room.access_rules", "/rule", null),
        encrypted(room),
        directory ? (Boolean) listed.contains(room) : null,
        known(state, room, "m.room.tombstone", "/replacement_room", null),
        fromCreation.contains(room) && !withHole.contains(room),
        count.messages(),
        count.events(),
        members.getOrDefault(room, 0L));
  }

  private static @Nullable String known(
      LastState state, long room, String type, String pointer, @Nullable String otherwise) {
    return state.has(room, type) ? state.value(room, type, pointer) : otherwise;
  }

  private @Nullable Boolean encrypted(long room) {
    if (encryption.contains(room)) {
      return true;
    }
    boolean known = fromCreation.contains(room) || wholeState.contains(room);
    return known ? (Boolean) false : null;
  }
}
