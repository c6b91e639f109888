package org.scelle.format.synapse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.scelle.format.ExportContractTest;
import org.scelle.format.MemoryFile;
import org.scelle.format.Samples;
import org.scelle.model.Authenticity;
import org.scelle.model.Authenticity.Signature;
import org.scelle.model.Authenticity.Verdict;
import org.scelle.model.Entry;
import org.scelle.model.Event;
import org.scelle.model.Problem;

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
