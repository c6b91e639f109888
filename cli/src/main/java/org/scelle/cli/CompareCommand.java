package org.scelle.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.scelle.detect.compare.Comparison;
import org.scelle.detect.compare.Comparison.Sides;
import org.scelle.detect.compare.Difference;
import org.scelle.detect.compare.Difference.Change;
import org.scelle.detect.compare.Difference.What;
import org.scelle.store.CaseFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "compare",
    description = {
      "Say what two cases have in common: is a second leak new?",
      "Rooms, accounts, files and events in the first only, in the second only, in both, and what"
          + " was removed or edited in between."
    })
final class CompareCommand implements Callable<Integer> {

  private final Console console;

  @Option(
      names = "--case",
      required = true,
      paramLabel = "DIR",
      description = "A case; give two, the earlier one first.")
  private List<Path> cases = new ArrayList<>();

  @Option(
      names = "--json",
      description = "One JSON object a line for each difference, and a last one with the totals.")
  private boolean json;

  CompareCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (cases.size() != 2) {
      throw new UserException(
          ExitCode.USAGE, "compare takes two cases: --case DIR --case DIR; found " + cases.size());
    }
    Path first = existing(cases.get(0));
    Path second = existing(cases.get(1));
    if (Files.isSameFile(first, second)) {
      throw new UserException(ExitCode.USAGE, "both --case name the same case: " + first);
    }
    try (CaseFile one = CaseFile.open(first, console.clock());
        CaseFile other = CaseFile.open(second, console.clock())) {
      if (json) {
        printJson(one, other);
      } else {
        print(Comparison.of(one.view(), other.view(), difference -> {}));
      }
    }
    return ExitCode.DONE.code;
  }

  private static Path existing(Path directory) {
    if (!Files.exists(directory.resolve("case.db"))) {
      throw new UserException(
          ExitCode.USAGE,
          directory + " is not a case; make one with: scelle triage DUMP --case " + directory);
    }
    return directory;
  }

  private void print(Comparison comparison) {
    row("", "in both", "first only", "second only");
    for (What what : What.values()) {
      Sides sides = sides(comparison, what);
      row(
          what.word() + "s",
          Words.count(sides.both()),
          Words.count(sides.onlyFirst()),
          Words.count(sides.onlySecond()));
    }
    console.out().println();
    console.out().println("Of the events in both:");
    for (Change change : changes()) {
      console
          .out()
          .println(
              String.format(
                  Locale.ROOT,
                  "  %-24s%14s",
                  said(change),
                  Words.count(comparison.changed(change))));
    }
    console.out().println();
    console
        .out()
        .println(
            comparison.secondIsNew()
                ? "The second case holds things that the first does not."
                : "The second case holds nothing that the first does not.");
  }

  private void row(String name, String both, String first, String second) {
    console
        .out()
        .println(String.format(Locale.ROOT, "%-12s%14s%14s%14s", name, both, first, second));
  }

  private static Sides sides(Comparison comparison, What what) {
    return comparison.sides().getOrDefault(what, new Sides(0, 0, 0));
  }

  /** The ways in which an event of both can differ. */
  private static List<Change> changes() {
    return List.of(
        Change.REMOVED_IN_SECOND,
        Change.REMOVED_IN_FIRST,
        Change.EDITED_IN_SECOND,
        Change.EDITED_IN_FIRST,
        Change.CLEAR_IN_SECOND,
        Change.CLEAR_IN_FIRST,
        Change.READS_DIFFERENTLY);
  }

  private static String said(Change change) {
    return switch (change) {
      case ONLY_FIRST -> "first only";
      case ONLY_SECOND -> "second only";
      case REMOVED_IN_FIRST -> "removed in the first";
      case REMOVED_IN_SECOND -> "removed in the second";
      case EDITED_IN_FIRST -> "edited in the first";
      case EDITED_IN_SECOND -> "edited in the second";
      case CLEAR_IN_FIRST -> "readable in the first";
      case CLEAR_IN_SECOND -> "readable in the second";
      case READS_DIFFERENTLY -> "read differently";
    };
  }

  private void printJson(CaseFile one, CaseFile other) throws IOException {
    try (JsonLines lines = new JsonLines(console.out())) {
      Comparison comparison =
          Comparison.of(one.view(), other.view(), difference -> line(lines, difference));
      lines.line(out -> {
        out.writeStringField("what", "totals");
        for (What what : What.values()) {
          Sides sides = sides(comparison, what);
          out.writeObjectFieldStart(what.word() + "s");
          out.writeNumberField("both", sides.both());
          out.writeNumberField("onlyFirst", sides.onlyFirst());
          out.writeNumberField("onlySecond", sides.onlySecond());
          out.writeEndObject();
        }
        out.writeObjectFieldStart("changes");
        for (Change change : changes()) {
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
