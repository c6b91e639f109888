package org.scelle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scelle.cli.Scene.scelle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The second conformance suite: answers of servers as they are saved, written out as files, read
 * into a case and asked on the command line. Written from the specification, case by case, each
 * with the source of its rule; {@code reach-files.txt} explains its notation.
 */
class ReachFilesTest {
  private static final Pattern MARKED = Pattern.compile("\u00ab([^\u00bb]*)\u00bb");

  @TempDir Path folder;

  /** One case: files to be written, then questions. */
  private static final class Answers {
    final String name;
    final ScriptedRooms rooms;
    final List<String> files = new ArrayList<>();
    final List<StringBuilder> texts = new ArrayList<>();

    Answers(String name, int number) {
      this.name = name;
      rooms = new ScriptedRooms(number, List.of());
    }

    void line(String line) {
      if (line.startsWith("file ")) {
        files.add(marked(line.substring(5)));
        texts.add(new StringBuilder());
      } else if (line.startsWith("?")) {
        rooms.questions.add(line.strip());
      } else if (line.startsWith("external ")) {
        rooms.externals.add(line.substring(9).strip());
      } else if (line.startsWith("guest ")) {
        rooms.guests.add(rooms.account(line.substring(6).strip()));
      } else {
        texts.get(texts.size() - 1).append(marked(line)).append('\n');
      }
    }

    private String marked(String line) {
      StringBuilder out = new StringBuilder();
      Matcher mark = MARKED.matcher(line);
      while (mark.find()) {
        mark.appendReplacement(out, Matcher.quoteReplacement(meant(mark.group(1).strip())));
      }
      return mark.appendTail(out).toString();
    }

    private String meant(String mark) {
      if (!mark.contains(" ")) {
        return switch (mark.charAt(0)) {
          case '!' -> rooms.roomId(mark);
          case '@' -> rooms.account(mark);
          default -> rooms.event(mark.substring(1));
        };
      }
      StringJoiner events = new StringJoiner(",");
      for (String event : mark.split(";", -1)) {
        List<String> words = new ArrayList<>(List.of(event.strip().split("\\s+")));
        events.add(rooms.read(words).toString());
      }
      return events.toString();
    }

    void write(Path folder) throws IOException {
      for (int i = 0; i < files.size(); i++) {
        Path file = folder.resolve(files.get(i));
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, texts.get(i));
      }
    }
  }

  private static List<Answers> cases() throws IOException {
    List<Answers> cases = new ArrayList<>();
    try (InputStream in = ReachFilesTest.class.getResourceAsStream("reach-files.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().toList()) {
        if (line.startsWith("== ")) {
          assertThat(line).as("a source").contains(" :: ");
          cases.add(new Answers(line.substring(3), cases.size()));
        } else if (!line.isBlank() && !line.startsWith("#")) {
          cases.get(cases.size() - 1).line(line);
        }
      }
    }
    return cases;
  }

  @Test
  void everyCaseComesOutAsItsSourceSays() throws IOException {
    List<Answers> cases = cases();
    assertThat(cases.stream().map(one -> one.name)).doesNotHaveDuplicates();
    for (int i = 0; i < cases.size(); i++) {
      cases.get(i).write(folder.resolve("dump/" + i));
    }
    Scene.Run run = scelle("ingest", folder.resolve("dump"), "--case", folder.resolve("case"));
    assertThat(run.exit()).as(run.err()).isZero();
    List<ReachExaminer.Asked> asked =
        cases.stream().map(one -> new ReachExaminer.Asked(one.name, one.rooms)).toList();
    assertThat(new ReachExaminer(folder.resolve("case"), asked).wrong()).isEmpty();
  }
}
