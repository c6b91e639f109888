package org.scelle.report;

import java.io.IOException;
import java.nio.file.Path;

/** One way to write the report. */
public interface ReportFormat {

  /** Stable name, as {@code html}. */
  String id();

  /** One line for people. */
  String title();

  /** Writes its files into the folder, replacing earlier ones. */
  void write(Report report, Path folder) throws IOException;
}
