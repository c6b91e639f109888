package org.scelle.report;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scelle.detect.reach.RoomReach;
import org.scelle.model.Finding;
import org.scelle.model.LedgerRow;
import org.scelle.model.Outcome;
import org.scelle.report.AnnexTable.Column;
import org.scelle.report.AnnexTable.Look;
import org.scelle.store.CaseView;

/** The long lists that people leaf through, and the columns they can be sorted by. */
final class Annexes {

  /** No list has more rows than that; the rest is in its CSV. */
  static final int MOST = 5_000;

  private static final List<Column<FindingLine>> FINDINGS =
      List.of(
          new Column<>(
              "severity",
              Word.SEVERITY,
              Look.TEXT,
              (page, line) -> page.term(line.severity()),
              comparing(FindingLine::severity).reversed()),
          new Column<>(
              "kind",
              Word.FINDING,
              Look.TEXT,
              Annexes::kind,
              comparing(FindingLine::scheme).thenComparing(FindingLine::rule)),
          new Column<>("words", Word.QUOTE, Look.TEXT, Annexes::words, null),
          new Column<>(
              "room",
              Word.ROOM,
              Look.TEXT,
              (page, line) -> page.name(line.roomName()),
              comparing((FindingLine line) -> text(line.roomName()))
                  .thenComparing(line -> text(line.subject().room()))),
          new Column<>(
              "account",
              Word.ACCOUNT,
              Look.CODE,
              (page, line) -> page.name(line.subject().account()),
              comparing((FindingLine line) -> text(line.subject().account()))),
          new Column<>(
              "time",
              Word.TIME,
              Look.TEXT,
              (page, line) -> page.when(line.subject().time()),
              comparing((FindingLine line) -> text(Times.iso(line.subject().time())))),
          new Column<>(
              "place",
              Word.SOURCE,
              Look.CODE,
              (page, line) -> page.place(line.source()) + " " + page.range(line.source()),
              null),
          new Column<>("id", Word.REFERENCE, Look.CODE, (page, line) -> line.id(), null));

  private static final List<Column<LedgerRow>> UNREAD =
      List.of(
          new Column<>(
              "outcome",
              Word.OUTCOME,
              Look.TEXT,
              (page, row) -> page.term(row.outcome()),
              comparing(LedgerRow::outcome).reversed()),
          new Column<>(
              "file",
              Word.FILE,
              Look.CODE,
              (page, row) ->
                  page.words(row.path().isEmpty() ? row.file() : row.file() + "!/" + row.path()),
              comparing(LedgerRow::file).thenComparing(LedgerRow::path)),
          new Column<>(
              "size",
              Word.BYTES,
              Look.NUMBER,
              (page, row) -> row.size() == null ? "—" : page.n(row.size()),
              comparingLong((LedgerRow row) -> Objects.requireNonNullElse(row.size(), -1L))
                  .reversed()),
          new Column<>("why", Word.WHY, Look.TEXT, (page, row) -> page.why(row.why()), null));

  private Annexes() {}

  /** How many rows a list has; the names of its pages follow from that. */
  static List<AnnexTable<?>> outlines(Report report) {
    return List.of(
        findings("markings", Word.PROTECTED, new Shown<>(List.of(), found(report, "marking"))),
        findings("attachments", Word.NOTABLE, new Shown<>(List.of(), found(report, "attachment"))),
        rooms(report),
        unread(new Shown<>(List.of(), report.ledger().troubled().total())));
  }

  private static long found(Report report, String detector) {
    return report.findings().byDetector().stream()
        .filter(row -> row.detector().equals(detector))
        .mapToLong(FindingsSummary.OfDetector::count)
        .sum();
  }

  /** The lists with their rows, in the order of the outlines. */
  static List<AnnexTable<?>> of(Report report, CaseView view) {
    Head<FindingLine> markings = new Head<>(MOST);
    Head<FindingLine> attachments = new Head<>(MOST);
    view.findings(finding -> {
      switch (finding.detector()) {
        case "marking" -> markings.add(line(report, finding));
        case "attachment" -> attachments.add(line(report, finding));
        default -> {}
      }
    });
    Head<LedgerRow> unread = new Head<>(MOST);
    view.ledger(row -> {
      if (row.outcome() != Outcome.READ) {
        unread.add(row);
      }
    });
    return List.of(
        findings("markings", Word.PROTECTED, markings.shown()),
        findings("attachments", Word.NOTABLE, attachments.shown()),
        rooms(report),
        unread(unread.shown()));
  }

  private static FindingLine line(Report report, Finding finding) {
    return FindingLine.of(finding, report.options().excerpts(), report.rooms());
  }

  private static AnnexTable<FindingLine> findings(String id, Word title, Shown<FindingLine> rows) {
    return new AnnexTable<>(id, title, "findings.csv", FINDINGS, rows);
  }

  private static AnnexTable<LedgerRow> unread(Shown<LedgerRow> rows) {
    return new AnnexTable<>("unread", Word.UNREAD, "ledger.csv", UNREAD, rows);
  }

  private static AnnexTable<RoomReach> rooms(Report report) {
    Exposure exposure = report.exposure();
    RoomNames names = report.rooms();
    List<Column<RoomReach>> columns =
        List.of(
            new Column<>(
                "openness",
                Word.OPENNESS,
                Look.TEXT,
                (page, room) -> page.term(room.open()),
                comparing(RoomReach::open)),
            new Column<>(
                "name",
                Word.ROOM,
                Look.TEXT,
                (page, room) -> page.name(names.of(room.room())),
                comparing((RoomReach room) -> text(names.of(room.room())))),
            new Column<>("id", Word.ID, Look.CODE, (page, room) -> page.name(room.room()), null),
            new Column<>(
                "messages",
                Word.CLEAR,
                Look.NUMBER,
                (page, room) -> page.n(room.messages()),
                comparingLong(RoomReach::messages).reversed()),
            new Column<>(
                "anyone",
                Word.BY_ANYONE,
                Look.NUMBER,
                (page, room) -> page.span(room.readableByAnyone()),
                comparingLong((RoomReach room) -> room.readableByAnyone().high()).reversed()),
            new Column<>(
                "readers",
                Word.READERS,
                Look.NUMBER,
                (page, room) -> page.span(room.readers()),
                null),
            new Column<>(
                "marked",
                Word.MARKED_ITEMS,
                Look.NUMBER,
                (page, room) -> page.n(exposure.postedIn(room.room())),
                comparingLong((RoomReach room) -> exposure.postedIn(room.room())).reversed()));
    List<RoomReach> all = report.reach().everyRoom();
    return new AnnexTable<>("rooms", Word.ROOMS, "rooms.csv", columns, Shown.of(all, MOST));
  }

  private static String text(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }

  private static String kind(Page page, FindingLine line) {
    if (line.scheme().isEmpty()) {
      String rule = page.rule(line.rule());
      return rule.isEmpty() ? page.name(line.rule()) : rule;
    }
    return page.name(line.scheme()) + " · " + label(page, line);
  }

  private static String words(Page page, FindingLine line) {
    if (line.withheld()) {
      return page.t(Word.WITHHELD);
    }
    return line.quote().isEmpty() ? page.said(line) : page.words(line.quote());
  }

  private static String label(Page page, FindingLine line) {
    return switch (line.label()) {
      case "marking" -> page.t(Word.LABEL_MARKING);
      case "to-confirm" -> page.t(Word.LABEL_TO_CONFIRM);
      case "mention" -> page.t(Word.LABEL_MENTION);
      default -> page.name(line.label());
    };
  }
}
