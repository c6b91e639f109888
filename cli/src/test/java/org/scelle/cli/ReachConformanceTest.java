package org.scelle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scelle.cli.Scene.scelle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

  private record Scripted(String name, ScriptedRooms rooms) {
    ReachExaminer.Asked asked() {
      return new ReachExaminer.Asked(name, rooms);
    }
  }

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
      wrong.addAll(
          new ReachExaminer(caseFolder, some.stream().map(Scripted::asked).toList()).wrong());
    }
    assertThat(wrong).as(shape.name()).isEmpty();
  }
}
