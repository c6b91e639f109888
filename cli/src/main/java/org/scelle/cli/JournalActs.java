package org.scelle.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.scelle.store.Seal;

/** What a journal says of the last seal. */
final class JournalActs {

  /** After these the case differs, until it is sealed again. */
  private static final Set<String> CHANGING = Set.of("ingest", "ingested", "detect", "report");

  private final Map<String, String> hashes = new TreeMap<>();
  private String sealed = "";
  private String unsealed = "";

  private JournalActs() {}

  static JournalActs read(Path journal) throws IOException {
    JournalActs acts = new JournalActs();
    for (Map<String, String> line : lines(journal)) {
      acts.add(line);
    }
    return acts;
  }

  private static List<Map<String, String>> lines(Path journal) throws IOException {
    List<Map<String, String>> lines = new ArrayList<>();
    String text = new String(Files.readAllBytes(journal), StandardCharsets.UTF_8);
    for (String line : text.lines().toList()) {
      Map<String, String> fields = new LinkedHashMap<>();
      try (JsonParser parser = new JsonFactory().createParser(line)) {
        while (parser.nextToken() != null) {
          if (parser.currentToken() == JsonToken.VALUE_STRING) {
            fields.put(parser.currentName(), parser.getText());
          }
        }
      }
      lines.add(fields);
    }
    return lines;
  }

  private void add(Map<String, String> line) {
    String act = line.getOrDefault("act", "");
    if (act.equals(Seal.ACT)) {
      hashes.clear();
      line.forEach((name, value) -> {
        if (name.startsWith(Seal.FIELD)) {
          hashes.put(name.substring(Seal.FIELD.length()), value);
        }
      });
      sealed = line.getOrDefault("time", "");
      unsealed = "";
    } else if (CHANGING.contains(act)) {
      unsealed = act;
    }
  }

  /** Hashes of the last seal, by path in the case. */
  Map<String, String> hashes() {
    return hashes;
  }

  /** When the case was sealed last; empty for never. */
  String sealed() {
    return sealed;
  }

  /** The act that changed the case after its last seal; empty when there is none. */
  String unsealed() {
    return unsealed;
  }
}
