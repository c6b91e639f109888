package org.scelle.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scelle.model.Entry;
import org.scelle.model.Event;
import org.scelle.model.Problem;

/** What is damaged costs itself. */
class MutationTest {

  private static final long SEED = Long.getLong("scelle.seed", 20260504L);
  private static final int ROUNDS = 60;

  /** Logs in which only the beginning of the next message ends a message. */
  private static final Set<String> OPEN_ENDED =
      Set.of(
          "element-text",
          "matrix-commander-text",
          "matrix-archiver-text",
          "matrix-dl-text",
          "table-yaml");

  static Stream<Samples.Case> texts() {
    return Samples.all().filter(Samples.Case::isText);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void whatStandsBeforeATearSurvivesAndTheTearIsAProblem(Samples.Case sample) throws IOException {
    Random random = new Random(SEED);
    for (MemoryFile file : sample.files()) {
      for (int i = 0; i < ROUNDS; i++) {
        int length = random.nextInt(file.bytes().length);
        byte[] torn = Arrays.copyOf(file.bytes(), length);
        assertSurvival(
            new Mutation(sample, file, new MemoryFile(file.name(), torn), length),
            "torn at " + length);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void aChangedByteCostsItsEvent(Samples.Case sample) throws IOException {
    Random random = new Random(SEED);
    for (MemoryFile file : sample.files()) {
      for (int i = 0; i < ROUNDS; i++) {
        int place = random.nextInt(file.bytes().length);
        byte[] changed = file.bytes().clone();
        changed[place] = (byte) random.nextInt(256);
        assertSurvival(
            new Mutation(sample, file, new MemoryFile(file.name(), changed), place),
            "changed at " + place);
      }
    }
  }

  private record Mutation(Samples.Case sample, MemoryFile file, MemoryFile changed, int place) {}

  private static void assertSurvival(Mutation mutation, String what) throws IOException {
    String description =
        mutation.sample + " " + mutation.file.name() + " " + what + ", seed " + SEED;
    List<Entry> before = Samples.read(mutation.sample.format(), mutation.file);
    List<Entry> after = Samples.read(mutation.sample.format(), mutation.changed);
    List<String> kept =
        after.stream().filter(MutationTest::isEvent).map(e -> line(mutation, e)).toList();
    ExportContractTest.assertOrdered(after);
    List<String> expected =
        before.stream()
            .filter(MutationTest::isEvent)
            .filter(e -> e.source().offset() + e.source().length() <= mutation.place)
            .map(e -> line(mutation, e))
            .toList();
    boolean open = OPEN_ENDED.contains(mutation.sample.format().id());
    int sure = open ? Math.max(0, expected.size() - 1) : expected.size();
    assertThat(kept).as(description).containsAll(expected.subList(0, sure));
    if (Counted.canCount(mutation.sample.format())
        && mutation.sample.isJson()
        && Counted.strict(mutation.changed.bytes()) == null) {
      assertThat(after).as(description).anyMatch(Problem.class::isInstance);
    }
  }

  /** What comes later in a file may tell the id of an event, its page and whose key signed it. */
  private static String line(Mutation mutation, Entry entry) {
    return mutation.sample.namesIds() || !(entry instanceof Event event)
        ? Rendering.line(entry)
        : event.source().offset() + " " + event.content();
  }

  private static boolean isEvent(Entry entry) {
    return entry instanceof Event;
  }

  @ParameterizedTest
  @MethodSource("texts")
  void lineEndsDoNotMatter(Samples.Case sample) throws IOException {
    for (MemoryFile file : sample.files()) {
      String text = new String(file.bytes(), StandardCharsets.ISO_8859_1);
      byte[] ended = text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
      assertThat(facts(sample, new MemoryFile(file.name(), ended))).isEqualTo(facts(sample, file));
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void aByteOrderMarkDoesNotMatter(Samples.Case sample) throws IOException {
    for (MemoryFile file : sample.files()) {
      byte[] marked = new byte[file.bytes().length + 3];
      marked[0] = (byte) 0xef;
      marked[1] = (byte) 0xbb;
      marked[2] = (byte) 0xbf;
      System.arraycopy(file.bytes(), 0, marked, 3, file.bytes().length);
      MemoryFile changed = new MemoryFile(file.name(), marked);
      assertThat(facts(sample, changed)).isEqualTo(facts(sample, file));
      assertThat(sample.format().recognises(changed)).isTrue();
    }
  }

  private static List<String> facts(Samples.Case sample, MemoryFile file) throws IOException {
    return Samples.read(sample.format(), file).stream()
        .filter(entry -> !(entry instanceof Problem))
        .map(Rendering::line)
        .map(line -> line.replaceFirst("\"at\":\"[^\"]*\",?", ""))
        .toList();
  }
}
