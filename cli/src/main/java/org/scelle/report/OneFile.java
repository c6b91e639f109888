package org.scelle.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.scelle.store.CaseView;

/** A format that is one file, always of the same name. */
abstract class OneFile implements ReportFormat {

  private final String id;
  private final String file;
  private final String title;

  OneFile(String id, String file, String title) {
    this.id = id;
    this.file = file;
    this.title = title;
  }

  /** Writes what is in the file. */
  abstract void body(Report report, CaseView view, Writer out) throws IOException;

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
    return List.of(file);
  }

  @Override
  public final void write(Report report, CaseView view, Path folder) throws IOException {
    ReportFile.write(folder, file, out -> body(report, view, out));
  }
}
