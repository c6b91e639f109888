package org.scelle.detect.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ConformanceTest {

  /** One block of {@code conformance.txt}. */
  record Case(String name, String source, List<String> lines) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    try (InputStream in = ConformanceTest.class.getResourceAsStream("conformance.txt")) {
      assertThat(in).isNotNull();
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().toList()) {
        if (line.startsWith("== ")) {
          String[] head = line.substring(3).split(" :: ", 2);
          assertThat(head).as("a source for " + line).hasSize(2);
          cases.add(new Case(head[0], head[1], new ArrayList<>()));
        } else if (!line.isBlank() && !line.startsWith("#")) {
          cases.get(cases.size() - 1).lines().add(line.strip());
        }
      }
    }
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyCaseComesOutAsItsSourceSays(Case one) {
    assertThat(Asked.of(one.lines()).stream().filter(Asked::wrong).toList())
        .as(one.name() + ", after " + one.source())
        .isEmpty();
  }

  @Test
  void thereAreAtLeast120Questions() throws IOException {
    long questions =
        cases().flatMap(one -> one.lines().stream()).filter(line -> line.startsWith("?")).count();
    assertThat(cases().count()).isGreaterThanOrEqualTo(120);
    assertThat(questions).isGreaterThanOrEqualTo(120);
  }

  @Test
  void everyReasonIsAskedFor() throws IOException {
    Set<String> hit = new HashSet<>();
    cases()
        .flatMap(one -> one.lines().stream())
        .filter(line -> line.startsWith("? ") || line.startsWith("?join"))
        .forEach(line -> hit.addAll(List.of(line.split("\\s+"))));
    assertThat(EnumSet.allOf(Reason.class)).allMatch(reason -> hit.contains(reason.word()));
  }

  @Test
  void namesAreDistinct() throws IOException {
    assertThat(cases().map(Case::name).toList()).doesNotHaveDuplicates();
  }
}
