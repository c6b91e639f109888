package org.scelle.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.scelle.model.Outcome;
import org.scelle.model.Severity;
import org.scelle.model.Totals;
import org.scelle.report.Report;
import org.scelle.report.UnreadImages;
import org.scelle.store.CaseFile;
import org.scelle.store.CaseView;

/** What a command prints when it ends. */
final class Summary {

  private final Console console;
  private final CaseFile caseFile;

  Summary(Console console, CaseFile caseFile) {
    this.console = console;
    this.caseFile = caseFile;
  }

  /** The answer in ten lines, or {@code report.json}. */
  void print(Report report, ReportSettings settings) throws IOException {
    if (settings.json()) {
      console.out().print(Files.readString(caseFile.reports().resolve("report.json")));
      return;
    }
    Tally tally = Tally.of(caseFile.view());
    printFigures(tally);
    printFindings(Known.Shape.TABLE);
    row(
        "Any account",
        "can read "
            + range(
                report.reach().floor().messages().low(), report.reach().floor().messages().high())
            + " messages in "
            + range(report.reach().floor().rooms().low(), report.reach().floor().rooms().high())
            + " rooms");
    row("Complete", complete(report, tally));
    try (var files = Files.list(caseFile.reports())) {
      files
          .filter(file -> file.getFileName().toString().matches("report.*[.]html"))
          .map(Path::toString)
          .sorted()
          .forEach(file -> row("Report", file));
    }
  }

  private static String complete(Report report, Tally tally) {
    long skipped = tally.count(Outcome.SKIPPED);
    if (!report.complete()) {
      return "no: see ledger.csv and problems.csv for what was not read";
    }
    return skipped == 0
        ? "yes"
        : "yes, but for "
            + Words.count(skipped)
            + " files a rule leaves out"
            + (tally.unread().any() ? ", images among them" : "")
            + " (see ledger.csv)";
  }

  private static String range(long low, long high) {
    return low == high ? Words.count(low) : Words.count(low) + " to " + Words.count(high);
  }

  /** The ledger and the totals; says with the exit code whether all was read. */
  ExitCode printIngest(Known.Shape shape) throws IOException {
    Tally tally = Tally.of(caseFile.view());
    if (shape == Known.Shape.JSON) {
      printJson(tally);
    } else {
      printFigures(tally);
    }
    boolean whole = tally.count(Outcome.PARTIAL) == 0 && tally.count(Outcome.FAILED) == 0;
    return whole ? ExitCode.DONE : ExitCode.INCOMPLETE;
  }

  /** How many files ended how. */
  private record Tally(
      Map<Outcome, long[]> outcomes,
      CaseView.Manifest manifest,
      Totals totals,
      UnreadImages unread) {

    static Tally of(CaseView view) {
      Map<Outcome, long[]> outcomes = new EnumMap<>(Outcome.class);
      view.ledger(row -> outcomes.computeIfAbsent(row.outcome(), key -> new long[1])[0]++);
      return new Tally(outcomes, view.manifest(), view.totals(), UnreadImages.of(view));
    }

    long count(Outcome outcome) {
      return outcomes.getOrDefault(outcome, new long[1])[0];
    }
  }

  private void printFigures(Tally tally) {
    Totals totals = tally.totals();
    StringJoiner outcomes = new StringJoiner(", ");
    for (Outcome outcome : Outcome.values()) {
      outcomes.add(
          Words.count(tally.count(outcome)) + " " + outcome.name().toLowerCase(Locale.ROOT));
    }
    row(
        "Evidence",
        Words.count(tally.manifest().files())
            + " files, "
            + Words.bytes(tally.manifest().bytes())
            + "; with archive members: "
            + outcomes);
    row("Rooms", Words.count(totals.rooms()));
    row("Accounts", Words.count(totals.accounts()));
    row(
        "Messages",
        Words.count(totals.messages())
            + ", of these "
            + Words.count(totals.encrypted())
            + " encrypted; "
            + Words.count(totals.events())
            + " events, "
            + Words.count(totals.redacted())
            + " redacted");
    row(
        "Attachments",
        Words.count(totals.referenced())
            + " posted: "
            + Words.count(totals.present())
            + " in the dump, "
            + Words.count(totals.missing())
            + " missing; "
            + Words.count(totals.distinctFiles())
            + " different files, "
            + Words.bytes(totals.attachmentBytes()));
    printImages(tally.unread());
  }

  private void printImages(UnreadImages unread) {
    if (unread.any()) {
      row(
          "Images",
          Words.count(unread.files() + unread.inside())
              + " images not read (no OCR)"
              + (unread.inside() == 0
                  ? ""
                  : ", " + Words.count(unread.inside()) + " of them inside documents")
              + (unread.scans() == 0
                  ? ""
                  : "; " + Words.count(unread.scans()) + " documents with pages that are images"));
    }
  }

  private void printJson(Tally tally) throws IOException {
    Totals totals = tally.totals();
    try (JsonLines lines = new JsonLines(console.out())) {
      lines.line(json -> {
        json.writeNumberField("files", tally.manifest().files());
        json.writeNumberField("bytes", tally.manifest().bytes());
        json.writeStringField("sha256", tally.manifest().sha256());
        json.writeObjectFieldStart("ledger");
        for (Outcome outcome : Outcome.values()) {
          json.writeNumberField(outcome.name().toLowerCase(Locale.ROOT), tally.count(outcome));
        }
        json.writeEndObject();
        json.writeNumberField("imagesNotRead", tally.unread().files() + tally.unread().inside());
        json.writeNumberField("rooms", totals.rooms());
        json.writeNumberField("accounts", totals.accounts());
        json.writeNumberField("messages", totals.messages());
        json.writeNumberField("events", totals.events());
      });
    }
  }

  /** How many findings of which severity. */
  void printFindings(Known.Shape shape) throws IOException {
    Map<Severity, long[]> counts = new EnumMap<>(Severity.class);
    caseFile
        .view()
        .findings(finding -> counts.computeIfAbsent(finding.severity(), key -> new long[1])[0]++);
    List<Severity> gravestFirst = Arrays.asList(Severity.values()).reversed();
    if (shape == Known.Shape.JSON) {
      try (JsonLines lines = new JsonLines(console.out())) {
        lines.line(json -> {
          for (Severity severity : gravestFirst) {
            json.writeNumberField(severity.word(), count(counts, severity));
          }
        });
      }
      return;
    }
    StringJoiner words = new StringJoiner(", ");
    for (Severity severity : gravestFirst) {
      words.add(Words.count(count(counts, severity)) + " " + severity.word());
    }
    row("Findings", words.toString());
  }

  private static long count(Map<Severity, long[]> counts, Severity severity) {
    return counts.getOrDefault(severity, new long[1])[0];
  }

  private void row(String label, String text) {
    PrintWriter out = console.out();
    out.println(String.format(Locale.ROOT, "%-13s%s", label, text));
  }
}
