package org.scelle.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.scelle.store.CaseView;

/** One way to write the report. */
public interface ReportFormat {

  /** Stable name, as {@code html}. */
  String id();

  /** One line for people. */
  String title();

  /** Names of the files it writes for that report, in the order written. */
  List<String> files(Report report);

  /**
   * Writes its files into the folder, replacing earlier ones; a file appears only once it is whole.
   *
   * @param report everything but the long lists
   * @param view the case the report was made from, for lists too long to hold
   * @throws IOException naming the file that could not be written
   */
  void write(Report report, CaseView view, Path folder) throws IOException;
}
