package org.scelle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.scelle.cli.Scene.jsonLines;
import static org.scelle.cli.Scene.scelle;
import static org.scelle.cli.Scene.scelleReading;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The laws of {@code inspect}: a line out for each line in, whatever the line is. */
class InspectTest {

  private static final String STAMP = "DIFFUSION RESTREINTE";

  @TempDir Path folder;

  private static String line(String id, String text) {
    return "{\"id\":" + id + ",\"where\":\"message\",\"text\":\"" + text + "\"}";
  }

  private static List<JsonNode> answers(String input, int exit) throws IOException {
    Scene.Run run = scelleReading(input, "inspect", "-");
    assertThat(run.exit()).as(run.err()).isEqualTo(exit);
    return jsonLines(run.out());
  }

  @Test
  void aByteOrderMarkAndLineEndsOfWindowsCostNothing() throws IOException {
    String input = "\uFEFF" + line("\"a\"", STAMP) + "\r\n\r\n" + line("\"b\"", "rien") + "\r\n";
    assertThat(answers(input, 0))
        .extracting(answer -> answer.get("id").asText() + " " + answer.get("label").asText())
        .containsExactly("a marking", "b none");
  }

  @Test
  void anIdComesBackAsItWasGiven() throws IOException {
    String input =
        String.join(
            "\n",
            line("12", "x"),
            line("1.50", "x"),
            line("12345678901234567890123", "x"),
            line("true", "x"),
            line("null", "x"),
            line("\"é\"", "x"));
    assertThat(answers(input, 0))
        .extracting(answer -> answer.get("id").toString())
        .containsExactly("12", "1.5", "12345678901234567890123", "true", "null", "\"é\"");
  }

  @Test
  void aLineWithoutAPlaceIsAMessage() throws IOException {
    assertThat(answers("{\"text\":\"" + STAMP + "\",\"where\":null,\"x\":{\"text\":[1]}}", 0))
        .extracting(answer -> answer.get("label").asText())
        .containsExactly("marking");
  }

  @Test
  void aLineThatCannotBeAnsweredIsToldWithItsIdAndTheOthersAreAnswered() throws IOException {
    for (String wrong :
        List.of(
            "{\"id\":7,\"where\":\"nowhere\",\"text\":\"x\"}",
            "{\"id\":7,\"text\":null}",
            "{\"id\":7,\"text\":[\"" + STAMP + "\"]}",
            "{\"id\":7,\"text\":\"x\"} {\"id\":8,\"text\":\"x\"}",
            "{\"id\":7,\"text\":\"" + STAMP)) {
      List<JsonNode> lines = answers(line("1", STAMP) + "\n" + wrong + "\n" + line("2", STAMP), 3);
      assertThat(lines).as(wrong).hasSize(3);
      assertThat(lines.get(1).get("id").asInt()).as(wrong).isEqualTo(7);
      assertThat(lines.get(1).get("problem").asText()).as(wrong).startsWith("line 2: expected ");
      assertThat(lines.get(1).has("label")).as("not looked at is not: nothing found").isFalse();
      assertThat(lines.get(2).get("label").asText()).isEqualTo("marking");
    }
  }

  @Test
  void aTextOfManyMegabytesIsLookedAtToItsEnd() throws IOException {
    String text = "compte rendu ".repeat(2_000_000) + "\\n\\n" + STAMP + "\\n";
    assertThat(answers(line("1", text), 0).get(0).get("label").asText()).isEqualTo("marking");
  }

  @Test
  void aLineTooLongToHoldIsPassedOver() throws IOException {
    byte[] input = new byte[(65 << 20) + 2];
    Arrays.fill(input, (byte) 'a');
    input[input.length - 2] = '\n';
    try (TextLines lines = new TextLines(new ByteArrayInputStream(input))) {
      assertThat(lines.next()).isTrue();
      assertThatThrownBy(lines::text).hasMessage("the line has more than 64 MiB");
      assertThat(lines.next()).isTrue();
      assertThat(lines.text()).isEqualTo("a");
      assertThat(lines.number()).isEqualTo(2);
      assertThat(lines.next()).isFalse();
    }
  }

  @Test
  void aFolderIsNotAFileOfLines() {
    Scene.Run run = scelle("inspect", folder);
    assertThat(run.exit()).isEqualTo(4);
    assertThat(run.err()).contains(folder + " is a folder");
  }

  @Test
  void jsonIsWhatItPrintsAnyhow() {
    String input = line("1", STAMP);
    assertThat(scelleReading(input, "inspect", "--json").out())
        .isEqualTo(scelleReading(input, "inspect").out())
        .isNotEmpty();
  }
}
