package org.scelle;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Run with {@code -Dformat.apply=true} to rewrite the sources instead of complaining. */
class FormattingTest {

  private static final Path ROOT = Path.of(System.getProperty("repository.root"));

  @Test
  void everySourceIsAsTheFormatterWritesIt() throws Exception {
    Formatter formatter = new Formatter();
    List<Path> unformatted = new ArrayList<>();
    int seen = 0;
    for (String module : List.of("index", "detectors", "cli")) {
      try (var files = Files.walk(ROOT.resolve(module).resolve("src"))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
          seen++;
          String text = Files.readString(file);
          String formatted = formatter.formatSourceAndFixImports(text);
          if (text.equals(formatted)) {
            continue;
          }
          if (Boolean.getBoolean("format.apply")) {
            Files.writeString(file, formatted);
          } else {
            unformatted.add(ROOT.relativize(file));
          }
        }
      }
    }
    assertThat(seen).isGreaterThan(50);
    assertThat(unformatted)
        .as("run: mvn -pl cli -am verify -Dtest=FormattingTest -Dformat.apply=true")
        .isEmpty();
  }
}
