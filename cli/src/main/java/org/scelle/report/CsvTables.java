package org.scelle.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.scelle.store.CaseView;

/** A format that is several tables about one thing. */
abstract class CsvTables implements ReportFormat {

  private final String id;
  private final String title;
  private final List<CsvTable> tables;

  CsvTables(String id, String title, List<CsvTable> tables) {
    this.id = id;
    this.title = title;
    this.tables = tables;
  }

  @Override
  public final String id() {
    return id;
  }

  @Override
  public final String title() {
    return title;
  }

  @Override
  public final List<String> files(Report report) {
    return tables.stream().flatMap(table -> table.files(report).stream()).toList();
  }

  @Override
  public final void write(Report report, CaseView view, Path folder) throws IOException {
    for (CsvTable table : tables) {
      table.write(report, view, folder);
    }
  }
}
