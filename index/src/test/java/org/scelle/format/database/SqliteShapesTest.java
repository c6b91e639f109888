package org.scelle.format.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.evidence.Address;
import org.scelle.format.ExportContractTest;
import org.scelle.format.MemoryFile;
import org.scelle.format.Samples;
import org.scelle.model.Content;
import org.scelle.model.Entry;
import org.scelle.model.Event;
import org.scelle.model.Moment;
import org.scelle.model.Problem;
import org.scelle.model.Remark;

/** Databases as SQLite itself writes them, in each of the shapes it knows. */
class SqliteShapesTest {
  private static final int MESSAGES = 600;
  private static final String BY_ROW_ID =
      "CREATE TABLE messages (event_id TEXT, room_id TEXT, sender TEXT, time INTEGER, body TEXT)";
  private static final String BY_KEY =
      "CREATE TABLE messages (body TEXT, sender TEXT, \"event_id\" TEXT, time INTEGER, room_id TEXT"
          + " NOT NULL, PRIMARY KEY (room_id, event_id DESC)) WITHOUT ROWID";

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("archive.db");
  }

  private static String body(int i) {
    String more = i % 50 == 0 ? " Détail.".repeat(1_200) : "";
    return "Le marché n° " + i + " est notifié à l’équipe 🚒." + more;
  }

  private Connection database(String table, String... pragmas) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
    try (Statement statement = connection.createStatement()) {
      for (String pragma : pragmas) {
        statement.execute("PRAGMA " + pragma);
      }
      statement.execute(table);
    }
    connection.setAutoCommit(false);
    try (PreparedStatement row =
        connection.prepareStatement(
            "INSERT INTO messages (event_id, room_id, sender, time, body) VALUES (?, ?, ?, ?,"
                + " ?)")) {
      for (int i = 0; i < MESSAGES; i++) {
        row.setString(1, "$" + "a".repeat(39) + (1000 + i));
        row.setString(2, "!salon" + i % 3 + ":agent.dinum.tchap.gouv.fr");
        row.setString(3, "@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr");
        row.setLong(4, 1_777_885_953_000L + i);
        row.setString(5, body(i));
        row.execute();
      }
    }
    connection.commit();
    return connection;
  }

  private MemoryFile copy(String name) throws IOException {
    return new MemoryFile(name, Files.readAllBytes(folder.resolve(name)));
  }

  private static List<String> bodies(List<Entry> entries) {
    return entries.stream()
        .filter(Event.class::isInstance)
        .map(entry -> ((Event) entry).content() instanceof Content.Message m ? m.body() : "")
        .sorted()
        .toList();
  }

  private static List<String> all() {
    List<String> bodies = new ArrayList<>();
    for (int i = 0; i < MESSAGES; i++) {
      bodies.add(body(i));
    }
    bodies.sort(null);
    return bodies;
  }

  private void everyMessageIsRead() throws IOException {
    MemoryFile file = copy("archive.db");
    assertThat(new TableSqlite().recognises(file)).isTrue();
    List<Entry> entries = Samples.read(new TableSqlite(), file);
    assertThat(entries).noneMatch(Problem.class::isInstance);
    assertThat(bodies(entries)).isEqualTo(all());
    ExportContractTest.assertOrdered(entries);
  }

  @Test
  void textsMayBeInUtf16OfEitherByteOrder() throws Exception {
    for (String encoding : List.of("UTF-16le", "UTF-16be")) {
      database(BY_ROW_ID, "encoding = '" + encoding + "'").close();
      everyMessageIsRead();
      Files.delete(file());
    }
  }

  /** What SQLite keeps once, as the number of the row, stands in no column. */
  @Test
  void aNumberThatIsTheRowsOwnIsReadHoweverItIsDeclared() throws Exception {
    for (String declared :
        List.of(
            "time INTEGER PRIMARY KEY",
            "time INTEGER NOT NULL PRIMARY KEY",
            "time integer default 0 primary key autoincrement",
            "time INTEGER, PRIMARY KEY (time DESC)",
            "time INTEGER NOT NULL, UNIQUE (event_id), PRIMARY KEY(\"time\")",
            "time INT PRIMARY KEY",
            "time INTEGER PRIMARY KEY DESC")) {
      database(
              "CREATE TABLE messages (event_id TEXT, room_id TEXT, sender TEXT, body TEXT, "
                  + declared
                  + ")")
          .close();
      assertThat(Samples.read(new TableSqlite(), copy("archive.db")))
          .as(declared)
          .filteredOn(Event.class::isInstance)
          .hasSize(MESSAGES)
          .allMatch(entry -> ((Event) entry).envelope().time() instanceof Moment.Exact);
      Files.delete(file());
    }
  }

  @Test
  void rowsMayBeKeptByTheirKey() throws Exception {
    for (String page : List.of("512", "4096", "65536")) {
      database(BY_KEY, "page_size = " + page).close();
      everyMessageIsRead();
      Files.delete(file());
    }
  }

  /** The copy is made while a transaction, too large for its cache, is under way. */
  private MemoryFile copyInTheMiddle() throws Exception {
    try (Connection connection =
            database(BY_ROW_ID, "journal_mode = DELETE", "cache_size = 5", "cache_spill = 5");
        Statement statement = connection.createStatement()) {
      statement.execute("DELETE FROM messages WHERE time % 2 = 0");
      statement.execute("UPDATE messages SET body = 'effacé' WHERE time % 5 = 0");
      MemoryFile database = copy("archive.db");
      Files.copy(folder.resolve("archive.db-journal"), folder.resolve("kept-journal"));
      connection.rollback();
      return database;
    }
  }

  private static List<Entry> over(MemoryFile journal, MemoryFile database) throws IOException {
    List<Entry> entries = new ArrayList<>();
    new SqliteRollback().read(journal, database, entries::add);
    return entries;
  }

  @Test
  void whatAnUnfinishedTransactionTookAwayStandsInTheJournal() throws Exception {
    MemoryFile database = copyInTheMiddle();
    MemoryFile journal = copy("kept-journal");
    assertThat(new SqliteRollback().recognises(journal)).isTrue();
    assertThat(new SqliteRollback().beside(new Address("dump/archive.db-journal", "")))
        .isEqualTo(Optional.of(new Address("dump/archive.db", "")));

    List<String> now = bodies(Samples.read(new TableSqlite(), database));
    assertThat(now).contains("effacé").hasSizeLessThan(MESSAGES);
    List<Entry> before = over(journal, database);
    assertThat(before).noneMatch(Problem.class::isInstance);
    assertThat(before)
        .filteredOn(Remark.class::isInstance)
        .anyMatch(said -> said.toString().contains("was not finished"));
    List<String> found = new ArrayList<>(now);
    found.addAll(bodies(before));
    assertThat(bodies(before)).doesNotContain("effacé");
    assertThat(found).containsAll(all());
    ExportContractTest.assertOrdered(before);
  }

  @Test
  void aJournalThatIsCutOrAlteredCountsAsFarAsItHolds() throws Exception {
    MemoryFile database = copyInTheMiddle();
    byte[] whole = Files.readAllBytes(folder.resolve("kept-journal"));
    int counted = 512 + ByteBuffer.wrap(whole).getInt(8) * (4 + 4_096 + 4);
    for (int length = 0; length < counted; length += 4_999) {
      List<Entry> entries =
          over(new MemoryFile("archive.db-journal", Arrays.copyOf(whole, length)), database);
      assertThat(entries).as("cut at " + length).anyMatch(Problem.class::isInstance);
      ExportContractTest.assertOrdered(entries);
    }
    byte[] altered = whole.clone();
    altered[512 + 4 + 4096 - 200] ^= 1;
    assertThat(over(new MemoryFile("archive.db-journal", altered), database))
        .anyMatch(said -> said instanceof Problem p && p.what().contains("checksum"));
  }

  @Test
  void theIndexOfALogIsKnownForWhatItIs() throws Exception {
    try (Connection connection = database(BY_ROW_ID, "journal_mode = WAL")) {
      MemoryFile index = copy("archive.db-shm");
      assertThat(connection.isClosed()).isFalse();
      assertThat(new SqliteShm().recognises(index)).isTrue();
      assertThat(Samples.read(new SqliteShm(), index)).singleElement().isInstanceOf(Remark.class);
    }
  }
}
