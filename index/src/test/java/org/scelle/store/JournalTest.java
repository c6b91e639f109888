package org.scelle.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.model.Content.Field;

class JournalTest {
  @TempDir Path directory;
  private Path path;

  @BeforeEach
  void place() {
    path = directory.resolve("journal.jsonl");
  }

  private Journal journal() {
    return new Journal(path, Invented.CLOCK);
  }

  private void write(int lines) throws IOException {
    for (int i = 0; i < lines; i++) {
      journal().append("ingest", List.of(new Field("/files", "é\"\n\ud83d"), new Field("n", null)));
    }
  }

  @Test
  void everyLineCarriesTheHashOfTheOneBefore() throws IOException {
    write(3);
    List<String> lines = Files.readAllLines(path);
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0))
        .isEqualTo(
            "{\"seq\":1,\"time\":\"2026-05-28T20:26:40Z\",\"act\":\"ingest\","
                + "\"files\":\"é\\\"\\u000a\\ud83d\",\"n\":null,\"previous\":\""
                + "0".repeat(64)
                + "\"}");
    assertThat(lines.get(1)).endsWith("\"previous\":\"" + Invented.sha256(lines.get(0)) + "\"}");
    assertThat(journal().verify()).isEmpty();
  }

  @Test
  void changedLineIsNamed() throws IOException {
    write(3);
    Files.writeString(path, Files.readString(path).replaceFirst("ingest", "digest"));
    assertThat(journal().verify()).hasValueSatisfying(m -> assertThat(m).contains("line 2"));
  }

  @Test
  void missingLineIsNamed() throws IOException {
    write(3);
    List<String> lines = Files.readAllLines(path);
    Files.write(path, List.of(lines.get(0), lines.get(2)));
    assertThat(journal().verify()).hasValueSatisfying(m -> assertThat(m).contains("line 2"));
  }

  @Test
  void tornLineIsEndedKeptAndNamed() throws IOException {
    write(2);
    String whole = Files.readString(path);
    Files.writeString(path, whole.substring(0, whole.length() - 20));
    write(1);
    assertThat(Files.readAllLines(path)).hasSize(3);
    assertThat(journal().verify())
        .hasValueSatisfying(m -> assertThat(m).contains("line 2", "cut short"));
  }
}
