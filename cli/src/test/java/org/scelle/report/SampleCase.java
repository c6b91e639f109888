package org.scelle.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scelle.detect.DetectorInfo;
import org.scelle.detect.reach.AccountReach;
import org.scelle.detect.reach.Counts;
import org.scelle.detect.reach.Range;
import org.scelle.detect.reach.Reach;
import org.scelle.detect.reach.RoomReach;
import org.scelle.model.Account;
import org.scelle.model.Attachment;
import org.scelle.model.Citation;
import org.scelle.model.Document;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Finding;
import org.scelle.model.LedgerRow;
import org.scelle.model.MediaReference;
import org.scelle.model.Moment;
import org.scelle.model.Outcome;
import org.scelle.model.Problem;
import org.scelle.model.Room;
import org.scelle.model.Severity;
import org.scelle.model.Source;
import org.scelle.model.Subject;
import org.scelle.model.Totals;
import org.scelle.model.Where;
import org.scelle.store.CaseView;

/** Invented cases to write reports of. */
final class SampleCase {

  static final EvidenceFile FILE =
      new EvidenceFile("dump/salons.zip", "salons/budget.json", 2_000_000, "cd".repeat(32));
  static final String ROOM = "!budget:agent.finances.tchap.gouv.fr";
  static final String LEA = "@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr";
  static final List<DetectorInfo> DETECTORS =
      List.of(
          new DetectorInfo(
              "marking",
              "Protection markings",
              "A text bears a marking, or talks of one.",
              "Images without text are not seen.",
              List.of("FR-DR")));

  private SampleCase() {}

  /** A leak in which all that a report shows occurs. */
  static FakeCase usual() {
    FakeCase made = new FakeCase();
    made.totals = new Totals(3, 4, 6450, 7100, 120, 14, 230, 2, 40, 31, 28, 4_100_000);
    made.ledger.add(row("dump/salons.zip", "", LedgerRow.ARCHIVE, Outcome.READ));
    made.ledger.add(row("dump/salons.zip", "salons/budget.json", "matrix", Outcome.READ));
    made.ledger.add(row("dump/salons.zip", "médias/façade.pdf", LedgerRow.EVENT, Outcome.PARTIAL));
    made.ledger.add(row("dump/note.bin", "", LedgerRow.UNKNOWN, Outcome.SKIPPED));
    made.problems.add(
        new Problem(new Source(FILE, 1_999_000, 1000), "expected the end of an object"));
    made.rooms.add(room(ROOM, "Budget 2026 – préparation", false));
    made.rooms.add(room("!forum:agent.dinum.tchap.gouv.fr", "Forum des agents", null));
    made.rooms.add(room("!prive:agent.interieur.tchap.gouv.fr", null, true));
    made.accounts.add(new Account(LEA, "Léa Moreau [Dinum]", 4000, 2));
    made.accounts.add(
        new Account(
            "@noe.petit-interieur.gouv.fr:agent.interieur.tchap.gouv.fr", "Noé Petit", 2450, 3));
    made.accounts.add(
        new Account("@ines.roux-dinum.gouv.fr:agent.dinum.tchap.gouv.fr", null, 0, 1));
    made.accounts.add(new Account("robot", null, 0, 1));
    attachments(made);
    for (int month = 0; month < 30; month++) {
      long day = LocalDate.of(2024, 1, 15).plusMonths(month).toEpochDay();
      made.days.add(new CaseView.Day(day, 100 + month * 7L % 90));
    }
    findings(made);
    SampleOrigin.of(made);
    return made;
  }

  private static void attachments(FakeCase made) {
    EvidenceFile pdf =
        new EvidenceFile("dump/salons.zip", "médias/façade.pdf", 80_000, "ef".repeat(32));
    Document document =
        new Document(
            pdf.sha256(),
            pdf.size(),
            "application/pdf",
            Document.Category.PDF,
            Outcome.PARTIAL,
            "truncated",
            List.of(),
            List.of(),
            Set.of(Document.Flag.TRUNCATED),
            List.of());
    MediaReference reference =
        new MediaReference(
            "mxc://agent.dinum.tchap.gouv.fr/abc",
            "façade.pdf",
            "application/pdf",
            80_000L,
            false,
            null,
            null);
    made.attachments.add(
        new Attachment(
            subject("$pj"),
            new Source(FILE, 10, 20),
            reference,
            pdf,
            "media-id",
            List.of(),
            document));
    made.attachments.add(
        new Attachment(
            subject("$absente"), new Source(FILE, 40, 20), reference, null, "", List.of(), null));
  }

