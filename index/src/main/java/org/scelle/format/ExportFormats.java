package org.scelle.format;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.scelle.evidence.Candidate;
import org.scelle.format.archiver.BakkotLog;
import org.scelle.format.archiver.MatrixArchiverHtml;
import org.scelle.format.archiver.MatrixArchiverText;
import org.scelle.format.archiver.MatrixCommanderText;
import org.scelle.format.archiver.MatrixDlText;
import org.scelle.format.database.SqliteRollback;
import org.scelle.format.database.SqliteShm;
import org.scelle.format.database.SqliteWal;
import org.scelle.format.database.TableCsv;
import org.scelle.format.database.TableJson;
import org.scelle.format.database.TablePgDump;
import org.scelle.format.database.TableSqlite;
import org.scelle.format.database.TableYaml;
import org.scelle.format.element.ElementHtml;
import org.scelle.format.element.ElementJson;
import org.scelle.format.element.ElementText;
import org.scelle.format.element.TchapMembers;
import org.scelle.format.matrix.MatrixClientServer;
import org.scelle.format.synapse.SigningKey;
import org.scelle.format.synapse.SynapseExport;
import org.scelle.format.synapse.SynapsePgDump;
import org.scelle.format.synapse.SynapseSqlite;

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
          new SigningKey(),
          new TchapMembers(),
          new MatrixCommanderText(),
          new MatrixArchiverText(),
          new MatrixArchiverHtml(),
          new MatrixDlText(),
          new BakkotLog(),
          new SqliteWal(),
          new SqliteRollback(),
          new SqliteShm(),
          new TableJson(),
          new TableYaml(),
          new TableSqlite(),
          new TablePgDump(),
          new TableCsv());

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
