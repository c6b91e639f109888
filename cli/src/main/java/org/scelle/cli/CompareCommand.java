package org.scelle.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.scelle.detect.compare.Comparison;
import org.scelle.detect.compare.Comparison.Sides;
import org.scelle.detect.compare.Difference;
import org.scelle.detect.compare.Difference.Change;
import org.scelle.detect.compare.Difference.What;
import org.scelle.ingest.Ingest;
import org.scelle.report.Said;
import org.scelle.store.CaseFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "compare",
    description = {
      "Say what two cases have in common: is a second leak new?",
      "Rooms, accounts, files and events in the first only, in the second only, in both, and what"
          + " was removed or edited in between."
    })
final class CompareCommand implements Callable<Integer> {

  private final Console console;

  @Option(names = "--case", paramLabel = "DIR", description = "A case; the earlier one first.")
  private List<Path> cases = new ArrayList<>();

  @Parameters(
      paramLabel = "DUMP",
      arity = "0..2",
      description =
          "A dump that is no case yet: folder, file or archive; it is read into a"
              + " case that is thrown away. With one --case and one DUMP the case is the"
              + " first.")
  private List<Path> dumps = new ArrayList<>();

  @Mixin private final ProgressOption progress = new ProgressOption();

  @Option(
      names = "--json",
      description = "One JSON object a line for each difference, and a last one with the totals.")
  private boolean json;

  CompareCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (cases.size() + dumps.size() != 2) {
      throw new UserException(
          ExitCode.USAGE,
          new Said(
              "compare takes two: --case DIR --case DIR, or DUMP DUMP, or one of each; found "
                  + (cases.size() + dumps.size()),
              "compare en prend deux : --case DIR --case DIR, ou DUMP DUMP, ou l’un et l’autre ;"
                  + " reçu "
                  + (cases.size() + dumps.size())));
    }
    Sources.check(dumps);
    cases.forEach(CaseOption::checkExists);
    if (cases.size() == 2 && Files.isSameFile(cases.get(0), cases.get(1))) {
      throw new UserException(
          ExitCode.USAGE,
          new Said(
              "both --case name the same case, " + cases.get(0) + "; name two",
              "les deux --case désignent le même dossier, " + cases.get(0) + " ; donnez-en deux"));
    }
    try (Passing passing = new Passing()) {
      List<Path> both = new ArrayList<>(cases);
      for (Path dump : dumps) {
        both.add(read(dump, passing.folder()));
      }
      compare(both.get(0), both.get(1));
    }
    return ExitCode.DONE.code;
  }

  private Path read(Path dump, Path made) throws IOException {
    try (CaseFile file = CaseFile.open(made, console.clock())) {
      new Steps(file, progress.on(console, console.language()))
          .ingest(List.of(dump), Ingest.Options.DEFAULT, Ingest.Interlude.NONE);
    }
    return made;
  }

  private void compare(Path first, Path second) throws IOException {
    try (CaseFile one = CaseFile.open(first, console.clock());
        CaseFile other = CaseFile.open(second, console.clock())) {
      if (json) {
        printJson(one, other);
      } else {
        new CompareText(console).print(one.view(), other.view());
      }
    }
  }

  private void printJson(CaseFile one, CaseFile other) throws IOException {
    try (JsonLines lines = new JsonLines(console.out())) {
      Comparison comparison =
          Comparison.of(one.view(), other.view(), difference -> line(lines, difference));
      lines.line(out -> {
        out.writeStringField("what", "totals");
        for (What what : What.values()) {
          Sides sides = comparison.side(what);
          out.writeObjectFieldStart(what.word() + "s");
          out.writeNumberField("both", sides.both());
          out.writeNumberField("onlyFirst", sides.onlyFirst());
          out.writeNumberField("onlySecond", sides.onlySecond());
          out.writeEndObject();
        }
        out.writeObjectFieldStart("changes");
        for (Change change : Change.ofBoth()) {
          out.writeNumberField(change.word(), comparison.changed(change));
        }
        out.writeEndObject();
        out.writeBooleanField("secondIsNew", comparison.secondIsNew());
      });
    }
  }

  private static void line(JsonLines lines, Difference difference) {
    try {
      lines.line(out -> {
        out.writeStringField("what", difference.what().word());
        out.writeStringField("change", difference.change().word());
        out.writeStringField("id", difference.id());
        out.writeStringField("room", difference.room());
      });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
