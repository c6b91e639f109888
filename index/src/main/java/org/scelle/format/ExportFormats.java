package org.scelle.format;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.scelle.evidence.Candidate;

/** The formats this build reads, the most particular first. */
public final class ExportFormats {

  public static final List<ExportFormat> ALL =
      List.of(
          new SynapsePgDump(),
          new SynapseSqlite(),
          new SynapseExport(),
          new ElementJson(),
          new MatrixClientServer(),
          new ElementHtml(),
          new ElementText(),
          new TchapMembers(),
          new MatrixCommanderText(),
          new MatrixArchiverText(),
          new MatrixDlText(),
          new BakkotLog());

  private ExportFormats() {}

  /** The first format that recognises the file. */
  public static Optional<ExportFormat> recognise(Candidate file) throws IOException {
    for (ExportFormat format : ALL) {
      if (format.recognises(file)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}
