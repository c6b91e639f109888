package org.scelle.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.model.LedgerRow;
import org.scelle.model.Outcome;
import org.scelle.store.CaseFile;

/** Messages that a program had not yet carried from its log into its database. */
final class WriteAheadLogTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-12T08:00:00Z"), ZoneOffset.UTC);
  private static final int CARRIED = 200;
  private static final int LOGGED = 300;

  @TempDir Path folder;
  private Path dump;
  private byte[] database = {};
  private byte[] log = {};

  /** Real SQLite leaves both files as a crash would. */
  @BeforeEach
  void makeDatabase() throws IOException, SQLException {
    dump = Files.createDirectory(folder.resolve("dump"));
    Path made = folder.resolve("made.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + made)) {
      run(connection, "PRAGMA journal_mode = WAL");
      run(connection, "PRAGMA synchronous = OFF");
      run(connection, "PRAGMA wal_autocheckpoint = 0");
      run(
          connection,
          "CREATE TABLE messages (event_id TEXT, room_id TEXT, sender TEXT, ts INTEGER, body"
              + " TEXT)");
      write(connection, 0, CARRIED);
      run(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
      write(connection, CARRIED, CARRIED + LOGGED);
      database = Files.readAllBytes(made);
      log = Files.readAllBytes(folder.resolve("made.db-wal"));
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void write(Connection connection, int from, int to) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO messages VALUES (?, ?, ?, ?, ?)")) {
      for (int i = from; i < to; i++) {
        insert.setString(1, "$" + "m".repeat(38) + String.format(Locale.ROOT, "%05d", i));
        insert.setString(2, "!salon:agent.dinum.tchap.gouv.fr");
        insert.setString(3, "@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr");
        insert.setLong(4, 1_777_885_953_000L + i * 1000L);
        insert.setString(5, "message numéro " + i);
        insert.executeUpdate();
      }
    }
  }

  private List<LedgerRow> ingest() throws IOException {
    try (CaseFile caseFile = CaseFile.open(folder.resolve("case"), CLOCK)) {
      new Ingest(caseFile, Ingest.Options.DEFAULT, Progress.SILENT).run(List.of(dump));
      List<LedgerRow> rows = new ArrayList<>();
      caseFile.view().ledger(rows::add);
      messages = caseFile.view().totals().messages();
      return rows;
    }
  }

  private long messages;

  private static LedgerRow row(List<LedgerRow> rows, String name) {
    return rows.stream()
        .filter(row -> (row.file() + row.path()).endsWith(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatOnlyTheLogHoldsIsReadAndNothingIsWrittenBesideTheEvidence() throws IOException {
    Files.write(dump.resolve("archive.db"), database);
    Files.write(dump.resolve("archive.db-wal"), log);
    List<LedgerRow> rows = ingest();
    assertThat(messages).isEqualTo(CARRIED + LOGGED);
    assertThat(row(rows, "archive.db-wal").owner()).isEqualTo("sqlite-wal");
    assertThat(row(rows, "archive.db-wal").outcome()).isEqualTo(Outcome.READ);
    assertThat(dump.toFile().list()).containsExactlyInAnyOrder("archive.db", "archive.db-wal");
    assertThat(Files.readAllBytes(dump.resolve("archive.db"))).isEqualTo(database);
  }

  @Test
  void theTwoAreFoundInAnArchiveInAnyOrder() throws IOException {
    try (OutputStream out = Files.newOutputStream(dump.resolve("dump.zip"));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("db/archive.db-wal"));
      zip.write(log);
      zip.putNextEntry(new ZipEntry("db/archive.db"));
      zip.write(database);
    }
    ingest();
    assertThat(messages).isEqualTo(CARRIED + LOGGED);
  }

  @Test
  void aLogThatComesLaterIsReadOverTheDatabaseThatIsKnown() throws IOException {
    Files.write(dump.resolve("archive.db"), database);
    ingest();
    assertThat(messages).isEqualTo(CARRIED);
    Files.write(dump.resolve("archive.db-wal"), log);
    ingest();
    assertThat(messages).isEqualTo(CARRIED + LOGGED);
  }

  @Test
  void aLogWithoutItsDatabaseSaysWhatIsMissing() throws IOException {
    Files.write(dump.resolve("archive.db-wal"), log);
    LedgerRow row = row(ingest(), "archive.db-wal");
    assertThat(row.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(row.why()).contains("without -wal");
  }

  @Test
  void anAlteredPageEndsTheLogAtItsLastCommitBefore() throws IOException {
    Files.write(dump.resolve("archive.db"), database);
    byte[] altered = log.clone();
    altered[altered.length / 2] ^= 1;
    Files.write(dump.resolve("archive.db-wal"), altered);
    LedgerRow row = row(ingest(), "archive.db-wal");
    assertThat(row.outcome()).isEqualTo(Outcome.PARTIAL);
    assertThat(row.why()).contains("checksum");
    assertThat(messages).isBetween(CARRIED + LOGGED / 3L, CARRIED + LOGGED * 2L / 3);
  }
}
