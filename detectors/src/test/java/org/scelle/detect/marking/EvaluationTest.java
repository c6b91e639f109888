package org.scelle.detect.marking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.scelle.model.Where;

/**
 * The labelled snippets of {@code samples/detectors/marking}. The held half was written before the
 * rules, or after them in rounds that were scored blind; its failures were never read. {@code
 * rounds.jsonl} holds the rounds that were scored blind first and learnt from afterwards; {@code
 * independent.jsonl} was written by others, who knew neither rules nor snippets, and was never
 * learnt from.
 */
class EvaluationTest {

  private static final Path SAMPLES =
      Path.of(System.getProperty("repository.root"), "samples", "detectors", "marking");

  @Test
  void heldHalfIsReadAsAnOfficerWould(TestReporter reporter) throws IOException {
    Evaluation held = Evaluation.of(SAMPLES.resolve("held.jsonl"));
    reporter.publishEntry("held half", held.toString());
    assertThat(held.table("all").macroF1()).as(held.toString()).isGreaterThanOrEqualTo(0.97);
    assertThat(held.table("tier adversarial").macroF1())
        .as(held.toString())
        .isGreaterThanOrEqualTo(0.96);
    assertThat(held.table("all").falseAlarms()).as(held.toString()).isLessThan(0.01);
    assertThat(held.rightSchemes()).as(held.toString()).isGreaterThanOrEqualTo(0.98);
  }

  @Test
  void tunedHalfStaysAsGood(TestReporter reporter) throws IOException {
    Evaluation tuned = Evaluation.of(SAMPLES.resolve("tune.jsonl"));
    reporter.publishEntry("tuned half", tuned.toString());
    assertThat(tuned.table("all").macroF1()).as(tuned.toString()).isGreaterThanOrEqualTo(0.97);
    assertThat(tuned.table("all").falseAlarms()).as(tuned.toString()).isLessThan(0.03);
  }

  @Test
  void whatTheRoundsTaughtIsKept(TestReporter reporter) throws IOException {
    Evaluation rounds = Evaluation.of(SAMPLES.resolve("rounds.jsonl"));
    reporter.publishEntry("rounds", rounds.toString());
    assertThat(rounds.table("all").macroF1()).as(rounds.toString()).isGreaterThanOrEqualTo(0.97);
    assertThat(rounds.table("all").falseAlarms()).as(rounds.toString()).isLessThan(0.01);
    assertThat(rounds.rightSchemes()).as(rounds.toString()).isGreaterThanOrEqualTo(0.98);
  }

  @Test
  void whatOthersWroteIsReadAlmostAsWell(TestReporter reporter) throws IOException {
    Evaluation others = Evaluation.of(SAMPLES.resolve("independent.jsonl"));
    reporter.publishEntry("independent", others.toString());
    assertThat(others.table("all").macroF1()).as(others.toString()).isGreaterThanOrEqualTo(0.95);
    assertThat(others.table("tier adversarial").macroF1())
        .as(others.toString())
        .isGreaterThanOrEqualTo(0.92);
    assertThat(others.table("all").falseAlarms()).as(others.toString()).isLessThan(0.03);
    assertThat(others.rightSchemes()).as(others.toString()).isGreaterThanOrEqualTo(0.98);
  }

  @Test
  void theSetIsLargeCoversEveryPlaceAndRepeatsNothing() throws IOException {
    Set<String> texts = new HashSet<>();
    for (String half : Set.of("held.jsonl", "tune.jsonl", "rounds.jsonl", "independent.jsonl")) {
      Set<String> places = new HashSet<>();
      for (JsonNode snippet : Evaluation.snippets(SAMPLES.resolve(half))) {
        String where = snippet.get("where").asText();
        places.add(where);
        assertThat(texts.add(where + "\n" + snippet.get("text").asText()))
            .as(snippet.get("id").asText() + " repeats another")
            .isTrue();
      }
      assertThat(places).hasSize(Where.values().length);
    }
    assertThat(texts).hasSizeGreaterThanOrEqualTo(600);
  }
}
