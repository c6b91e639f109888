package org.scelle.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.scelle.store.CaseView;

/** A format that is one file, always of the same name. */
abstract class OneFile extends Titled {

  private final String file;

  OneFile(String id, String file, String title) {
    super(id, title);
    this.file = file;
  }

  /** Writes what is in the file. */
  abstract void body(Report report, CaseView view, Writer out) throws IOException;

  @Override
  public final List<String> files(Report report) {
    return List.of(file);
  }

  @Override
  public final void write(Report report, CaseView view, Path folder) throws IOException {
    ReportFile.write(folder, file, out -> body(report, view, out));
  }
}
