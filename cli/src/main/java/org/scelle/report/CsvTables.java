package org.scelle.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.scelle.store.CaseView;

/** A format that is several tables about one thing. */
abstract class CsvTables extends Titled {

  private final List<CsvTable> tables;

  CsvTables(String id, String title, List<CsvTable> tables) {
    super(id, title);
    this.tables = tables;
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
