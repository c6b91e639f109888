package org.scelle.format.synapse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scelle.format.table.DbRow;
import org.scelle.format.table.TableReader;

/**
 * What the rows of tables look like, for rows whose table is no longer known. Two tables never have
 * rows that both take: all the marks of one have to be there.
 */
final class SynapseMarks {

  private static final Pattern EVENT = Pattern.compile("\\$.+");
  private static final Pattern ROOM = Pattern.compile("!.+");
  private static final Pattern ACCOUNT = Pattern.compile("@[^:]+:.+");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern OBJECT = Pattern.compile("\\{.*", Pattern.DOTALL);
  private static final Pattern TYPE = Pattern.compile("[a-z_]+\\..+");
  private static final Pattern MEMBERSHIP = Pattern.compile("join|leave|invite|ban|knock");
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_=.~+/-]{20,}");
  private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F]*[.:][0-9a-fA-F.:]+");
  private static final Pattern SWITCH = Pattern.compile("[01tf]");
  private static final Pattern MEDIA = Pattern.compile("[A-Za-z]{24}");
  private static final Pattern WORD = Pattern.compile("[^ ]+");

  private record Marked(String table, Map<String, Pattern> marks) {}

  /** Tables by what their rows must have, the surest first. */
  private static final List<Marked> MARKED =
      List.of(
          new Marked(
              SynapseLists.EVENTS,
              Map.of(
                  "event_id", EVENT, "room_id", ROOM, "internal_metadata", OBJECT, "json", OBJECT)),
          new Marked(
              "room_memberships",
              Map.of(
                  "event_id",
                  EVENT,
                  "room_id",
                  ROOM,
                  "user_id",
                  ACCOUNT,
                  "membership",
                  MEMBERSHIP)),
          new Marked(
              "current_state_events", Map.of("event_id", EVENT, "room_id", ROOM, "type", TYPE)),
          new Marked("access_tokens", Map.of("id", NUMBER, "user_id", ACCOUNT, "token", TOKEN)),
          new Marked("user_ips", Map.of("user_id", ACCOUNT, "ip", ADDRESS, "last_seen", NUMBER)),
          new Marked(
              "local_media_repository",
              Map.of("media_id", MEDIA, "media_length", NUMBER, "created_ts", NUMBER)),
          new Marked("users", Map.of("name", ACCOUNT, "creation_ts", NUMBER, "admin", SWITCH)),
          new Marked("profiles", Map.of("user_id", WORD, "full_user_id", ACCOUNT)),
          new Marked("devices", Map.of("user_id", ACCOUNT, "device_id", WORD)),
          new Marked("rooms", Map.of("room_id", ROOM, "is_public", SWITCH, "creator", ACCOUNT)));

  /** Columns of tables that are the same in all schemas. */
  private static final Map<String, List<String>> COLUMNS =
      Map.of(
          SynapseLists.EVENTS,
          List.of("event_id", "room_id", "internal_metadata", "json", "format_version"));

  /** What it knows by sight, for those who read nothing. */
  static final class Known implements TableReader {
    @Override
    public boolean wants(String table) {
      return false;
    }

    @Override
    public Map<String, List<String>> known() {
      return tables();
    }

    @Override
    public boolean isOf(String table, DbRow row) {
      return fits(table, row);
    }

    @Override
    public void row(String table, DbRow row) {}
  }

  private SynapseMarks() {}

  /** The tables, each with its columns where all schemas agree on them, else without. */
  static Map<String, List<String>> tables() {
    Map<String, List<String>> tables = new LinkedHashMap<>();
    for (Marked marked : MARKED) {
      tables.put(marked.table, COLUMNS.getOrDefault(marked.table, List.of()));
    }
    return tables;
  }

  /** Whether the row looks like those of that table. */
  static boolean fits(String table, DbRow row) {
    return MARKED.stream().anyMatch(marked -> marked.table.equals(table) && fits(marked, row));
  }

  private static boolean fits(Marked marked, DbRow row) {
    return marked.marks.entrySet().stream()
        .allMatch(mark -> matches(mark.getValue(), row.text(mark.getKey())));
  }

  private static boolean matches(Pattern mark, @Nullable String text) {
    return text != null && mark.matcher(text).matches();
  }
}
