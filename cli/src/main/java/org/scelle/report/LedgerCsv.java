package org.scelle.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.scelle.model.LedgerRow;
import org.scelle.store.CaseView;

/** {@code ledger.csv}: one evidence file a row. */
final class LedgerCsv implements ReportFormat {

  private static final String FILE = "ledger.csv";

  @Override
  public String id() {
    return "ledger-csv";
  }

  @Override
  public String title() {
    return "what became of every evidence file";
  }

  @Override
  public List<String> files(Report report) {
    return List.of(FILE);
  }

  @Override
  public void write(Report report, CaseView view, Path folder) throws IOException {
    ReportFile.write(folder, FILE, out -> write(view, out));
  }

  private static void write(CaseView view, Writer out) throws IOException {
    Csv csv =
        Csv.table(out, "file", "path", "size", "sha256", "owner", "outcome", "why", "entries");
    view.ledger(row -> row(csv, row));
    csv.end();
  }

  private static void row(Csv csv, LedgerRow row) {
    csv.add(row.file())
        .add(row.path())
        .add(row.size())
        .add(row.sha256())
        .add(row.owner())
        .add(row.outcome())
        .add(row.why())
        .add(row.entries())
        .endRow();
  }
}
