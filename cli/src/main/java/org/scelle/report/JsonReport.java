package org.scelle.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.scelle.detect.DetectorInfo;
import org.scelle.model.Severity;
import org.scelle.model.Totals;
import org.scelle.store.CaseView;

/**
 * {@code report.json}: the figures of the report for programs. Its schema is {@code
 * report.schema.json} beside this class.
 */
final class JsonReport extends OneFile {

  JsonReport() {
    super("json", "report.json", "the figures of the report, for programs");
  }

  @Override
  void body(Report report, CaseView view, Writer out) throws IOException {
    write(report, out);
  }

  static void write(Report report, Writer out) throws IOException {
    try (Json json = Json.indented(out)) {
      json.object()
          .put("schema", "scelle-report/1")
          .truth("complete", report.complete())
          .object("evidence")
          .put("files", report.evidence().files())
          .put("bytes", report.evidence().bytes())
          .put("sha256", report.evidence().sha256())
          .end();
      ledger(json, report.ledger());
      totals(json, report.totals());
      findings(json, report.findings());
      baseline(json, report.baseline());
      markings(json, report.findings());
      JsonSections.attachmentTypes(json, report.perimeter());
      JsonSections.reach(json, report.reach(), report.exposure());
      secrets(json, report.revoke());
      JsonSections.claims(json, report.claims());
      JsonOrigin.provenance(json, report.origin());
      JsonOrigin.authenticity(json, report.authenticity());
      JsonSections.notification(json, report.notification(), report.perimeter());
      JsonSections.chronology(json, report.chronology());
      JsonSections.perimeter(json, report.perimeter());
      JsonTchap.tchap(json, report.tchap());
      uncertainties(json, report.uncertainties());
      tool(json, report);
      json.end();
    }
  }

  private static void ledger(Json json, LedgerSummary ledger) throws IOException {
    LedgerSummary.Tally whole = ledger.whole();
    json.object("ledger")
        .put("in", whole.in().files())
        .put("read", whole.read().files())
        .put("partial", whole.partial().files())
        .put("failed", whole.failed().files())
        .put("skipped", whole.skipped().files());
    tally(json, "originals", ledger.originals());
    tally(json, "members", ledger.members());
    json.array("owners");
    for (LedgerSummary.Named owner : ledger.owners()) {
      json.object().put("owner", owner.name()).put("files", owner.count()).end();
    }
    json.endArray().array("skippedWhy");
    for (LedgerSummary.Named why : ledger.skipped()) {
      json.object().put("why", why.name()).put("files", why.count()).end();
    }
    json.endArray()
        .put("problems", ledger.problems().total())
        .put("refusals", ledger.refusals())
        .end();
  }

  private static void tally(Json json, String key, LedgerSummary.Tally tally) throws IOException {
    json.object(key);
    sum(json, "in", tally.in());
    sum(json, "read", tally.read());
    sum(json, "partial", tally.partial());
    sum(json, "failed", tally.failed());
    sum(json, "skipped", tally.skipped());
    json.end();
  }

  private static void sum(Json json, String key, LedgerSummary.Sum sum) throws IOException {
    json.object(key)
        .put("files", sum.files())
        .put("bytes", sum.bytes())
        .put("unsized", sum.unsized())
        .end();
  }

  private static void totals(Json json, Totals totals) throws IOException {
    json.object("totals")
        .put("rooms", totals.rooms())
        .put("accounts", totals.accounts())
        .put("messages", totals.messages())
        .put("events", totals.events())
        .put("encrypted", totals.encrypted())
        .put("redacted", totals.redacted())
        .put("edits", totals.edits())
        .object("attachments")
        .put("referenced", totals.referenced())
        .put("present", totals.present())
        .put("missing", totals.missing())
        .put("distinct", totals.distinctFiles())
        .put("bytes", totals.attachmentBytes())
        .end()
        .end();
  }

