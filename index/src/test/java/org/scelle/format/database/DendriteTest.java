package org.scelle.format.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.format.ExportFormats;
import org.scelle.format.MemoryFile;
import org.scelle.format.Samples;
import org.scelle.format.pdu.SignedEvents;
import org.scelle.model.Authenticity;
import org.scelle.model.Authenticity.Signature;
import org.scelle.model.Authenticity.Verdict;
import org.scelle.model.Entry;
import org.scelle.model.Event;
import org.scelle.model.Problem;
import org.scelle.model.Remark;

/**
 * Databases of Dendrite, in its own tables (element-hq/dendrite, {@code
 * syncapi/storage/sqlite3/output_room_events_table.go}, {@code current_room_state_table.go}, {@code
 * roomserver/storage/sqlite3/events_table.go}, {@code event_json_table.go}, {@code
 * rooms_table.go}).
 */
class DendriteTest {
  private static final String SERVER = "agent.dinum.tchap.gouv.fr";
  private static final String LEA = "@lea.moreau-dinum.gouv.fr:" + SERVER;
  private static final String ROOM = "!pilotage:" + SERVER;
  private static final int MESSAGES = 40;
  private static final SignedEvents SIGNED = new SignedEvents(SERVER);

  @TempDir Path folder;
  private final List<SignedEvents.Made> room = new ArrayList<>();

  private static String event(int depth, String type, String stateKey, String content) {
    return "{\"type\":\""
        + type
        + "\",\"sender\":\""
        + LEA
        + "\",\"room_id\":\""
        + ROOM
        + "\",\"origin_server_ts\":"
        + (1_780_747_200_000L + depth)
        + ",\"depth\":"
        + depth
        + stateKey
        + ",\"auth_events\":[],\"prev_events\":[],\"content\":"
        + content
        + "}";
  }

  @BeforeEach
  void invent() {
    room.add(
        SIGNED.signed(
            event(1, "m.room.create", ",\"state_key\":\"\"", "{\"room_version\":\"10\"}")));
    room.add(
        SIGNED.signed(
            event(
                2,
                "m.room.member",
                ",\"state_key\":\"" + LEA + "\"",
                "{\"membership\":\"join\",\"displayname\":\"Léa Moreau [Dinum]\"}")));
    for (int i = 0; i < MESSAGES; i++) {
      String body = "Le lot n° " + i + " est attribué à l’équipe 🚒";
      String content = "{\"msgtype\":\"m.text\",\"body\":\"" + body + "\"}";
      room.add(SIGNED.signed(event(3 + i, "m.room.message", "", content)));
    }
  }

  /** As the server writes it beside the event. */
  private static String headered(SignedEvents.Made made) {
    String open = made.json().substring(0, made.json().length() - 1);
    return open + ",\"_room_version\":\"10\",\"_event_id\":\"" + made.id() + "\"}";
  }

