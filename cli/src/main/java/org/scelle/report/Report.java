package org.scelle.report;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Future;
import org.scelle.detect.Detector;
import org.scelle.detect.DetectorInfo;
import org.scelle.detect.Detectors;
import org.scelle.detect.consistency.Consistency;
import org.scelle.detect.reach.Reach;
import org.scelle.model.LedgerRow;
import org.scelle.model.Totals;
import org.scelle.store.CaseView;

/**
 * Everything the report shows. Formats render it and may stream whole lists from the case; they
 * compute nothing.
 *
 * @param complete whether everything offered was read: nothing failed, nothing is partial, no
 *     problem; what a rule leaves out does not count
 * @param handedOver the original files
 * @param detectors what was looked for, and the limits
 * @param baseline the findings held against those known before
 * @param claims what is claimed of the leak, held against the evidence
 * @param tchap the perimeter as Tchap has it
 * @param revoke what has to be revoked
 * @param origin who took the evidence, when and how
 * @param authenticity what recomputing the hashes of events told
 * @param rooms names for the lists that are streamed
 */
public record Report(
    ReportOptions options,
    boolean complete,
    CaseView.Manifest evidence,
    Shown<LedgerRow> handedOver,
    List<DetectorInfo> detectors,
    LedgerSummary ledger,
    Totals totals,
    FindingsSummary findings,
    BaselineSummary baseline,
    Chronology chronology,
    Perimeter perimeter,
    Tchap tchap,
    ReachSummary reach,
    Exposure exposure,
    ToRevoke revoke,
    Origin origin,
    Proof authenticity,
    Administrations administrations,
    List<ClaimLine> claims,
    List<Uncertainty> uncertainties,
    Notification notification,
    List<Decision> decisions,
    RoomNames rooms) {

  /** Asks the case everything the report shows. */
  public static Report of(CaseView view, Groundwork known, ReportOptions options)
      throws IOException {
    List<DetectorInfo> detectors = Detectors.ALL.stream().map(Detector::info).toList();
    return of(view, known, options, detectors);
  }

  static Report of(
      CaseView view, Groundwork ground, ReportOptions options, List<DetectorInfo> detectors)
      throws IOException {
    try (Aside aside = new Aside(1)) {
      Future<Proof> proof =
          aside.begin(() -> Proof.of(view, Consistency.of(view, ground.provenance())));
      return of(view, ground, new Look(options, detectors), proof);
    }
  }

  /** How the report is to look, and what was looked for. */
  private record Look(ReportOptions options, List<DetectorInfo> detectors) {}

  private static Report of(CaseView view, Groundwork ground, Look look, Future<Proof> proof)
      throws IOException {
    ReportOptions options = look.options();
    List<DetectorInfo> detectors = look.detectors();
    Reach reach = ground.reach();
    RoomNames rooms = RoomNames.of(view);
    LedgerSurvey files = new LedgerSurvey(view);
    LedgerSummary ledger = files.summary();
    FindingsSurvey found = new FindingsSurvey(options.excerpts(), rooms, detectors);
    BaselineSummary.Survey known = new BaselineSummary.Survey(options.baseline());
    MarkedTimes marked = new MarkedTimes();
    view.findings(finding -> {
      found.add(finding);
      known.add(finding.id());
      marked.add(finding);
    });
    FindingsSummary findings = found.summary();
    Totals totals = view.totals();
    Chronology chronology = Chronology.of(view, totals.messages(), marked);
    TchapSurvey network = new TchapSurvey();
    PerimeterSurvey extent = new PerimeterSurvey(view, network);
    Perimeter perimeter = extent.perimeter(reach);
    ReachSummary readable = ReachSummary.of(reach, rooms);
    Exposure exposure = ExposureSurvey.of(view, reach, rooms);
    Origin origin = Origin.of(view, ground.provenance(), rooms);
    Administrations administrations = Administrations.of(view, exposure, totals.encrypted());
    Notification notification =
        Notification.of(
            totals, perimeter.authors(), DataCategory.of(totals, administrations, findings));
    return new Report(
        options,
        ledger.complete(),
        view.manifest(),
        files.handedOver(),
        detectors,
        ledger,
        totals,
        findings,
        known.summary(),
        chronology,
        perimeter,
        network.tchap(view),
        readable,
        exposure,
        ToRevokeSurvey.of(view, reach, new ToRevokeSurvey.Shows(options.excerpts(), rooms)),
        origin,
        Aside.await(proof),
        administrations,
        ClaimsCheck.of(
            options.claims(),
            new ClaimsCheck.Seen(totals, view.manifest().bytes(), ledger, findings, chronology)),
        Uncertainty.of(
            new Uncertainty.Surveyed(
                ledger, totals, chronology, perimeter, findings, extent.ambiguous())),
        notification,
        Decision.of(findings, readable, notification, ledger.complete()),
        rooms);
  }
}
