package org.scelle.ingest;

import org.scelle.evidence.EvidenceChanged;
import org.scelle.evidence.OpenFile;
import org.scelle.model.EvidenceFile;
import org.scelle.model.LedgerRow;
import org.scelle.model.Outcome;

/** What the ledger says of a file, beyond how its reading went. */
final class Rows {

  private Rows() {}

  /** The row of a file that was changed while it was read; without hash, so it is read again. */
  static LedgerRow changed(EvidenceFile file, EvidenceChanged how) {
    return again(file, LedgerRow.UNKNOWN, how.why());
  }

  /** Of a file that is to be read anew the next time: it stands without what tells its bytes. */
  static LedgerRow again(EvidenceFile file, String owner, String why) {
    return new LedgerRow(
        file.file(), file.path(), file.size(), null, owner, Outcome.FAILED, why, 0);
  }

  /** The row, with what was wrong with the file's bytes before they were read. */
  static LedgerRow damaged(OpenFile file, LedgerRow row) {
    String damage = file.damage();
    if (damage.isEmpty()) {
      return row;
    }
    return new LedgerRow(
        row.file(),
        row.path(),
        row.size(),
        row.sha256(),
        row.owner(),
        row.outcome() == Outcome.READ ? Outcome.PARTIAL : row.outcome(),
        row.why().isEmpty() ? damage : damage + "; " + row.why(),
        row.entries());
  }
}
