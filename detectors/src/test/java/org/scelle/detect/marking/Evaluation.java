package org.scelle.detect.marking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.scelle.model.Where;

/** Runs the inspector over labelled snippets and counts. */
final class Evaluation {

  private static final List<Label> LABELS = List.of(Label.values());

  private final Map<String, Confusion> tables = new TreeMap<>();
  private int schemes;
  private int rightSchemes;

  /** How often a true label (row) was given a label (column). */
  static final class Confusion {
    private final int[][] counts = new int[Label.values().length][Label.values().length];

    void add(Label truth, Label given) {
      counts[LABELS.indexOf(truth)][LABELS.indexOf(given)]++;
    }

    /** The mean of the F1 of the labels that occur. */
    double macroF1() {
      double sum = 0;
      int labels = 0;
      for (int k = 0; k < counts.length; k++) {
        int right = counts[k][k];
        int wrong = 0;
        for (int j = 0; j < counts.length; j++) {
          wrong += j == k ? 0 : counts[j][k] + counts[k][j];
        }
        if (right + wrong > 0) {
          sum += 2.0 * right / (2.0 * right + wrong);
          labels++;
        }
      }
      return sum / labels;
    }

    /** Of the texts that bear no marking, the share called marking. */
    double falseAlarms() {
      int marking = LABELS.indexOf(Label.MARKING);
      int alarms = 0;
      int all = 0;
      for (int k = 0; k < marking; k++) {
        alarms += counts[k][marking];
        all += counts[k][0] + counts[k][1] + counts[k][marking];
      }
      return alarms / (double) all;
    }

    @Override
    public String toString() {
      StringBuilder text = new StringBuilder();
      for (Label truth : LABELS) {
        text.append(truth.word()).append('[');
        for (int count : counts[LABELS.indexOf(truth)]) {
          text.append(String.format(Locale.ROOT, "%4d", count));
        }
        text.append("] ");
      }
      return text.toString();
    }
  }

  static Evaluation of(Path file) throws IOException {
    Evaluation evaluation = new Evaluation();
    Inspector inspector = Inspector.standard();
    for (JsonNode snippet : snippets(file)) {
      Label truth = Label.valueOf(snippet.get("label").asText().toUpperCase(Locale.ROOT));
      String where = snippet.get("where").asText();
      Inspection got = inspector.inspect(Where.of(where), snippet.get("text").asText());
      for (String table : List.of("all", "tier " + snippet.get("tier").asText(), "at " + where)) {
        evaluation.tables.computeIfAbsent(table, t -> new Confusion()).add(truth, got.label());
      }
      String scheme = snippet.get("scheme").asText();
      if (truth == Label.MARKING && got.label() == Label.MARKING && !scheme.isEmpty()) {
        evaluation.schemes++;
        evaluation.rightSchemes += scheme.equals(got.scheme()) ? 1 : 0;
      }
    }
    return evaluation;
  }

  static List<JsonNode> snippets(Path file) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<JsonNode> snippets = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      snippets.add(mapper.readTree(line));
    }
    return snippets;
  }

  Confusion table(String name) {
    return Objects.requireNonNull(tables.get(name), name);
  }

  double rightSchemes() {
    return rightSchemes / (double) schemes;
  }

  /** Everything, for people: rows are the truth, columns none, mention, marking. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    tables.forEach((name, table) ->
        text.append(
            String.format(Locale.ROOT, "%-18s macro-F1 %.3f  %s%n", name, table.macroF1(), table)));
    return text.append(
            String.format(
                Locale.ROOT,
                "false alarms %.3f, right schemes %.3f",
                table("all").falseAlarms(),
                rightSchemes()))
        .toString();
  }
}
