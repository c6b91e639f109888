package org.scelle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scelle.cli.Scene.scelle;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Asks the questions of some cases that are in one case folder. */
final class ReachExaminer {
  /** One case: its name, its ids and its questions. */
  record Asked(String name, ScriptedRooms rooms) {}

  private final Path folder;
  private final List<Asked> cases;
  private final List<Object> options = new ArrayList<>();
  private final Map<String, Map<String, String>> answers = new HashMap<>();

  ReachExaminer(Path folder, List<Asked> cases) {
    this.folder = folder;
    this.cases = cases;
    for (Asked one : cases) {
      one.rooms().externals.forEach(server -> options.addAll(List.of("--external-server", server)));
      one.rooms().guests.forEach(account -> options.addAll(List.of("--guest", account)));
    }
  }

  List<String> wrong() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Asked one : cases) {
      String moment = "";
      for (String question : one.rooms().questions) {
        String[] words = question.split("\\s+");
        if (words[0].equals("?at")) {
          boolean time = words[1].matches("[0-9]+");
          moment = time ? words[1] : one.rooms().event(words[1]);
          continue;
        }
        String wanted = String.join(" ", List.of(words).subList(3, words.length));
        String given = given(one, words, moment);
        if (!wanted.equals(given)) {
          wrong.add(one.name() + "\n  " + question + "\n  given: " + given);
        }
      }
    }
    return wrong;
  }

  private String given(Asked one, String[] words, String moment) throws IOException {
    boolean join = words[0].equals("?join");
    String account = one.rooms().account(words[1]);
    String thing = join ? one.rooms().roomId(words[2]) : one.rooms().event(words[2]);
    String mode = join ? "--joins" : "--events";
    return String.valueOf(all(one, mode, moment).get(account + " " + thing));
  }

  /** Without a moment the questions of all cases are asked at once. */
  private Map<String, String> all(Asked one, String mode, String moment) throws IOException {
    String key = mode + moment + (moment.isEmpty() ? "" : one.name());
    if (!answers.containsKey(key)) {
      answers.put(key, ask(moment.isEmpty() ? cases : List.of(one), mode, moment));
    }
    return answers.get(key);
  }

  private Map<String, String> ask(List<Asked> asked, String mode, String moment)
      throws IOException {
    List<Object> command = new ArrayList<>(List.of("reach", "--case", folder, mode));
    command.addAll(options);
    if (!moment.isEmpty()) {
      command.addAll(List.of("--as-of", moment));
    }
    for (Asked one : asked) {
      TreeSet<String> accounts = new TreeSet<>();
      one.rooms().questions.stream()
          .map(question -> question.split("\\s+"))
          .filter(words -> !words[0].equals("?at"))
          .forEach(words -> accounts.add(one.rooms().account(words[1])));
      accounts.forEach(account -> command.addAll(List.of("--account", account)));
    }
    Scene.Run run = scelle(command.toArray());
    assertThat(run.exit()).as(run.err()).isZero();
    Map<String, String> found = new HashMap<>();
    for (JsonNode line : Scene.jsonLines(run.out())) {
      String account = line.get("account").asText();
      if (mode.equals("--joins")) {
        found.put(account + " " + line.get("room").asText(), join(line));
      } else {
        found.put(account + " " + line.get("event").asText(), event(line));
      }
    }
    return found;
  }

  private static String event(JsonNode line) {
    String content = line.get("content").asText();
    return line.get("verdict").asText()
        + " "
        + line.get("reason").asText()
        + (content.equals("clear") ? "" : " " + content)
        + (line.get("beyondSpec").asBoolean() ? " beyond" : "");
  }

  private static String join(JsonNode line) {
    StringBuilder answer =
        new StringBuilder(line.get("verdict").asText() + " " + line.get("reason").asText());
    line.get("via")
        .forEach(via -> answer.append(' ').append(via.asText().replaceAll("c[0-9]+:.*", "")));
    return answer.toString();
  }
}
