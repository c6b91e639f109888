package org.scelle.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scelle.model.Entry;
import org.scelle.model.Event;
import org.scelle.model.Page;
import org.scelle.model.Problem;
import org.scelle.model.Remark;
import org.scelle.model.RoomSeen;
import org.scelle.model.Source;

/** What every format must keep to, on every sample it comes with. */
public class ExportContractTest {

  static Stream<Samples.Case> cases() {
    return Samples.all();
  }

  static Stream<Samples.Case> namingIds() {
    return Samples.namingIds().filter(sample -> Counted.canCount(sample.format()));
  }

  @Test
  void everyFormatHasItsOwnIdAndSamples() {
    assertThat(ExportFormats.ALL).extracting(ExportFormat::id).doesNotHaveDuplicates();
    for (ExportFormat format : ExportFormats.ALL) {
      assertThat(Samples.all().filter(c -> c.format().equals(format))).as(format.id()).isNotEmpty();
      assertThat(format.title()).isNotBlank();
      assertThat(format.limits()).isNotBlank();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void entriesAreAsExpected(Samples.Case sample) throws IOException {
    List<String> lines = new ArrayList<>();
    for (MemoryFile file : sample.files()) {
      lines.addAll(Rendering.lines(Samples.read(sample.format(), file)));
    }
    Path expected = sample.folder().resolve(Samples.EXPECTED);
    if (Files.notExists(expected)) {
      Files.write(expected, lines);
      fail("there was no " + expected + "; it has been written: check it");
    }
    assertThat(lines).isEqualTo(Files.readAllLines(expected));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void onlyItsOwnFormatRecognisesIt(Samples.Case sample) throws IOException {
    for (MemoryFile file : sample.files()) {
      for (ExportFormat format : ExportFormats.ALL) {
        assertThat(format.recognises(file))
            .as("%s by %s", file.name(), format.id())
            .isEqualTo(format.equals(sample.format()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readingTwiceGivesTheSame(Samples.Case sample) throws IOException {
    for (MemoryFile file : sample.files()) {
      assertThat(Samples.read(sample.format(), file))
          .isEqualTo(Samples.read(sample.format(), file));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void sourcesAreInRangeOrderedAndEqualOrDisjoint(Samples.Case sample) throws IOException {
    for (MemoryFile file : sample.files()) {
      assertOrdered(Samples.read(sample.format(), file));
    }
  }

  public static void assertOrdered(List<Entry> entries) {
    Source before = null;
    for (Entry entry : entries) {
      Source source = entry.source();
      if (entry instanceof Page || entry instanceof RoomSeen || entry instanceof Remark) {
        continue;
      }
      if (before != null && !source.equals(before)) {
        assertThat(source.offset())
            .as(Rendering.line(entry))
            .isGreaterThanOrEqualTo(before.offset() + before.length());
      }
      before = source;
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void pagesEncloseTheirEventsAndComeAfterThem(Samples.Case sample) throws IOException {
    for (MemoryFile file : sample.files()) {
      List<Entry> entries = Samples.read(sample.format(), file);
      for (int i = 0; i < entries.size(); i++) {
        if (entries.get(i) instanceof Event event && event.page() > 0) {
          List<Entry> rest = entries.subList(i, entries.size());
          assertThat(rest).anyMatch(e -> e instanceof Page page && encloses(page, event));
        }
      }
    }
  }

  private static boolean encloses(Page page, Event event) {
    Source outer = page.source();
    Source inner = event.source();
    return page.number() == event.page()
        && outer.offset() <= inner.offset()
        && inner.offset() + inner.length() <= outer.offset() + outer.length();
  }

  @ParameterizedTest
  @MethodSource("namingIds")
  void everyEventIsReadOnceFromItsOwnBytesOrCoveredByAProblem(Samples.Case sample)
      throws IOException {
    for (MemoryFile file : sample.files()) {
      List<Entry> entries = Samples.read(sample.format(), file);
      List<Event> events = Counted.events(entries);
      for (Event event : events) {
        assertThat(Counted.idsIn(file.bytes(), event.source())).contains(Counted.id(event));
      }
      JsonNode strict = Counted.strict(file.bytes());
      if (strict == null) {
        assertThat(entries).as(file.name()).anyMatch(Problem.class::isInstance);
      } else {
        assertThat(events.stream().map(Counted::id).sorted().toList())
            .as(file.name())
            .isEqualTo(Counted.ids(strict));
      }
    }
  }
}
