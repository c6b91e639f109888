package org.scelle.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scelle.detect.Resource;

/** What the export formats say of themselves, in French. */
final class FrenchFormats {

  private record Words(String title, String limits) {}

  private final Map<String, Words> byId = new HashMap<>();

  private FrenchFormats() {}

  /** Reads them from {@code french-formats.txt}: the lines of a format stand together. */
  static FrenchFormats read() {
    FrenchFormats read = new FrenchFormats();
    String all = String.join("\n", Resource.lines(FrenchFormats.class, "french-formats.txt"));
    for (String block : all.split("\n\n", -1)) {
      List<String> lines = block.strip().lines().filter(line -> !line.startsWith("#")).toList();
      if (lines.size() > 2) {
        String limits = String.join(" ", lines.subList(2, lines.size()));
        read.byId.put(lines.get(0), new Words(lines.get(1), limits));
      }
    }
    return read;
  }

  /** The same in French, or as it was for a format these words do not know. */
  Known of(Known english) {
    Words words = byId.get(english.id());
    return words == null
        ? english
        : new Known(english.id(), words.title(), words.limits(), english.schemes());
  }
}
