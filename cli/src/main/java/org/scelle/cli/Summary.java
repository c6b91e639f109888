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
import org.scelle.detect.reach.Counts;
import org.scelle.detect.reach.Range;
import org.scelle.model.Outcome;
import org.scelle.model.Severity;
import org.scelle.model.Totals;
import org.scelle.report.BaselineSummary;
import org.scelle.report.Language;
import org.scelle.report.Report;
import org.scelle.report.ToRevoke;
import org.scelle.report.UnreadImages;
import org.scelle.store.CaseFile;
import org.scelle.store.CaseView;

/** What a command prints when it ends. */
final class Summary {

  private final Console console;
  private final CaseFile caseFile;
  private final Language language;

  Summary(Console console, CaseFile caseFile, Language language) {
    this.console = console;
    this.caseFile = caseFile;
    this.language = language;
  }

  /** The answer in a dozen lines, or {@code report.json}. */
  void print(Report report, ReportSettings settings) throws IOException {
    if (settings.json()) {
      console.out().print(Files.readString(caseFile.reports().resolve("report.json")));
      return;
    }
    Tally tally = Tally.of(caseFile.view());
    printFigures(tally);
    printFindings(Known.Shape.TABLE);
    printBaseline(report.baseline());
    row(
        CliWord.SECRETS,
        count(report.revoke().all().size(), CliWord.TO_REVOKE)
            + count(report.revoke().places(), CliWord.PLACES)
            + live(report.revoke()));
    Counts floor = report.reach().floor();
    row(
        CliWord.ANY_ACCOUNT,
        say(CliWord.CAN_READ)
            + range(floor.messages())
            + Words.of(floor.messages().high(), CliWord.MESSAGES_IN, language)
            + range(floor.rooms())
            + Words.of(floor.rooms().high(), CliWord.THE_ROOMS, language));
    row(CliWord.TAKEN, report.origin().inWords(language));
    row(CliWord.GENUINE, report.authenticity().inWords(language));
    row(CliWord.COMPLETE, complete(report, tally));
    try (var files = Files.list(caseFile.reports())) {
      files
          .filter(file -> file.getFileName().toString().matches("report.*[.]html"))
          .map(Path::toString)
          .sorted()
          .forEach(file -> row(CliWord.REPORT, file));
    }
  }

  /** Tokens, hashes and keys in the server's own files, which no text has. */
  private String live(ToRevoke revoke) {
    StringJoiner kinds = new StringJoiner(", ", say(CliWord.LIVE), "");
    revoke.live().forEach(live -> kinds.add(count(live.count()) + " " + live.kind(language)));
    return revoke.live().isEmpty() ? "" : kinds.toString();
  }

  private void printBaseline(BaselineSummary baseline) {
    if (baseline.given()) {
      row(
          CliWord.BASELINE,
          count(baseline.fresh(), CliWord.NEW)
              + count(baseline.known(), CliWord.KNOWN)
              + count(baseline.stale().total(), CliWord.STALE));
    }
  }

  private String complete(Report report, Tally tally) {
    long skipped = tally.count(Outcome.SKIPPED);
    if (tally.count(Outcome.READ) + tally.count(Outcome.PARTIAL) == 0) {
      return say(CliWord.NOTHING_READ);
    }
    if (!report.complete()) {
      return say(CliWord.NOT_COMPLETE);
    }
    return skipped == 0
        ? say(CliWord.YES)
        : say(CliWord.YES_BUT_FOR)
            + count(
                skipped, tally.unread().any() ? CliWord.LEFT_OUT_WITH_IMAGES : CliWord.LEFT_OUT);
  }

  private String say(CliWord word) {
    return word.in(language);
  }

  private String count(long number) {
    return Words.count(number, language);
  }

  /** A number and what it counts. */
  private String count(long number, CliWord of) {
    return Words.counted(number, of, language);
  }

  private String bytes(long bytes) {
    return Words.bytes(bytes, language);
  }

  private String range(Range range) {
    return range.low() == range.high()
        ? count(range.low())
        : count(range.low(), CliWord.TO) + count(range.high());
  }

  /** The ledger and the totals; says with the exit code whether all was read. */
  ExitCode printIngest(Known.Shape shape) throws IOException {
    Tally tally = Tally.of(caseFile.view());
    if (shape == Known.Shape.JSON) {
      printJson(tally);
    } else {
      printFigures(tally);
    }
    long partial = tally.count(Outcome.PARTIAL);
    boolean whole = partial == 0 && tally.count(Outcome.FAILED) == 0;
    long read = tally.count(Outcome.READ) + partial;
    return Sources.nothingRead(console, tally.totals(), tally.manifest().files(), read)
        .orElse(whole ? ExitCode.DONE : ExitCode.INCOMPLETE);
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
      outcomes.add(count(tally.count(outcome), CliWord.valueOf(outcome.name())));
    }
    row(
        CliWord.EVIDENCE,
        count(tally.manifest().files(), CliWord.FILES)
            + ", "
            + bytes(tally.manifest().bytes())
            + say(CliWord.WITH_MEMBERS)
            + outcomes);
    row(CliWord.ROOMS, count(totals.rooms()));
    row(CliWord.ACCOUNTS, count(totals.accounts()));
    row(
        CliWord.MESSAGES,
        count(totals.messages(), CliWord.OF_THESE)
            + count(totals.encrypted(), CliWord.ENCRYPTED)
            + count(totals.events(), CliWord.EVENTS)
            + count(totals.redacted(), CliWord.REDACTED));
    row(
        CliWord.ATTACHMENTS,
        count(totals.referenced(), CliWord.POSTED)
            + count(totals.present(), CliWord.IN_THE_DUMP)
            + count(totals.missing(), CliWord.MISSING)
            + count(totals.distinctFiles(), CliWord.DIFFERENT)
            + bytes(totals.attachmentBytes()));
    printImages(tally.unread().lacking(), CliWord.NO_OCR);
    printImages(tally.unread().beyond(), CliWord.BEYOND_SHARE);
  }

  private void printImages(UnreadImages.Kinds unread, CliWord why) {
    StringJoiner kinds = new StringJoiner(say(CliWord.AND));
    if (unread.images() > 0) {
      kinds.add(
          count(unread.images(), CliWord.SOME_IMAGES)
              + (unread.inside() == 0
                  ? ""
                  : " (" + count(unread.inside(), CliWord.INSIDE_DOCUMENTS) + ")"));
    }
    if (unread.scans() > 0) {
      kinds.add(count(unread.scans(), CliWord.SCANS));
    }
    if (unread.all() > 0) {
      row(CliWord.IMAGES, kinds + say(why));
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
        UnreadImages.Kinds lacking = tally.unread().lacking();
        UnreadImages.Kinds beyond = tally.unread().beyond();
        json.writeNumberField("imagesNotRead", lacking.images() + beyond.images());
        json.writeNumberField("imagesBeyondShare", beyond.images());
        json.writeNumberField("scansNotRead", lacking.scans() + beyond.scans());
        json.writeNumberField("scansBeyondShare", beyond.scans());
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
      words.add(count(count(counts, severity), CliWord.valueOf(severity.name())));
    }
    row(CliWord.FINDINGS, words.toString());
  }

  private static long count(Map<Severity, long[]> counts, Severity severity) {
    return counts.getOrDefault(severity, new long[1])[0];
  }

  private void row(CliWord label, String text) {
    PrintWriter out = console.out();
    out.println(String.format(Locale.ROOT, "%-13s%s", say(label), text));
  }
}
