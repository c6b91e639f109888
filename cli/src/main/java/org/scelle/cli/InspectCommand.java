package org.scelle.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.scelle.detect.Silence;
import org.scelle.detect.marking.Inspection;
import org.scelle.detect.marking.Inspector;
import org.scelle.detect.secret.Secrets;
import org.scelle.model.Where;
import org.scelle.report.Said;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "inspect",
    description = {
      "Run the content detectors over JSON Lines {\"id\",\"where\",\"text\"}.",
      "One line out for each line in; label is marking, mention or none. Credentials are in",
      "findings, without their values."
    })
final class InspectCommand implements Callable<Integer> {

  private static final JsonFactory JSON = new JsonFactory();

  private final Console console;

  @Parameters(paramLabel = "FILE", arity = "0..1", description = "The lines; - for standard input.")
  private String file = "-";

  @Mixin private final RulesOption rules = new RulesOption();

  @Option(names = "--show-classified", description = "Quote items above restricted level too.")
  private boolean showClassified;

  InspectCommand(Console console) {
    this.console = console;
  }

  /** A line that was asked about. */
  private record Question(String id, Where where, String text) {}

  @Override
  public Integer call() throws IOException {
    Inspector inspector =
        Inspector.with(
            rules.read().rules(),
            showClassified ? Inspector.Shown.EVERYTHING : Inspector.Shown.RESTRICTED_ONLY);
    ExitCode exit = ExitCode.DONE;
    try (InputStream in = "-".equals(file) ? console.in() : Files.newInputStream(Path.of(file));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        JsonLines out = new JsonLines(console.out())) {
      long number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank()) {
          continue;
        }
        try {
          Question question = question(line);
          Inspection found = inspector.inspect(question.where(), question.text());
          out.line(json -> write(json, question, found));
        } catch (JsonProcessingException | IllegalArgumentException e) {
          exit = ExitCode.INCOMPLETE;
          String problem = "line " + number + ": " + reason(e);
          Said told = Said.of(reason(e));
          console.say(
              new Said(
                  "scelle: line " + number + ": " + told.english(),
                  "scelle: ligne " + number + " : " + told.french()));
          out.line(json -> json.writeStringField("problem", problem));
        }
      }
    }
    return exit.code;
  }

  private static String reason(Exception e) {
    return e instanceof JsonProcessingException json
        ? "expected a JSON object {\"id\",\"where\",\"text\"}; " + json.getOriginalMessage()
        : String.valueOf(e.getMessage());
  }

  private static Question question(String line) throws IOException {
    String id = "";
    String where = "message";
    String text = null;
    try (JsonParser parser = JSON.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("expected a JSON object {\"id\",\"where\",\"text\"}");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        switch (name) {
          case "id" -> id = parser.getValueAsString("");
          case "where" -> where = parser.getValueAsString("");
          case "text" -> text = parser.getValueAsString();
          default -> parser.skipChildren();
        }
      }
    }
    if (text == null) {
      throw new IllegalArgumentException("expected a \"text\"");
    }
    return new Question(id, Where.of(where), text);
  }

  private static void write(JsonGenerator json, Question question, Inspection found)
      throws IOException {
    json.writeStringField("id", question.id());
    json.writeStringField("label", found.label().word());
    json.writeStringField("scheme", found.scheme());
    json.writeStringField("detector", "marking");
    json.writeStringField("rule", found.rule());
    Silence silence = new Silence(Secrets.values(question.text()));
    json.writeStringField("quote", silence.inTheirText(found.quote()));
    json.writeArrayFieldStart("findings");
    for (Inspection.Place place : found.findings()) {
      json.writeStartObject();
      json.writeStringField("detector", "marking");
      json.writeStringField("label", place.label().word());
      json.writeStringField("scheme", place.scheme());
      json.writeStringField("rule", place.rule());
      json.writeNumberField("from", place.from());
      json.writeNumberField("to", place.to());
      json.writeStringField("quote", silence.inTheirText(place.quote()));
      json.writeArrayFieldStart("clues");
      for (String clue : place.clues()) {
        json.writeString(silence.inTheirText(clue));
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    secrets(json, question.text());
    json.writeEndArray();
  }

  private static void secrets(JsonGenerator json, String text) throws IOException {
    for (Secrets.Place place : Secrets.in(text)) {
      json.writeStartObject();
      json.writeStringField("detector", "secret");
      json.writeStringField("label", "secret");
      json.writeStringField("scheme", "");
      json.writeStringField("rule", place.rule());
      json.writeStringField("severity", place.severity());
      json.writeNumberField("from", place.from());
      json.writeNumberField("to", place.to());
      json.writeStringField("user", place.user());
      json.writeStringField("quote", place.quote());
      json.writeArrayFieldStart("clues");
      json.writeString(place.why());
      json.writeEndArray();
      json.writeEndObject();
    }
  }
}
