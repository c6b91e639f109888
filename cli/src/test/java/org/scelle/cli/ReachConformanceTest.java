package org.scelle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scelle.cli.Scene.scelle;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every case of the conformance suite, written to files in every shape that can hold it, read into
 * a case and asked on the command line.
 */
class ReachConformanceTest {
  private static final Path CASES =
      Scene.ROOT.resolve("detectors/src/test/resources/org/scelle/detect/reach/conformance.txt");
  private static final int TOGETHER = 40;

  @TempDir Path folder;

  private record Scripted(String name, ScriptedRooms rooms) {}

  private static List<Scripted> cases() throws IOException {
    List<String> names = new ArrayList<>();
    List<List<String>> blocks = new ArrayList<>();
    for (String line : Files.readAllLines(CASES)) {
      if (line.startsWith("== ")) {
        names.add(line.substring(3));
        blocks.add(new ArrayList<>());
      } else if (!line.isBlank() && !line.startsWith("#")) {
        blocks.get(blocks.size() - 1).add(line.strip());
      }
    }
    List<Scripted> cases = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      cases.add(new Scripted(names.get(i), new ScriptedRooms(i, blocks.get(i))));
    }
    return cases;
  }

  @ParameterizedTest
  @EnumSource(DumpShape.class)
  void everyCaseComesOutTheSameThroughFilesAndTheCommandLine(DumpShape shape) throws IOException {
    List<Scripted> fitting = cases().stream().filter(one -> shape.fits(one.rooms)).toList();
    assertThat(fitting).hasSizeGreaterThan(40);
    List<String> wrong = new ArrayList<>();
    for (int from = 0; from < fitting.size(); from += TOGETHER) {
      List<Scripted> some = fitting.subList(from, Math.min(fitting.size(), from + TOGETHER));
      Path dump = folder.resolve("dump" + from);
      for (Scripted one : some) {
        shape.write(one.rooms, dump.resolve(one.name.replaceAll("[^a-z]+", "-")));
      }
      Path caseFolder = folder.resolve("case" + from);
      Scene.Run run = scelle("ingest", dump, "--case", caseFolder);
      assertThat(run.exit()).as(run.err()).isZero();
      wrong.addAll(new Examiner(caseFolder, some).wrong());
    }
    assertThat(wrong).as(shape.name()).isEmpty();
  }

  /** Asks the questions of some cases that are in one case folder. */
  private static final class Examiner {
    private final Path folder;
    private final List<Scripted> cases;
    private final List<Object> options = new ArrayList<>();
    private final Map<String, Map<String, String>> answers = new HashMap<>();

    Examiner(Path folder, List<Scripted> cases) {
      this.folder = folder;
      this.cases = cases;
      for (Scripted one : cases) {
        one.rooms.externals.forEach(server -> options.addAll(List.of("--external-server", server)));
        one.rooms.guests.forEach(account -> options.addAll(List.of("--guest", account)));
      }
    }

    List<String> wrong() throws IOException {
      List<String> wrong = new ArrayList<>();
      for (Scripted one : cases) {
        String moment = "";
        for (String question : one.rooms.questions) {
          String[] words = question.split("\\s+");
          if (words[0].equals("?at")) {
            boolean time = words[1].matches("[0-9]+");
            moment = time ? words[1] : one.rooms.event(words[1]);
            continue;
          }
          String wanted = String.join(" ", List.of(words).subList(3, words.length));
          String given = given(one, words, moment);
          if (!wanted.equals(given)) {
            wrong.add(one.name + "\n  " + question + "\n  given: " + given);
          }
        }
      }
      return wrong;
    }

    private String given(Scripted one, String[] words, String moment) throws IOException {
      boolean join = words[0].equals("?join");
      String account = one.rooms.account(words[1]);
      String thing = join ? one.rooms.roomId(words[2]) : one.rooms.event(words[2]);
      String mode = join ? "--joins" : "--events";
      return String.valueOf(all(one, mode, moment).get(account + " " + thing));
    }

    /** Without a moment the questions of all cases are asked at once. */
    private Map<String, String> all(Scripted one, String mode, String moment) throws IOException {
      String key = mode + moment + (moment.isEmpty() ? "" : one.name);
      if (!answers.containsKey(key)) {
        answers.put(key, ask(moment.isEmpty() ? cases : List.of(one), mode, moment));
      }
      return answers.get(key);
    }

    private Map<String, String> ask(List<Scripted> asked, String mode, String moment)
        throws IOException {
      List<Object> command = new ArrayList<>(List.of("reach", "--case", folder, mode));
      command.addAll(options);
      if (!moment.isEmpty()) {
        command.addAll(List.of("--as-of", moment));
      }
      for (Scripted one : asked) {
        TreeSet<String> accounts = new TreeSet<>();
        one.rooms.questions.stream()
            .map(question -> question.split("\\s+"))
            .filter(words -> !words[0].equals("?at"))
            .forEach(words -> accounts.add(one.rooms.account(words[1])));
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
}
