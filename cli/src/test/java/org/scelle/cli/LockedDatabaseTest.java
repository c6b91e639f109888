package org.scelle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scelle.cli.Scene.scelle;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database of a server that is running while it is read. */
class LockedDatabaseTest {

  private static final String COMMITTED = "@committed-dinum.gouv.fr:agent.dinum.tchap.gouv.fr";
  private static final String OPEN = "@open-dinum.gouv.fr:agent.dinum.tchap.gouv.fr";

  @TempDir Path folder;

  private Path database() throws IOException {
    Path server = Files.createDirectories(folder.resolve("synapse"));
    return Files.copy(
        Scene.ROOT.resolve("samples/exports/synapse-sqlite/two-rooms/homeserver.db"),
        server.resolve("homeserver.db"));
  }

  private static String profile(String account) {
    return "INSERT INTO users (name, creation_ts) VALUES ('" + account + "', 1777885953)";
  }

  /** Bytes, sizes and times of all files beside the database. */
  private Map<String, String> seen() throws IOException {
    Map<String, String> seen = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder.resolve("synapse"))) {
      for (Path file : files.toList()) {
        seen.put(
            file.getFileName().toString(),
            Files.getLastModifiedTime(file) + " " + Files.size(file));
      }
    }
    return seen;
  }

  private JsonNode triage() throws IOException {
    Path made = folder.resolve("case");
    Scene.Run run = scelle("triage", folder.resolve("synapse"), "--case", made);
    assertThat(run.err()).doesNotContain("\tat ");
    assertThat(run.exit()).as(run.err()).isIn(0, 3);
    return Scene.json(made.resolve("report/report.json"));
  }

  private String accounts() throws IOException {
    return Files.readString(folder.resolve("case/report/reach.csv"));
  }

  @Test
  void anExclusiveLockAndAnOpenTransactionHideNothingThatWasCommitted()
      throws IOException, SQLException {
    Path database = database();
    try (Connection server = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = server.createStatement()) {
      statement.execute("PRAGMA locking_mode = EXCLUSIVE");
      statement.execute("PRAGMA journal_mode = DELETE");
      statement.execute("BEGIN EXCLUSIVE");
      statement.execute(profile(OPEN));
      Map<String, String> before = seen();
      assertThat(triage().at("/totals/events").asInt()).isEqualTo(22);
      assertThat(seen()).isEqualTo(before);
      assertThat(accounts()).doesNotContain(OPEN);
    }
  }

  @Test
  void whatIsInTheLogOfALockedDatabaseIsReadAsFarAsItWasCommitted()
      throws IOException, SQLException {
    Path database = database();
    try (Connection server = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = server.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("PRAGMA wal_autocheckpoint = 0");
      statement.execute(profile(COMMITTED));
      statement.execute("BEGIN IMMEDIATE");
      statement.execute(profile(OPEN));
      Map<String, String> before = seen();
      assertThat(triage().at("/totals/events").asInt()).isEqualTo(22);
      assertThat(seen()).isEqualTo(before);
      assertThat(accounts()).contains(COMMITTED).doesNotContain(OPEN);
    }
  }

  @Test
  void aDatabaseCopiedWithoutItsLogSaysThatSomethingMayBeMissing()
      throws IOException, SQLException {
    Path database = database();
    try (Connection server = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = server.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute(profile(COMMITTED));
    }
    assertThat(triage().at("/totals/events").asInt()).isEqualTo(22);
    assertThat(Files.readString(folder.resolve("case/report/ledger.csv")))
        .contains("stands in its -wal file alone");
  }
}
