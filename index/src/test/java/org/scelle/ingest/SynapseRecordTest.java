package org.scelle.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.store.CaseFile;

/** What the database of Synapse says of the order of a room, and of what it gives to nobody. */
final class SynapseRecordTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-12T08:00:00Z"), ZoneOffset.UTC);
  private static final String ROOM = "!salon:agent.dinum.tchap.gouv.fr";

  @TempDir Path folder;
  private Path dump;

  /** Four events, each sent after the one before. */
  @BeforeEach
  void makeDatabase() throws IOException, SQLException {
    dump = Files.createDirectory(folder.resolve("dump"));
    try (Connection connection = open()) {
      run(
          connection,
          "CREATE TABLE event_json (event_id TEXT NOT NULL, room_id TEXT NOT NULL,"
              + " internal_metadata TEXT NOT NULL, json TEXT NOT NULL, format_version INTEGER)");
      run(
          connection,
          "CREATE TABLE events (stream_ordering INTEGER PRIMARY KEY, topological_ordering BIGINT,"
              + " event_id TEXT NOT NULL, type TEXT NOT NULL, room_id TEXT NOT NULL,"
              + " depth BIGINT NOT NULL, outlier BOOL NOT NULL, rejection_reason TEXT)");
      add(connection, 1, 0, null);
      add(connection, 2, 1, null);
      add(connection, 3, 2, null);
      add(connection, 4, 3, null);
    }
  }

  private Connection open() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + dump.resolve("homeserver.db"));
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void change(String sql) throws SQLException {
    try (Connection connection = open()) {
      run(connection, sql);
    }
  }

  private static String id(int number) {
    return "$" + "e".repeat(40) + String.format(Locale.ROOT, "%03d", number);
  }

  private static void add(Connection connection, int number, int after, @Nullable String refusal)
      throws SQLException {
    String json =
        """
        {"auth_events":[],"prev_events":[%s],"type":"m.room.message","room_id":"%s",\
        "sender":"@lea.moreau:agent.dinum.tchap.gouv.fr","origin_server_ts":%d,"depth":%d,\
        "content":{"msgtype":"m.text","body":"Réunion à 14 h"},"hashes":{},"signatures":{}}\
        """
            .formatted(
                after == 0 ? "" : "\"" + id(after) + "\"",
                ROOM,
                1_777_885_953_000L + number,
                number);
    try (PreparedStatement text =
            connection.prepareStatement("INSERT INTO event_json VALUES (?, ?, '{}', ?, 3)");
        PreparedStatement row =
            connection.prepareStatement(
                "INSERT INTO events VALUES (?, ?, ?, 'm.room.message', ?, ?, 0, ?)")) {
      text.setString(1, id(number));
      text.setString(2, ROOM);
      text.setString(3, json);
      text.executeUpdate();
      row.setInt(1, number);
      row.setInt(2, number);
      row.setString(3, id(number));
      row.setString(4, ROOM);
      row.setInt(5, number);
      row.setString(6, refusal);
      row.executeUpdate();
    }
  }

  /** Numbers of the events of the timeline; a stroke where something is missing. */
  private String record() throws IOException {
    StringJoiner said = new StringJoiner(" ");
    try (CaseFile caseFile = CaseFile.open(folder.resolve("case"), CLOCK)) {
      new Ingest(caseFile, Ingest.Options.DEFAULT, Progress.SILENT).run(List.of(dump));
      caseFile
          .view()
          .record(event -> {
            if (event.hole()) {
              said.add("|");
            }
            String id = String.valueOf(event.envelope().id());
            said.add(id.substring(id.length() - 1));
          });
    }
    return said.toString();
  }

  @Test
  void eventsStandInTheOrderOfTheServer() throws IOException {
    assertThat(record()).isEqualTo("1 2 3 4");
  }

  @Test
  void anEventTheServerHoldsButGivesToNobodyIsNotInTheRecordAndLeavesNoHole()
      throws IOException, SQLException {
    change(
        "UPDATE event_json SET internal_metadata = '{\"soft_failed\":true}' WHERE event_id = '"
            + id(3)
            + "'");
    assertThat(record()).isEqualTo("1 2 4");
  }

  @Test
  void aRejectedEventIsNotInTheRecord() throws IOException, SQLException {
    change("UPDATE events SET rejection_reason = 'auth_error' WHERE event_id = '" + id(3) + "'");
    assertThat(record()).isEqualTo("1 2 4");
  }

  @Test
  void anEventSentAfterOneThatTheDatabaseLacksHasAHoleBeforeIt() throws IOException, SQLException {
    change("DELETE FROM event_json WHERE event_id = '" + id(3) + "'");
    change("DELETE FROM events WHERE event_id = '" + id(3) + "'");
    assertThat(record()).isEqualTo("1 2 | 4");
  }
}
