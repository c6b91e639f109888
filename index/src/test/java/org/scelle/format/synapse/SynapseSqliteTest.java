package org.scelle.format.synapse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.format.ExportContractTest;
import org.scelle.format.ExportFormats;
import org.scelle.format.MemoryFile;
import org.scelle.format.Samples;
import org.scelle.model.Authenticity;
import org.scelle.model.Authenticity.Signature;
import org.scelle.model.Authenticity.Verdict;
import org.scelle.model.Entry;
import org.scelle.model.Event;
import org.scelle.model.Problem;
import org.scelle.model.Remark;

class SynapseSqliteTest {

  private static final long SEED = Long.getLong("scelle.seed", 20260504L);
  private static final int ROUNDS = 150;

  private static byte[] database() throws IOException {
    return Files.readAllBytes(Path.of("../samples/exports/synapse-sqlite/two-rooms/homeserver.db"));
  }

  private static List<Entry> read(byte[] bytes) throws IOException {
    return Samples.read(new SynapseSqlite(), new MemoryFile("homeserver.db", bytes));
  }

  private static List<Event> events(List<Entry> entries) {
    return entries.stream().filter(Event.class::isInstance).map(Event.class::cast).toList();
  }

  @Test
  void everyEventHoldsAlsoWhenItsRowGoesOnInOtherPages() throws IOException {
    assertThat(events(read(database())))
        .hasSize(22)
        .allSatisfy(event ->
            assertThat(event.authenticity())
                .isEqualTo(new Authenticity(Verdict.VERIFIED, Signature.AGREES, "")));
  }

  /** Synapse makes its tables at once, so that what declares them stands far apart in the file. */
  @Test
  void itIsRecognisedByTablesBeyondItsFirstBytes(@TempDir Path folder) throws Exception {
    Path made = folder.resolve("made.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + made);
        Statement statement = connection.createStatement()) {
      statement.execute("BEGIN");
      for (int i = 0; i < 400; i++) {
        statement.execute(
            "CREATE TABLE t" + i + " (a TEXT, b TEXT DEFAULT '" + "x".repeat(200) + "')");
      }
      statement.execute("CREATE TABLE event_json (event_id TEXT, room_id TEXT, json TEXT)");
      statement.execute("COMMIT");
    }
    byte[] bytes = Files.readAllBytes(made);
    assertThat(new String(bytes, 0, 65_536, StandardCharsets.ISO_8859_1))
        .doesNotContain("event_json");
    assertThat(new SynapseSqlite().recognises(new MemoryFile("homeserver.db", bytes))).isTrue();
  }

  /** What names the tables stands in the half that is missing. */
  @Test
  void eventsOfHalfADatabaseAreRead() throws IOException {
    byte[] half = Arrays.copyOf(database(), database().length / 2);
    MemoryFile file = new MemoryFile("homeserver.db", half);
    assertThat(ExportFormats.recognise(file)).get().isInstanceOf(SynapseSqlite.class);
    List<Entry> entries = read(half);
    assertThat(events(entries)).hasSizeGreaterThan(5);
    assertThat(entries).anyMatch(Problem.class::isInstance);
    ExportContractTest.assertOrdered(entries);
  }

