package org.scelle.format.synapse;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scelle.format.event.ShortId;
import org.scelle.format.pdu.ServerKeys;
import org.scelle.format.table.DbRow;
import org.scelle.format.table.TableReader;

/**
 * What has to be known of a Synapse database before its events are read: their order, the name of
 * the server, and the keys of servers.
 */
final class SynapseIndex implements TableReader {

  private static final Set<String> TABLES = Set.of("events", "users", "server_signature_keys");

  private final Map<String, RoomOrder> rooms = new HashMap<>();
  private final Set<Long> rejected = new HashSet<>();
  private final Set<Long> outside = new HashSet<>();
  private final ServerKeys keys = new ServerKeys();
  private @Nullable String server;

  @Override
  public boolean wants(String table) {
    return TABLES.contains(table);
  }

  @Override
  public void row(String table, DbRow row) {
    switch (table) {
      case "events" -> event(row);
      case "users" -> user(row.text("name"));
      default -> key(row);
    }
  }

  /** Outliers have no place in the room; rejected events are not part of it. */
  private void event(DbRow row) {
    String id = row.text("event_id");
    String room = row.text("room_id");
    Long depth = row.number("topological_ordering");
    Long stream = row.number("stream_ordering");
    boolean apart = row.yes("outlier") || row.text("rejection_reason") != null;
    if (apart && id != null) {
      outside.add(ShortId.of(id));
      if (row.text("rejection_reason") != null) {
        rejected.add(ShortId.of(id));
      }
    }
    if (id != null && room != null && depth != null && stream != null && !apart) {
      rooms.computeIfAbsent(room, r -> new RoomOrder()).add(ShortId.of(id), depth, stream);
    }
  }

  private void user(@Nullable String name) {
    if (server == null && name != null && name.startsWith("@") && name.indexOf(':') > 0) {
      server = name.substring(name.indexOf(':') + 1);
    }
  }

  private void key(DbRow row) {
    String owner = row.text("server_name");
    String id = row.text("key_id");
    byte[] key = row.bytes("verify_key");
    if (owner != null && id != null && key != null) {
      keys.add(owner, id, unwrapped(key));
    }
  }

  /** PostgreSQL writes bytes as {@code \x} and hexadecimal digits; SQLite has them as they are. */
  private static byte[] unwrapped(byte[] key) {
    String text = new String(key, StandardCharsets.ISO_8859_1);
    return text.matches("\\\\x(?:[0-9a-f]{2})+") ? HexFormat.of().parseHex(text.substring(2)) : key;
  }

  /** To be called once, when all rows were seen. */
  void settle() {
    rooms.values().forEach(RoomOrder::settle);
  }

  /** Where an event stands in its room; {@code null} when the database does not say. */
  @Nullable Place place(@Nullable String room, @Nullable String id) {
    RoomOrder order = room == null || id == null ? null : rooms.get(room);
    int rank = order == null ? -1 : order.rank(ShortId.of(String.valueOf(id)));
    return order == null || rank < 0 ? null : new Place(String.valueOf(room), order, rank);
  }

  /** Whether the database says that it was rejected. */
  boolean isRejected(String id) {
    return rejected.contains(ShortId.of(id));
  }

  /** Whether the database says that it was rejected, or is an outlier. */
  boolean isOutside(@Nullable String id) {
    return id != null && outside.contains(ShortId.of(id));
  }

  record Place(String room, RoomOrder order, int rank) {}

  ServerKeys keys() {
    return keys;
  }

  /** The account of a profile, which older schemas name without its server. */
  @Nullable String account(@Nullable String name) {
    if (name == null || name.startsWith("@")) {
      return name;
    }
    return server == null ? null : "@" + name + ":" + server;
  }
}
