package org.scelle.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.scelle.detect.Silence;
import org.scelle.detect.marking.Inspection;
import org.scelle.detect.marking.Inspector;
import org.scelle.detect.secret.Secrets;
import org.scelle.report.Said;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "inspect",
    description = {
      "Run the content detectors over JSON Lines {\"id\",\"where\",\"text\"}.",
      "One line out for each line in; label is marking, mention or none."
          + " Credentials are in findings, without their values."
    })
final class InspectCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(paramLabel = "FILE", arity = "0..1", description = "The lines; - for standard input.")
  private String file = "-";

  @Mixin private final RulesOption rules = new RulesOption();

  /** Every command that prints data takes it; this one prints nothing else. */
  @Option(names = "--json", description = "JSON Lines, as without it.")
  @SuppressWarnings("UnusedVariable")
  private boolean json;

  @Option(names = "--show-classified", description = "Quote items above restricted level too.")
  private boolean showClassified;

  InspectCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Inspector inspector =
        Inspector.with(
            rules.read().rules(),
            showClassified ? Inspector.Shown.EVERYTHING : Inspector.Shown.RESTRICTED_ONLY);
    ExitCode exit = ExitCode.DONE;
    try (TextLines lines = new TextLines(open());
        JsonLines out = new JsonLines(console.out())) {
      while (lines.next()) {
        Question question = new Question();
        try {
          String line = lines.text();
          if (line.isBlank()) {
            continue;
          }
          question.read(line);
        } catch (IllegalArgumentException e) {
          exit = ExitCode.INCOMPLETE;
          refuse(question, lines.number(), String.valueOf(e.getMessage()), out);
          continue;
        }
        Inspection found = inspector.inspect(question.where(), question.text());
        out.line(json -> write(json, question, found));
      }
    }
    return exit.code;
  }

  private InputStream open() throws IOException {
    if ("-".equals(file)) {
      return console.in();
    }
    Path path = Path.of(file);
    if (Files.isDirectory(path)) {
      throw new UserException(
          ExitCode.UNREADABLE,
          new Said(
              path + " is a folder; inspect reads a file of JSON Lines",
              path + " est un répertoire ; inspect lit un fichier de lignes JSON"));
    }
    return Files.newInputStream(path);
  }

  /** A line that cannot be answered is told, as data and in words. */
  private void refuse(Question question, long line, String why, JsonLines out) throws IOException {
    Said told = Said.of(why);
    console.say(
        new Said(
            "scelle: line " + line + ": " + told.english(),
            "scelle: ligne " + line + " : " + told.french()));
    out.line(json -> {
      question.writeId(json);
      json.writeStringField("problem", "line " + line + ": " + why);
    });
  }

  private static void write(JsonGenerator json, Question question, Inspection found)
      throws IOException {
    question.writeId(json);
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