  /** The page from which all others of the events are reached. */
  @Test
  void eventsAreFoundWithoutThePagesThatLeadToThem(@TempDir Path folder) throws Exception {
    byte[] bytes = database();
    Path copy = Files.write(folder.resolve("homeserver.db"), bytes);
    int page;
    int size;
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
        Statement statement = connection.createStatement()) {
      size = statement.executeQuery("PRAGMA page_size").getInt(1);
      page =
          statement
              .executeQuery("SELECT rootpage FROM sqlite_schema WHERE name = 'event_json'")
              .getInt(1);
    }
    byte[] torn = bytes.clone();
    Arrays.fill(torn, (page - 1) * size, page * size, (byte) 0);
    List<Entry> entries = read(torn);
    assertThat(events(entries)).hasSize(22);
    assertThat(entries)
        .filteredOn(Problem.class::isInstance)
        .singleElement()
        .satisfies(said -> assertThat(said.source().offset()).isEqualTo((page - 1L) * size));
    assertThat(entries)
        .filteredOn(Remark.class::isInstance)
        .anyMatch(said -> said.toString().contains("nothing leads to any more"));
    ExportContractTest.assertOrdered(entries);
  }

  private static final List<String> LISTS =
      List.of(
          "room_memberships (event_id TEXT, user_id TEXT, sender TEXT, room_id TEXT, membership"
              + " TEXT, forgotten INTEGER)",
          "current_state_events (event_id TEXT, room_id TEXT, type TEXT, state_key TEXT, membership"
              + " TEXT)",
          "access_tokens (id BIGINT, user_id TEXT, device_id TEXT, token TEXT, used BOOLEAN)",
          "user_ips (user_id TEXT, access_token TEXT, device_id TEXT, ip TEXT, user_agent TEXT,"
              + " last_seen BIGINT)",
          "local_media_repository (media_id TEXT, media_type TEXT, media_length INTEGER, created_ts"
              + " BIGINT, upload_name TEXT, user_id TEXT)",
          "users (name TEXT, password_hash TEXT, creation_ts BIGINT, admin SMALLINT)",
          "profiles (user_id TEXT, displayname TEXT, avatar_url TEXT, full_user_id TEXT)",
          "devices (user_id TEXT, device_id TEXT, display_name TEXT, last_seen BIGINT)",
          "rooms (room_id TEXT, is_public BOOL, creator TEXT)");

  private static final String VALUES =
      "SELECT '@agent-%1$d:s.fr' AS user_id, '@agent-%1$d:s.fr' AS name, '@agent-%1$d:s.fr' AS"
          + " creator, '@agent-%1$d:s.fr' AS full_user_id, '$evenement-%1$d' AS event_id,"
          + " '!salon-%1$d:s.fr' AS room_id, 'join' AS membership, 'm.room.member' AS type,"
          + " '@agent-%1$d:s.fr' AS state_key, 'syt_YWdlbnQ_QwErTyUiOp%1$04dqsdf_%1$04d' AS token,"
          + " '192.0.2.%1$d' AS ip, 1777885953000 AS last_seen, 1777885953 AS creation_ts,"
          + " 1777885953000 AS created_ts, 0 AS admin, 0 AS is_public, %1$d AS id, 'QWERTY%1$04d'"
          + " AS device_id, 'AbCdEfGhIjKlMnOpQrStUvWx' AS media_id, 12 AS media_length, 'x.png' AS"
          + " upload_name, 'image/png' AS media_type";

  /** Rows of many pages, and the page that leads to them lost. */
  @Test
  void rowsOfListsAreFoundWithoutThePagesThatLeadToThem(@TempDir Path folder) throws Exception {
    Path made = folder.resolve("homeserver.db");
    Map<String, Integer> roots = new TreeMap<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + made);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA page_size = 1024");
      statement.execute("BEGIN");
      statement.execute("CREATE TABLE event_json (event_id, room_id, internal_metadata, json)");
      for (String list : LISTS) {
        statement.execute("CREATE TABLE " + list);
        fill(statement, list, 60);
      }
      statement.execute("COMMIT");
      try (ResultSet rows = statement.executeQuery("SELECT name, rootpage FROM sqlite_schema")) {
        while (rows.next()) {
          roots.put(rows.getString(1), rows.getInt(2));
        }
      }
    }
    byte[] bytes = Files.readAllBytes(made);
    List<String> whole = facts(read(bytes));
    for (String list : LISTS) {
      String table = list.substring(0, list.indexOf(' '));
      int page = roots.getOrDefault(table, 0);
      byte[] torn = bytes.clone();
      Arrays.fill(torn, (page - 1) * 1024, page * 1024, (byte) 0);
      assertThat(facts(read(torn))).as(table).isEqualTo(whole);
    }
  }

  private static void fill(Statement statement, String list, int rows) throws SQLException {
    String table = list.substring(0, list.indexOf(' '));
    String columns =
        Stream.of(list.substring(list.indexOf('(') + 1, list.indexOf(')')).split(", ?"))
            .map(column -> column.substring(0, column.indexOf(' ')))
            .map(column -> VALUES.contains(" AS " + column) ? column : "NULL")
            .collect(Collectors.joining(", "));
    for (int i = 0; i < rows; i++) {
      String values = String.format(Locale.ROOT, VALUES, i);
      statement.execute("INSERT INTO " + table + " SELECT " + columns + " FROM (" + values + ")");
    }
  }

  private static List<String> facts(List<Entry> entries) {
    return entries.stream()
        .filter(entry -> !(entry instanceof Problem || entry instanceof Remark))
        .map(Entry::toString)
        .sorted()
        .toList();
  }

  @Test
  void aSchemaNewerThanAnyThatIsKnownIsSaidAndTheRestIsRead(@TempDir Path folder) throws Exception {
    Path copy = Files.write(folder.resolve("homeserver.db"), database());
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
        Statement statement = connection.createStatement()) {
      statement.execute("UPDATE schema_version SET version = 999");
    }
    List<Entry> entries = read(Files.readAllBytes(copy));
    assertThat(events(entries)).hasSize(22);
    assertThat(entries)
        .filteredOn(Problem.class::isInstance)
        .singleElement()
        .satisfies(said -> assertThat(said.toString()).contains("found 999"));
  }

  @Test
  void passwordHashesStayInTheEvidence() throws IOException {
    assertThat(read(database()).toString())
        .contains("/table", "creation_ts")
        .doesNotContain("$2b$12");
  }

  @Test
  void aDatabaseThatIsCutSaysSo() throws IOException {
    byte[] bytes = database();
    for (int length = 0; length < bytes.length; length += 997) {
      List<Entry> entries = read(Arrays.copyOf(bytes, length));
      assertThat(entries).as("cut at " + length).anyMatch(Problem.class::isInstance);
      ExportContractTest.assertOrdered(entries);
    }
  }

  @Test
  void aChangedByteCostsAtMostItsPageAndNeverTheRun() throws IOException {
    Random random = new Random(SEED);
    byte[] bytes = database();
    for (int i = 0; i < ROUNDS; i++) {
      byte[] changed = bytes.clone();
      int place = 100 + random.nextInt(bytes.length - 100);
      changed[place] = (byte) random.nextInt(256);
      List<Entry> entries = read(changed);
      ExportContractTest.assertOrdered(entries);
      long known = events(entries).size();
      assertThat(
              known == 22 || entries.stream().anyMatch(Problem.class::isInstance) || place < 4096)
          .as(known + " events, changed at " + place + ", seed " + SEED)
          .isTrue();
    }
  }
}
