package org.scelle.report;

import java.util.List;

/** The report formats this build writes. */
public final class ReportFormats {

  public static final List<ReportFormat> ALL = List.of();

  private ReportFormats() {}
}
