package org.scelle.report;

import java.util.List;

/** The report formats this build writes. */
public final class ReportFormats {

  public static final List<ReportFormat> ALL =
      List.of(
          new HtmlReport(),
          new AnnexLists(),
          new AdministrationsAnnex(),
          new JsonReport(),
          new TextReport(),
          new FindingsJsonLines(),
          new FindingsCsv(),
          new FindingsSarif(),
          new TimelineJsonLines(),
          new ReachCsv(),
          new RoomsCsv(),
          new MarkedCsv(),
          new SecretsCsv(),
          new AdministrationsCsv(),
          new ContactsCsv(),
          new AttachmentsCsv(),
          new OriginCsv(),
          new LedgerCsv());

  private ReportFormats() {}
}
