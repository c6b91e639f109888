package org.scelle.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.scelle.model.LedgerRow;
import org.scelle.store.CaseView;

/** {@code ledger.csv}: one evidence file a row; {@code problems.csv}: what was given up inside. */
final class LedgerCsv implements ReportFormat {

  private static final String FILE = "ledger.csv";
  private static final String PROBLEMS = "problems.csv";

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
    return List.of(FILE, PROBLEMS);
  }

  @Override
  public void write(Report report, CaseView view, Path folder) throws IOException {
    ReportFile.write(folder, FILE, out -> write(view, out));
    ReportFile.write(folder, PROBLEMS, out -> problems(view, out));
  }

  private static void write(CaseView view, Writer out) throws IOException {
    Csv csv =
        Csv.table(out, "file", "path", "size", "sha256", "owner", "outcome", "why", "entries");
    view.ledger(row -> row(csv, row));
    csv.end();
  }

  private static void problems(CaseView view, Writer out) throws IOException {
    Csv csv = Csv.table(out, "file", "path", "offset", "length", "what");
    view.problems(problem ->
        csv.add(problem.source().file().file())
            .add(problem.source().file().path())
            .add(problem.source().offset())
            .add(problem.source().length())
            .add(problem.what())
            .endRow());
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
