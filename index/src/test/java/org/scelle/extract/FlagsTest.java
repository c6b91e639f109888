package org.scelle.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scelle.model.Document;
import org.scelle.model.Document.Flag;

/** Each flag has files that earn it, in each family it can stand in, and near twins that do not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FlagsTest {

  @TempDir static Path folder;
  private Examiner examiner;
  private List<Twins> twins;

  @BeforeAll
  void open() throws Exception {
    Path scratch = Files.createDirectory(folder.resolve("scratch"));
    Examiner.Budget budget = new Examiner.Budget(1, 256, Duration.ofSeconds(30), 100_000, 50, 8);
    examiner = Examiner.open(budget, scratch);
    twins = MadeTwins.all();
  }

  @AfterAll
  void close() {
    examiner.close();
  }

  List<Twins> twins() {
    return twins;
  }

  private Document examine(String name, byte[] bytes) throws IOException {
    return examiner.examine(MadeFile.of(folder, name, bytes));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("twins")
  void aFileEarnsItsFlagAndItsTwinDoesNot(Twins pair) throws Exception {
    Document earns = examine(pair.name(), pair.earns().bytes());
    Document twin = examine(pair.name(), pair.twin().bytes());
    assertThat(earns.flags()).describedAs(earns.type() + " " + earns.why()).contains(pair.flag());
    assertThat(twin.flags())
        .describedAs("the twin, " + twin.type() + " " + twin.why())
        .doesNotContain(pair.flag());
  }

  @Test
  void noFlagIsWithoutAPair() {
    assertThat(
            twins.stream()
                .map(Twins::flag)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Flag.class))))
        .isEqualTo(EnumSet.allOf(Flag.class));
  }
}
