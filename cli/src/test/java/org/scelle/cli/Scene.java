package org.scelle.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.scelle.report.Language;

/** Runs command lines in the test's own process and keeps what they print. */
final class Scene {

  static final Path ROOT = Path.of(System.getProperty("repository.root")).normalize();
  private static final ObjectMapper JSON = new ObjectMapper();

  private Scene() {}

  /** What one command line did. */
  record Run(int exit, String out, String err) {}

  static Run scelle(Object... arguments) {
    return scelleReading("", arguments);
  }

  /** As {@link #scelle}, where the locale is French. */
  static Run french(Object... arguments) {
    return run(Language.FR, "", arguments);
  }

  static Run scelleReading(String input, Object... arguments) {
    return run(Language.EN, input, arguments);
  }

  private static Run run(Language language, String input, Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Console console =
        new Console(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintWriter(out),
            new PrintWriter(err),
            false,
            Clock.fixed(Instant.parse("2026-06-08T09:00:00Z"), ZoneOffset.UTC),
            language,
            null);
    List<String> words = new ArrayList<>();
    for (Object argument : arguments) {
      words.add(argument.toString());
    }
    int exit = Main.run(console, words.toArray(String[]::new));
    console.out().flush();
    console.err().flush();
    return new Run(exit, out.toString(), err.toString());
  }

  static JsonNode json(Path file) throws IOException {
    return JSON.readTree(file.toFile());
  }

  static List<JsonNode> jsonLines(Path file) throws IOException {
    return jsonLines(Files.readString(file));
  }

  static List<JsonNode> jsonLines(String text) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      if (!line.isEmpty()) {
        lines.add(JSON.readTree(line));
      }
    }
    return lines;
  }

  /** Every file below a folder with its content. */
  static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(
            folder.relativize(file).toString(),
            Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return contents;
  }
}