  private static void findings(Json json, FindingsSummary findings) throws IOException {
    json.object("findings").put("total", findings.total()).object("bySeverity");
    for (Severity severity : Severity.values()) {
      json.put(severity.word(), findings.of(severity));
    }
    json.end().object("byDetector");
    for (FindingsSummary.OfDetector row : findings.byDetector()) {
      json.put(row.detector(), row.count());
    }
    json.end().array("byRule");
    for (FindingsSummary.OfRule row : findings.byRule()) {
      json.object()
          .put("detector", row.detector())
          .put("rule", row.rule())
          .put("gravest", row.gravest())
          .put("count", row.count())
          .end();
    }
    json.endArray()
        .put("markings", findings.markings().total())
        .put("toConfirm", findings.toConfirm().total())
        .put("mentions", findings.mentions().total())
        .put("secrets", findings.secrets().total())
        .end();
  }

  private static void baseline(Json json, BaselineSummary baseline) throws IOException {
    json.object("baseline")
        .put("file", baseline.name())
        .put("new", baseline.fresh())
        .put("known", baseline.known())
        .object("stale")
        .put("total", baseline.stale().total())
        .array("first");
    for (Baseline.Known known : baseline.stale().first()) {
      json.object()
          .put("id", known.id())
          .put("rule", known.rule())
          .put("justification", known.justification())
          .end();
    }
    json.endArray().end().end();
  }

  private static void markings(Json json, FindingsSummary findings) throws IOException {
    json.array("markings");
    for (FindingsSummary.Scheme scheme : findings.schemes()) {
      json.object()
          .put("scheme", scheme.scheme())
          .put("protection", scheme.protection())
          .put("markings", scheme.markings())
          .put("toConfirm", scheme.toConfirm())
          .put("mentions", scheme.mentions())
          .put("rooms", scheme.rooms())
          .put("accounts", scheme.accounts())
          .end();
    }
    json.endArray();
  }

  private static void secrets(Json json, ToRevoke revoke) throws IOException {
    json.object("secrets")
        .put("total", revoke.all().size())
        .put("inTexts", revoke.inTexts())
        .put("places", revoke.places())
        .array("first");
    for (ToRevoke.Secret secret : revoke.shown().first()) {
      json.object()
          .put("kind", secret.kind())
          .put("severity", secret.severity())
          .put("user", secret.user())
          .put("hash", secret.hash())
          .put("length", secret.length())
          .put("foundIn", secret.inText() ? "text" : "file")
          .put("places", secret.places())
          .put("openness", secret.open() == null ? null : Json.word(secret.open()))
          .put("readers", secret.readers())
          .put("finding", secret.first().id())
          .array("rooms");
      for (String room : secret.rooms()) {
        json.element(room);
      }
      json.endArray().end();
    }
    json.endArray().array("live");
    for (ToRevoke.Live live : revoke.live()) {
      json.object()
          .put("kind", live.kind())
          .put("count", live.count())
          .put("files", live.files())
          .end();
    }
    json.endArray().end();
  }

  private static void uncertainties(Json json, List<Uncertainty> uncertainties) throws IOException {
    json.array("uncertainties");
    for (Uncertainty uncertainty : uncertainties) {
      json.object().put("kind", uncertainty.kind()).put("count", uncertainty.count()).end();
    }
    json.endArray();
  }

  private static void tool(Json json, Report report) throws IOException {
    json.object("tool").put("name", "Scellé").put("version", report.options().toolVersion());
    json.put("excerpts", report.options().excerpts());
    json.put("identities", report.options().identities());
    json.put("handling", report.options().handling());
    json.array("settings");
    for (ReportOptions.Setting setting : report.options().settings()) {
      json.object().put("name", setting.name()).put("value", setting.value()).end();
    }
    json.endArray().array("detectors");
    for (DetectorInfo detector : report.detectors()) {
      json.object()
          .put("id", detector.id())
          .put("title", detector.title())
          .put("meaning", detector.meaning())
          .put("limits", detector.limits())
          .end();
    }
    json.endArray().end();
  }
}
