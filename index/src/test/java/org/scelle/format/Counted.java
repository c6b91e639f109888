package org.scelle.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Entry;
import org.scelle.model.Event;
import org.scelle.model.Source;

/** Counts events by another road: a general parser, a tree, and every object in it. */
public final class Counted {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /**
   * The formats whose files hold the events themselves, as JSON that a general parser can count.
   */
  private static final Set<String> COUNTABLE = Set.of("element-json", "matrix-client-server");

  private Counted() {}

  static boolean canCount(ExportFormat format) {
    return COUNTABLE.contains(format.id());
  }

  /** All roots of a file; {@code null} when a strict parser refuses it. */
  static @Nullable JsonNode strict(byte[] bytes) throws IOException {
    boolean marked = bytes.length >= 3 && bytes[0] == (byte) 0xef;
    byte[] plain = marked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
    ArrayNode roots = MAPPER.createArrayNode();
    try (JsonParser parser = MAPPER.createParser(plain)) {
      for (JsonNode root = MAPPER.readTree(parser); root != null; root = MAPPER.readTree(parser)) {
        roots.add(root);
      }
      return roots;
    } catch (JsonProcessingException refused) {
      return null;
    }
  }

  /** Event ids in the tree, sorted; {@code ?} for an event without one. */
  static List<String> ids(JsonNode tree) {
    List<String> ids = new ArrayList<>();
    collect(tree, ids);
    Collections.sort(ids);
    return ids;
  }

  private static void collect(JsonNode node, List<String> ids) {
    if (node.isArray()) {
      node.forEach(child -> collect(child, ids));
      return;
    }
    boolean named = node.path("sender").isTextual() || node.path("event_id").isTextual();
    boolean event =
        node.path("type").isTextual()
            && named
            && (node.path("content").isObject() || node.path("event_id").isTextual());
    if (event) {
      ids.add(node.path("event_id").asText("?"));
    }
    for (var field : node.properties()) {
      boolean copy =
          field.getKey().equals("redacted_because")
              && node.path("unsigned").has("redacted_because");
      if (!copy && !(event && Set.of("content", "prev_content").contains(field.getKey()))) {
        collect(field.getValue(), ids);
      }
    }
  }

  /** Events that say who sent them or which they are; account data says neither. */
  public static List<Event> events(List<Entry> entries) {
    return entries.stream()
        .filter(Event.class::isInstance)
        .map(Event.class::cast)
        .filter(e -> e.envelope().id() != null || e.envelope().sender() != null)
        .toList();
  }

  public static String id(Event event) {
    String id = event.envelope().id();
    return id == null ? "?" : id;
  }

  /** The ids of the events in a range of bytes, which must be one JSON value. */
  static List<String> idsIn(byte[] bytes, Source source) throws IOException {
    int from = (int) source.offset();
    byte[] range = Arrays.copyOfRange(bytes, from, from + (int) source.length());
    String text = new String(range, StandardCharsets.UTF_8);
    return ids(MAPPER.readTree(text));
  }
}
