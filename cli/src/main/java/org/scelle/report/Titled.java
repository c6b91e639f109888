package org.scelle.report;

/** A format with a name and a title. */
abstract class Titled implements ReportFormat {

  private final String id;
  private final String title;

  Titled(String id, String title) {
    this.id = id;
    this.title = title;
  }

  @Override
  public final String id() {
    return id;
  }

  @Override
  public final String title() {
    return title;
  }
}
