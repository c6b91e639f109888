package org.scelle.format.synapse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.format.ExportContractTest;
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
                .isEqualTo(new Authenticity(Verdict.VERIFIED, Signature.HOLDS, "")));
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