  private MemoryFile made(String name, Filling filling) throws IOException, SQLException {
    Path path = folder.resolve(name);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path);
        Statement tables = connection.createStatement()) {
      filling.fill(connection, tables);
    }
    return new MemoryFile(name, Files.readAllBytes(path));
  }

  private interface Filling {
    void fill(Connection connection, Statement tables) throws SQLException;
  }

  private void answers(Connection connection, Statement tables) throws SQLException {
    tables.execute(
        "CREATE TABLE syncapi_output_room_events (id INTEGER PRIMARY KEY AUTOINCREMENT, event_id"
            + " TEXT NOT NULL UNIQUE, room_id TEXT NOT NULL, headered_event_json TEXT NOT NULL,"
            + " type TEXT NOT NULL, sender TEXT NOT NULL, contains_url BOOL NOT NULL, add_state_ids"
            + " TEXT, remove_state_ids TEXT, session_id BIGINT, transaction_id TEXT,"
            + " exclude_from_sync BOOL NOT NULL DEFAULT FALSE, history_visibility SMALLINT NOT NULL"
            + " DEFAULT 2)");
    tables.execute(
        "CREATE TABLE syncapi_current_room_state (room_id TEXT NOT NULL, event_id TEXT NOT NULL,"
            + " type TEXT NOT NULL, sender TEXT NOT NULL, contains_url BOOL NOT NULL DEFAULT false,"
            + " state_key TEXT NOT NULL, headered_event_json TEXT NOT NULL, membership TEXT,"
            + " added_at BIGINT, history_visibility SMALLINT NOT NULL DEFAULT 2, UNIQUE (room_id,"
            + " type, state_key))");
    tables.execute("CREATE TABLE syncapi_stream_id (stream_name TEXT, stream_id INT DEFAULT 0)");
    tables.execute("INSERT INTO syncapi_stream_id VALUES ('global', 12)");
    insert(
        connection,
        "INSERT INTO syncapi_output_room_events (event_id, room_id, headered_event_json, type,"
            + " sender, contains_url) VALUES (?, '"
            + ROOM
            + "', ?, 'm.room.message', '"
            + LEA
            + "', FALSE)",
        room);
    insert(
        connection,
        "INSERT INTO syncapi_current_room_state (event_id, headered_event_json, room_id, type,"
            + " sender, state_key) VALUES (?, ?, '"
            + ROOM
            + "', 'm.room.create', '"
            + LEA
            + "', '')",
        room.subList(0, 1));
  }

  private static void insert(Connection connection, String sql, List<SignedEvents.Made> events)
      throws SQLException {
    try (PreparedStatement row = connection.prepareStatement(sql)) {
      for (SignedEvents.Made made : events) {
        row.setString(1, made.id());
        row.setString(2, headered(made));
        row.execute();
      }
    }
  }

  private void graph(Connection connection, Statement tables) throws SQLException {
    tables.execute(
        "CREATE TABLE roomserver_events (event_nid INTEGER PRIMARY KEY AUTOINCREMENT, room_nid"
            + " INTEGER NOT NULL, event_type_nid INTEGER NOT NULL, event_state_key_nid INTEGER NOT"
            + " NULL, sent_to_output BOOLEAN NOT NULL DEFAULT FALSE, state_snapshot_nid INTEGER NOT"
            + " NULL DEFAULT 0, depth INTEGER NOT NULL, event_id TEXT NOT NULL UNIQUE,"
            + " auth_event_nids TEXT NOT NULL DEFAULT '[]', is_rejected BOOLEAN NOT NULL DEFAULT"
            + " FALSE)");
    tables.execute(
        "CREATE TABLE roomserver_event_json (event_nid INTEGER NOT NULL PRIMARY KEY, event_json"
            + " TEXT NOT NULL)");
    tables.execute(
        "CREATE TABLE roomserver_rooms (room_nid INTEGER PRIMARY KEY AUTOINCREMENT, room_id TEXT"
            + " NOT NULL UNIQUE, latest_event_nids TEXT NOT NULL DEFAULT '[]', room_version TEXT"
            + " NOT NULL)");
    tables.execute("INSERT INTO roomserver_rooms (room_id, room_version) VALUES ('!r', '10')");
    try (PreparedStatement json =
        connection.prepareStatement("INSERT INTO roomserver_event_json VALUES (?, ?)")) {
      for (int i = 0; i < room.size(); i++) {
        tables.execute(
            "INSERT INTO roomserver_events (room_nid, event_type_nid, event_state_key_nid, depth,"
                + " event_id) VALUES (1, 8, 0, "
                + i
                + ", '"
                + room.get(i).id()
                + "')");
        json.setInt(1, i + 1);
        json.setString(2, room.get(i).json());
        json.execute();
      }
    }
  }

  private static List<Event> events(List<Entry> entries) {
    assertThat(entries).noneMatch(Problem.class::isInstance);
    return entries.stream().filter(Event.class::isInstance).map(Event.class::cast).toList();
  }

  private static String remarks(List<Entry> entries) {
    StringBuilder said = new StringBuilder();
    for (Entry entry : entries) {
      said.append(entry instanceof Remark remark ? remark.what() + "\n" : "");
    }
    return said.toString();
  }

  @Test
  void whatWasSentToClientsIsReadAndWhatTheServerWroteBesideItRefutesNothing()
      throws IOException, SQLException {
    MemoryFile file = made("syncapi.db", this::answers);
    assertThat(ExportFormats.recognise(file)).get().isInstanceOf(TableSqlite.class);
    List<Entry> entries = Samples.read(new TableSqlite(), file, List.of(SIGNED.key()));
    List<Event> events = events(entries);
    assertThat(events)
        .hasSize(room.size() + 1)
        .allSatisfy(event ->
            assertThat(event.authenticity())
                .isEqualTo(new Authenticity(Verdict.VERIFIED, Signature.HOLDS, "")));
    assertThat(events.stream().map(event -> event.envelope().id()).distinct())
        .containsExactlyInAnyOrderElementsOf(room.stream().map(SignedEvents.Made::id).toList());
    assertThat(remarks(entries))
        .contains("syncapi_output_room_events: event = event_id, room = room_id, sender = sender")
        .contains("event in JSON = headered_event_json")
        .contains("tables not read: syncapi_stream_id");
  }

  @Test
  void anAlteredWordInItIsRefuted() throws IOException, SQLException {
    SignedEvents.Made last = room.removeLast();
    room.add(new SignedEvents.Made(last.id(), last.json().replace("équipe", "Equipe")));
    MemoryFile file = made("syncapi.db", this::answers);
    assertThat(events(Samples.read(new TableSqlite(), file)))
        .filteredOn(event -> event.authenticity() != null && event.authenticity().refuted())
        .extracting(event -> event.envelope().id())
        .containsExactly(last.id());
  }

  @Test
  void eventsThatATableNumbersAreNamedByAnother() throws IOException, SQLException {
    MemoryFile file = made("roomserver.db", this::graph);
    assertThat(ExportFormats.recognise(file)).get().isInstanceOf(TableSqlite.class);
    everyEventIsVerified(Samples.read(new TableSqlite(), file));
  }

  @Test
  void theSameHoldsInADumpOfPostgres() throws IOException {
    StringBuilder dump = new StringBuilder("--\n-- PostgreSQL database dump\n--\n\n");
    dump.append("CREATE TABLE public.roomserver_event_json (\n    event_nid bigint NOT NULL,\n")
        .append("    event_json text NOT NULL\n);\n\n")
        .append("COPY public.roomserver_event_json (event_nid, event_json) FROM stdin;\n");
    for (int i = 0; i < room.size(); i++) {
      dump.append(i + 1).append('\t').append(room.get(i).json().replace("\\", "\\\\")).append('\n');
    }
    dump.append(
        "\\.\n\nCOPY public.roomserver_events (event_nid, room_nid, event_id) FROM stdin;\n");
    for (int i = 0; i < room.size(); i++) {
      dump.append(i + 1).append("\t1\t").append(room.get(i).id()).append('\n');
    }
    dump.append("\\.\n\nCOPY public.roomserver_rooms (room_nid, room_id) FROM stdin;\n1\t!r\n");
    dump.append("\\.\n\n--\n-- PostgreSQL database dump complete\n--\n");
    MemoryFile file = MemoryFile.of("dendrite.sql", dump.toString());
    assertThat(ExportFormats.recognise(file)).get().isInstanceOf(TablePgDump.class);
    everyEventIsVerified(Samples.read(new TablePgDump(), file));
  }

  private void everyEventIsVerified(List<Entry> entries) {
    List<Event> events = events(entries);
    assertThat(events.stream().map(event -> event.envelope().id()))
        .containsExactlyInAnyOrderElementsOf(room.stream().map(SignedEvents.Made::id).toList());
    assertThat(events)
        .allSatisfy(event -> {
          assertThat(event.envelope().room()).isEqualTo(ROOM);
          assertThat(event.authenticity())
              .isEqualTo(new Authenticity(Verdict.VERIFIED, Signature.NOT_CHECKED, ""));
        });
    assertThat(remarks(entries))
        .contains("roomserver_event_json: event = event_id, event in JSON = event_json")
        .contains("taken from roomserver_events, by event_nid")
        .contains("tables not read: roomserver_events, roomserver_rooms");
  }
}
