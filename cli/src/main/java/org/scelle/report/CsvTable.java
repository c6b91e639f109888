package org.scelle.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.scelle.store.CaseView;

/** A format that is one table in one file, written row by row. */
abstract class CsvTable extends OneFile {

  private final List<String> columns;

  /**
   * @param name of the file, without {@code .csv}
   * @param title one line for people
   */
  CsvTable(String name, String title, List<String> columns) {
    super(name + "-csv", name + ".csv", title);
    this.columns = columns;
  }

  /** Adds the rows, each with a cell for every column. */
  abstract void rows(Report report, CaseView view, Csv csv);

  @Override
  final void body(Report report, CaseView view, Writer out) throws IOException {
    Csv csv = Csv.table(out, columns.toArray(String[]::new));
    rows(report, view, csv);
    csv.end();
  }
}
