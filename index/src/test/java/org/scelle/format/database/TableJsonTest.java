package org.scelle.format.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scelle.format.MemoryFile;
import org.scelle.format.Samples;
import org.scelle.model.Content;
import org.scelle.model.Entry;
import org.scelle.model.Event;
import org.scelle.model.Problem;

class TableJsonTest {

  private static String item(int number) {
    return String.format(
        Locale.ROOT,
        "{\"sender\": \"@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr\", \"timestamp\":"
            + " \"2026-05-04T09:12:%02dZ\", \"content\": {\"body\": \"mot %d\"}, \"event_id\":"
            + " \"$%d\"}",
        number,
        number,
        number);
  }

  private static List<Entry> read(String json) throws IOException {
    return Samples.read(new TableJson(), MemoryFile.of("archive.json", json));
  }

  private static List<String> bodies(List<Entry> entries) {
    return entries.stream()
        .filter(Event.class::isInstance)
        .map(entry -> ((Content.Message) ((Event) entry).content()).body())
        .toList();
  }

  /** A message, written %s; the one behind it is whole. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"sender\": \"@a:b\", \"timestamp\": \"2026-0",
        "{\"sender\": \"@a:b\" \"timestamp\": 1}",
        "{\"sender\": @a:b}",
        "\u0000\u0001\u0002",
        "]]]",
        "{\"content\": {\"sender\": \"x\", \"body\": \"}{\"",
      })
  void damageCostsItsMessageAndReadingGoesOn(String damaged) throws IOException {
    String json = "[" + item(1) + ",\n" + damaged + ",\n" + item(2) + ",\n" + item(3) + "]";
    List<Entry> entries = read(json);
    assertThat(bodies(entries)).containsExactly("mot 1", "mot 2", "mot 3");
    List<Entry> problems = entries.stream().filter(Problem.class::isInstance).toList();
    assertThat(problems).hasSize(1);
    int at = json.indexOf(damaged);
    assertThat(problems.getFirst().source().offset()).isLessThanOrEqualTo(at);
    assertThat(problems.getFirst().source().offset() + problems.getFirst().source().length())
        .isEqualTo(json.indexOf(item(2)));
  }

  @Test
  void aTornTailIsOneProblem() throws IOException {
    String json = "{\"messages\": [" + item(1) + ", " + item(2).substring(0, 60);
    List<Entry> entries = read(json);
    assertThat(bodies(entries)).containsExactly("mot 1");
    assertThat(entries.stream().filter(Problem.class::isInstance)).hasSize(1);
  }

  @Test
  void whatIsBehindDamageAndNoMessageOfTheListIsLeft() throws IOException {
    List<Entry> entries =
        read("[" + item(1) + ", ??? , {\"other\": {\"body\": \"x\"}}, {\"sender\": 1}]");
    assertThat(bodies(entries)).containsExactly("mot 1");
  }
}
