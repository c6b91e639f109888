package org.scelle.report;

import java.util.List;
import org.scelle.model.LedgerRow;
import org.scelle.model.Problem;

/**
 * What became of every evidence file.
 *
 * @param whole original files and members of archives together
 * @param originals files as handed over
 * @param members files inside archives
 * @param owners what the files are to the case
 * @param skipped why files were left out, the most frequent reason first; reasons beyond a few are
 *     added up under an empty name
 * @param troubled files that were not read whole, in the order of the ledger
 * @param problems what could not be read inside files
 * @param refusals error answers of servers saved as data
 */
public record LedgerSummary(
    Tally whole,
    Tally originals,
    Tally members,
    List<Named> owners,
    List<Named> skipped,
    Shown<LedgerRow> troubled,
    Shown<Problem> problems,
    long refusals) {

  /** Files and their bytes by outcome. */
  public record Tally(Sum in, Sum read, Sum partial, Sum failed, Sum skipped) {}

  /**
   * @param unsized files whose size could not be learnt; their bytes are in no sum
   */
  public record Sum(long files, long bytes, long unsized) {}

  /** How many of something there are. */
  public record Named(String name, long count) {}

  /** Nothing failed, nothing is partial, nothing inside a file was given up. */
  public boolean complete() {
    return whole.partial().files() == 0 && whole.failed().files() == 0 && problems.total() == 0;
  }
}
