package org.scelle.cli;

import java.io.IOException;
import java.util.List;

/**
 * Something this build knows.
 *
 * @param limits what it does not do, or how it is wrong; empty for none
 * @param schemes what it tells apart; empty for none
 */
record Known(String id, String title, String limits, List<String> schemes) {

  /** How to print it. */
  enum Shape {
    TABLE,
    JSON
  }

  static int print(Console console, List<Known> things, Shape shape) throws IOException {
    if (shape == Shape.JSON) {
      try (JsonLines lines = new JsonLines(console.out())) {
        for (Known thing : things) {
          lines.line(json -> {
            json.writeStringField("id", thing.id());
            json.writeStringField("title", thing.title());
            json.writeStringField("limits", thing.limits());
            json.writeArrayFieldStart("schemes");
            for (String scheme : thing.schemes()) {
              json.writeString(scheme);
            }
            json.writeEndArray();
          });
        }
      }
      return ExitCode.DONE.code;
    }
    int width = things.stream().mapToInt(thing -> thing.id().length()).max().orElse(0);
    String indent = " ".repeat(width + 2);
    for (Known thing : things) {
      console.out().println(thing.id() + indent.substring(thing.id().length()) + thing.title());
      wrapped(console, indent, thing.limits());
      wrapped(console, indent, String.join(" ", thing.schemes()));
    }
    return ExitCode.DONE.code;
  }

  private static void wrapped(Console console, String indent, String text) {
    StringBuilder line = new StringBuilder(indent);
    for (String word : text.split(" ", -1)) {
      if (line.length() + word.length() > 100 && line.length() > indent.length()) {
        console.out().println(line.toString().stripTrailing());
        line.setLength(indent.length());
      }
      line.append(word).append(' ');
    }
    if (!line.toString().isBlank()) {
      console.out().println(line.toString().stripTrailing());
    }
  }
}
