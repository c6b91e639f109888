package org.scelle.report;

import java.util.List;
import org.scelle.store.CaseView;

/** {@code ledger.csv}: one evidence file a row; {@code problems.csv}: what was given up inside. */
final class LedgerCsv extends CsvTables {

  private static final String TITLE = "what became of every evidence file";

  LedgerCsv() {
    super("ledger-csv", TITLE, List.of(new Ledger(), new Problems()));
  }

  private static final class Ledger extends CsvTable {
    Ledger() {
      super(
          "ledger",
          TITLE,
          List.of("file", "path", "size", "sha256", "owner", "outcome", "why", "entries"));
    }

    @Override
    void rows(Report report, CaseView view, Csv csv) {
      view.ledger(row ->
          csv.add(row.file())
              .add(row.path())
              .add(row.size())
              .add(row.sha256())
              .add(row.owner())
              .add(row.outcome())
              .add(row.why())
              .add(row.entries())
              .endRow());
    }
  }

  private static final class Problems extends CsvTable {
    Problems() {
      super(
          "problems",
          "what was given up inside files",
          List.of("file", "path", "offset", "length", "what"));
    }

    @Override
    void rows(Report report, CaseView view, Csv csv) {
      view.problems(problem -> csv.add(problem.source()).add(problem.what()).endRow());
    }
  }
}
