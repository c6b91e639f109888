package org.scelle.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.scelle.store.CaseView;

/** A format that is one table in one file, written row by row. */
abstract class CsvTable implements ReportFormat {

  private final String name;
  private final String title;
  private final List<String> columns;

  /**
   * @param name of the file, without {@code .csv}
   * @param title one line for people
   */
  CsvTable(String name, String title, List<String> columns) {
    this.name = name;
    this.title = title;
    this.columns = columns;
  }

  /** Adds the rows, each with a cell for every column. */
  abstract void rows(Report report, CaseView view, Csv csv);

  @Override
  public final String id() {
    return name + "-csv";
  }

  @Override
  public final String title() {
    return title;
  }

  @Override
  public final List<String> files(Report report) {
    return List.of(file());
  }

  @Override
  public final void write(Report report, CaseView view, Path folder) throws IOException {
    ReportFile.write(
        folder,
        file(),
        out -> {
          Csv csv = Csv.table(out, columns.toArray(String[]::new));
          rows(report, view, csv);
          csv.end();
        });
  }

  private String file() {
    return name + ".csv";
  }
}