  private static void findings(FakeCase made) {
    made.findings.add(
        finding(Severity.HIGH, "marking", "FR-DR", "DIFFUSION RESTREINTE — note n° 12/2026"));
    made.findings.add(finding(Severity.CRITICAL, "marking", "FR-TS", "TRÈS SECRET plan codé"));
    made.findings.add(finding(Severity.LOW, "to-confirm", "FR-DR", "DR ?"));
    made.findings.add(
        finding(
            Severity.INFO, "mention", "FR-DR", "ce document n'est pas en diffusion restreinte"));
  }

  static Finding finding(Severity severity, String label, String scheme, String quote) {
    Subject subject = subject("$" + label + scheme);
    return new Finding(
        Finding.id("marking", "stamp", subject, quote),
        "marking",
        "stamp",
        severity,
        label,
        scheme,
        "A text bears " + scheme + ": \"" + quote + "\"",
        List.of("alone on its line", "capitals"),
        subject,
        List.of(new Citation(new Source(FILE, 1200, 90), Where.DOC_HEADER, 1, quote)));
  }

  static Subject subject(String event) {
    return new Subject(ROOM, event, LEA, new Moment.Exact(1_780_000_000_000L));
  }

  static LedgerRow row(String file, String path, String owner, Outcome outcome) {
    return new LedgerRow(
        file,
        path,
        1000L,
        "12".repeat(32),
        owner,
        outcome,
        outcome == Outcome.READ ? "" : "the file ends before its table of contents",
        3);
  }

  static Room room(String id, @Nullable String name, @Nullable Boolean encrypted) {
    return new Room(
        id, name, null, null, null, "10", "public", "shared", null, null, encrypted, true, null,
        false, 100, 120, 4);
  }

  static Reach reach(FakeCase made) {
    List<RoomReach> rooms = new ArrayList<>();
    for (Room room : made.rooms) {
      RoomReach.Openness open =
          room.name() == null ? RoomReach.Openness.CLOSED : RoomReach.Openness.JOINABLE;
      rooms.add(new RoomReach(room.id(), open, 2000, new Range(1500, 1800), new Range(3, 4)));
    }
    Counts counts =
        new Counts(
            new Range(2, 2),
            new Range(3000, 3600),
            new Range(0, 120),
            new Range(0, 14),
            new Range(20, 25),
            new Range(3_000_000, 3_900_000),
            new Range(3, 4));
    List<AccountReach> accounts =
        made.accounts.stream()
            .map(account ->
                new AccountReach(account.id(), counts, counts, new Range(1, 2), new Range(0, 80)))
            .toList();
    return new Reach(accounts, rooms, counts);
  }

  static Report report(FakeCase made, ReportOptions options) {
    try {
      return Report.of(made, Groundwork.of(made, reach(made)), options, DETECTORS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ReportOptions bothLanguages() {
    return new ReportOptions(
        "0.1.0",
        List.of(Language.EN, Language.FR),
        "",
        Excerpts.UNCLASSIFIED,
        Identities.SHOWN,
        claims(),
        Baseline.NONE,
        ReportOptions.PARIS,
        List.of());
  }

  private static Claims claims() {
    String text =
        """
        { "whole": false,
          "claims": [
            {"what": "accounts", "value": 73467, "by": "l’intrus", "source": "forum"},
            {"what": "messages", "value": 643},
            {"what": "rooms", "low": 3},
            {"what": "media", "value": 35, "about": true},
            {"what": "bytes", "value": 4150000},
            {"what": "markings", "scheme": "FR-DR", "value": 2},
            {"what": "period", "from": "2024", "to": "2026-06"},
            {"what": "share", "percent": 8.9, "population": 825000, "text": "<b>part</b>"}
          ] }
        """;
    try {
      return ClaimsFile.read("claims.json", text.getBytes(StandardCharsets.UTF_8));
    } catch (ClaimsException e) {
      throw new IllegalStateException(e);
    }
  }
}
