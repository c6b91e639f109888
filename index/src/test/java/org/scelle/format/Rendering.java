package org.scelle.format;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.util.List;
import org.scelle.model.Entry;
import org.scelle.model.Event;
import org.scelle.model.MediaReference;
import org.scelle.model.Source;

/** Entries as lines of JSON that stay the same from run to run and can be read by people. */
final class Rendering {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
          .addMixIn(Source.class, WithoutFile.class)
          .addMixIn(MediaReference.class, WithoutKey.class)
          .addMixIn(LocalDateTime.class, AsText.class)
          .build();

  private Rendering() {}

  @JsonIgnoreProperties("file")
  private interface WithoutFile {}

  @JsonIgnoreProperties("key")
  private interface WithoutKey {}

  private interface AsText {
    @Override
    @JsonValue
    String toString();
  }

  static String line(Entry entry) {
    ObjectNode line = MAPPER.createObjectNode();
    line.put("entry", entry.getClass().getSimpleName());
    if (entry instanceof Event event) {
      line.put("is", event.content().getClass().getSimpleName());
    }
    line.put("file", entry.source().file().label());
    line.put("at", entry.source().offset() + "+" + entry.source().length());
    ObjectNode rest = MAPPER.valueToTree(entry);
    rest.remove("source");
    line.setAll(rest);
    return line.toString();
  }

  static List<String> lines(List<Entry> entries) {
    return entries.stream().map(Rendering::line).toList();
  }
}
