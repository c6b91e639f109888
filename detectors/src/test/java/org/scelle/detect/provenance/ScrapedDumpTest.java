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
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongUnaryOperator;
import java.util.regex.Pattern;
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

  private static final Pattern AGE = Pattern.compile("\"age\": ?(\\d+)");

  /** The same answer, given so much later. */
  private static List<String> later(List<String> page, LongUnaryOperator delay) {
    return page.stream()
        .map(event -> {
          long more = delay.applyAsLong(event.hashCode());
          return AGE.matcher(event)
              .replaceAll(age -> "\"age\": " + (Long.parseLong(age.group(1)) + more));
        })
        .toList();
  }

  private static List<List<String>> pages(Path dump) throws IOException {
    List<List<String>> pages = new ArrayList<>();
    try (var files = Files.walk(dump.resolve("rooms"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String text = Files.readString(file, StandardCharsets.UTF_8).strip();
        String array = text.substring(text.indexOf('[') + 1, text.lastIndexOf(']'));
        List<String> events = List.of(array.split(",\n", -1));
        pages.add(events);
      }
    }
    return pages;
  }

  /**
   * Several processes took rooms side by side, tried some pages again, saved some twice; clocks of
   * other servers are off; then all was thrown into one file.
   */
  @Test
  void retriesDoublesAndForeignClocksDoNotMoveTheWindow() throws IOException {
    long seed = 7_031;
    Random random = new Random(seed);
    Path dump = folder.resolve("dump");
    TchapDump.make(new Scale(6, 60, 900, 0, 7), dump);
    Session apart = provenance(dump).main().orElseThrow();
    long length = apart.last() - apart.first();
    List<String> all = new ArrayList<>();
    Set<Long> again = new TreeSet<>();
    for (List<String> page : pages(dump)) {
      all.addAll(page);
      if (page.size() <= 3) {
        continue;
      }
      switch (random.nextInt(3)) {
        case 0 -> all.addAll(page);
        case 1 -> {
          long delay = length + 60_000 + random.nextInt(600_000);
          again.add(delay);
          all.addAll(later(page, event -> delay));
        }
        default -> all.addAll(later(page.subList(0, 2), event -> 1 + (event & 1_023)));
      }
    }
    Collections.shuffle(all, random);
    Path merged = Files.createDirectory(folder.resolve("merged"));
    Files.writeString(merged.resolve("all.json"), "[" + String.join(",\n", all) + "]");

    Session together = provenance(merged).main().orElseThrow();
    assertThat(again).as("seed " + seed).hasSizeGreaterThan(2);
    assertThat(together.first()).isEqualTo(apart.first());
    assertThat(together.last())
        .isBetween(apart.first() + Collections.max(again), apart.last() + Collections.max(again));
    assertThat(together.answers()).isBetween(apart.answers(), apart.answers() + 40);
    assertThat(together.taker().account()).isEqualTo(INTRUDER);
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
