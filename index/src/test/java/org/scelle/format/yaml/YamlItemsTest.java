package org.scelle.format.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scelle.format.pdu.CanonicalJson;
import org.scelle.format.pdu.Json;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Source;

/** What stands in YAML, as the same in JSON; from the examples of YAML 1.2.2 and of dumpers. */
class YamlItemsTest {

  private final List<String> read = new ArrayList<>();

  private void read(String yaml) throws IOException {
    byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
    EvidenceFile file = new EvidenceFile("f", "", bytes.length, "");
    new YamlItems(
            new ByteArrayInputStream(bytes),
            file,
            new YamlItems.Sink() {
              @Override
              public void item(Json value, Source source) {
                read.add(new String(CanonicalJson.of(value), StandardCharsets.UTF_8));
              }

              @Override
              public void damaged(String what, Source source) {
                read.add(source.offset() + "+" + source.length() + " " + what);
              }
            })
        .read();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\u0001',
      value = {
        "- a: 1 => {\"a\":1}",
        "- a: 1.5e3 => {\"a\":1.5e3}",
        "- a: 012 => {\"a\":\"012\"}",
        "- a: 0x1F => {\"a\":\"0x1F\"}",
        "- a: => {\"a\":null}",
        "- a: ~ => {\"a\":null}",
        "- a: 'true' => {\"a\":\"true\"}",
        "- a: true # why => {\"a\":true}",
        "- a: b#c: d => {\"a\":\"b#c: d\"}",
        "- a: http://x:8448/y => {\"a\":\"http://x:8448/y\"}",
        "- '@x:y': it''s => {\"@x:y\":\"it''s\"}",
        "- a: it's => {\"a\":\"it's\"}",
        "- 'a': 'it''s' => {\"a\":\"it's\"}",
        "- {a: [1, 'b, c', \"d\\te\"], f: {}, g: } => {\"a\":[1,\"b,"
            + " c\",\"d\\te\"],\"f\":{},\"g\":null}",
        "- [] => []",
        "- a: !!str 12 => {\"a\":12}",
        "- a: \"\\xE9\\u00e9\\U0001F44D\\uD83D\\uDC4D\\_\\N\" => {\"a\":\"éé👍👍\u00a0\u0085\"}",
        "- just words => \"just words\"",
        "- - - a => [[\"a\"]]",
      })
  void oneLine(String yaml, String json) throws IOException {
    read(yaml.strip() + "\n");
    assertThat(read).containsExactly(json);
  }

  @Test
  void longTextsAreFoldedAsDumpersFoldThem() throws IOException {
    read(
        """
        - plain: one
            two

            three
          single: 'one
            two


            three '
          double: "one \\
            \\ two\\n\\
            three

            four"
        """);
    assertThat(read)
        .containsExactly(
            "{\"double\":\"one  two\\nthree\\nfour\",\"plain\":\"one two\\nthree\","
                + "\"single\":\"one two\\n\\nthree \"}");
  }

  @Test
  void blocksOfLinesKeepTheirLineEnds() throws IOException {
    read(
        """
        - kept: |
            one

              two
            three
          stripped: |-
            one
          all: |+
            one

          given: |2
              one
          folded: >
            one
            two

            three
              four
            five
          last: >-
            one
        """);
    assertThat(read)
        .containsExactly(
            "{\"all\":\"one\\n\\n\",\"folded\":\"one two\\nthree\\n  four\\nfive\\n\","
                + "\"given\":\"  one\\n\",\"kept\":\"one\\n\\n  two\\nthree\\n\",\"last\":\"one\","
                + "\"stripped\":\"one\"}");
  }

  @Test
  void listsMayStandAsFarLeftAsTheirKey() throws IOException {
    read(
        """
        - users:
          - a
          - b: 1
            c: 2
          - - d
          other: e
        - users:
            - f
        """);
    assertThat(read)
        .containsExactly(
            "{\"other\":\"e\",\"users\":[\"a\",{\"b\":1,\"c\":2},[\"d\"]]}", "{\"users\":[\"f\"]}");
  }

  @Test
  void damageCostsItsItemAndNoOther() throws IOException {
    read(
        """
        - a: 1
        - b: 'never closed
        - c: {d: 1
        - e: *x
        - f: 1
          f: 2
        ?? g
        - h: "\\q"
        - i: 3
        """);
    assertThat(read)
        .containsExactly(
            "{\"a\":1}",
            "7+19 expected the quote that ends a text",
            "26+11 expected the end of a list or map",
            "37+8 an anchor: what it stands for is not looked up",
            "45+14 the same key twice: the beginning of an item is lost between them",
            "59+5 expected an item of a list, which begins with a dash",
            "64+10 an escape that YAML does not know",
            "{\"i\":3}");
  }

  @Test
  void whatIsDeeperThanAnyMessageIsToldNotFollowed() throws IOException {
    read("- " + "[".repeat(100_000) + "\n- " + "- ".repeat(1000) + "a\n- b\n");
    assertThat(read).hasSize(3).last().isEqualTo("\"b\"");
    assertThat(read.get(0)).endsWith("levels deep");
    assertThat(read.get(1)).endsWith("levels deep");
  }

  @Test
  void documentsCommentsAndMarksAreNoItems() throws IOException {
    read("\ufeff# made by hand\n%YAML 1.2\n---\n- a\n\n...\n---\n# more\n- b\n");
    assertThat(read).containsExactly("\"a\"", "\"b\"");
  }
}
