package org.scelle.detect.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.ingest.Ingest;
import org.scelle.ingest.Progress;
import org.scelle.samples.SampleLeak;
import org.scelle.samples.Scale;
import org.scelle.samples.TchapDump;
import org.scelle.store.CaseFile;

/** A dump as the intruder made it, read by the real reader. */
class ScrapedDumpTest {
  /** From here on the maker of dumps lets the server answer. */
  private static final long END = Instant.parse("2026-06-06T12:00:00Z").toEpochMilli();

  private static final String INTRUDER =
      "@victor.lemoine-ac-lille.fr:agent.education.tchap.gouv.fr";

  @TempDir Path folder;

  private Provenance provenance(Path dump) throws IOException {
    Clock clock = Clock.fixed(Instant.parse("2026-06-08T09:00:00Z"), ZoneOffset.UTC);
    try (CaseFile file = CaseFile.open(folder.resolve("case of " + dump.getFileName()), clock)) {
      new Ingest(file, Ingest.Options.DEFAULT, Progress.SILENT).run(List.of(dump));
      return Provenance.of(file.view());
    }
  }

  @Test
  void theIntruderOfTheSampleLeakIsNamedWithTheWindow() throws IOException {
    SampleLeak.make(folder.resolve("leak"));
    Session session = provenance(folder.resolve("leak")).main().orElseThrow();

    assertThat(session.taker().account()).isEqualTo(INTRUDER);
    assertThat(session.first()).isBetween(END + 350, END + 1_250);
    assertThat(session.rooms()).hasSize(12);
    assertThat(session.last() - session.first())
        .isBetween((session.answers() - 1) * 350, (session.answers() - 1) * 1_250);
    assertThat(session.answersPerMinute()).isBetween(48.0, 172.0);
    assertThat(session.stop().ending()).isEqualTo(Session.Ending.NOTHING_MORE);
  }

  @Test
  void allEventsShuffledIntoOneFileYieldTheSameWindowAndTheSameAccount() throws IOException {
    long seed = 99;
    Path dump = folder.resolve("dump");
    TchapDump.make(new Scale(6, 60, 900, 0, 7), dump);
    List<String> events = new ArrayList<>();
    try (var files = Files.walk(dump.resolve("rooms"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String text = Files.readString(file, StandardCharsets.UTF_8).strip();
        String array = text.substring(text.indexOf('['), text.lastIndexOf(']'));
        for (String event : array.substring(1).split(",\n", -1)) {
          events.add(event);
        }
      }
    }
    Collections.shuffle(events, new Random(seed));
    Path merged = Files.createDirectory(folder.resolve("merged"));
    Files.writeString(merged.resolve("all.json"), "[" + String.join(",\n", events) + "]");

    Session apart = provenance(dump).main().orElseThrow();
    Session together = provenance(merged).main().orElseThrow();
    assertThat(together.first()).as("seed " + seed).isEqualTo(apart.first());
    assertThat(together.last()).isEqualTo(apart.last());
    assertThat(together.answers()).isEqualTo(apart.answers());
    assertThat(together.taker().account()).isEqualTo(INTRUDER);
  }
}
