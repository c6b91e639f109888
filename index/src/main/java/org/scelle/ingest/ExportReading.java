package org.scelle.ingest;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scelle.evidence.EvidenceChanged;
import org.scelle.evidence.OpenFile;
import org.scelle.format.EntrySink;
import org.scelle.format.ExportFormat;
import org.scelle.format.ServerKey;
import org.scelle.model.Entry;
import org.scelle.model.EvidenceFile;
import org.scelle.model.LedgerRow;
import org.scelle.model.Outcome;
import org.scelle.model.Problem;
import org.scelle.model.Remark;
import org.scelle.model.SecretsSeen;
import org.scelle.store.CaseFile;

/** Reads files by their formats into the case, each with its ledger row. */
final class ExportReading {

  private final CaseFile caseFile;
  private final List<ServerKey> keys;

  /**
   * @param keys by which signatures are checked, beside those in the evidence
   */
  ExportReading(CaseFile caseFile, List<ServerKey> keys) {
    this.caseFile = caseFile;
    this.keys = keys;
  }

  CaseFile caseFile() {
    return caseFile;
  }

  /**
   * Reads one file; the caller closes it.
   *
   * @param beside see {@link ExportFormat#beside}
   */
  void read(ExportFormat format, OpenFile file, @Nullable OpenFile beside) throws IOException {
    try {
      caseFile.read(
          file.file(),
          file.modified(),
          writer -> {
            Tally tally = new Tally();
            format.read(file, beside, new Counting(tally, writer, keys));
            file.checkUnchanged();
            return Rows.damaged(file, tally.row(file.file(), format.id()));
          });
    } catch (EvidenceChanged changed) {
      caseFile.read(file.file(), null, writer -> Rows.changed(file.file(), changed));
    }
  }

  /** Passes entries on and counts them. */
  private record Counting(Tally tally, CaseFile.EntryWriter next, List<ServerKey> keys)
      implements EntrySink {
    @Override
    public void add(Entry entry) throws IOException {
      tally.count(entry);
      next.add(entry);
    }
  }

  /** Counts what a format says of one file. */
  private static final class Tally {
    private long entries;
    private long problems;
    private String first = "";
    private final StringBuilder remarks = new StringBuilder();
    private final StringBuilder secrets = new StringBuilder();

    void count(Entry entry) {
      switch (entry) {
        case Problem problem -> {
          problems++;
          if (first.isEmpty()) {
            first = "at byte " + problem.source().offset() + ": " + problem.what();
          }
        }
        case SecretsSeen seen ->
            secrets
                .append(secrets.isEmpty() ? "live secrets, counted and not shown: " : ", ")
                .append(seen.count())
                .append(' ')
                .append(seen.kind());
        case Remark remark -> remarks.append(remarks.isEmpty() ? "" : "; ").append(remark.what());
        default -> entries++;
      }
    }

    LedgerRow row(EvidenceFile file, String owner) {
      Outcome outcome =
          problems == 0 ? Outcome.READ : entries == 0 ? Outcome.FAILED : Outcome.PARTIAL;
      String wrong = problems < 2 ? first : first + " (and " + (problems - 1) + " more)";
      String why =
          Stream.of(wrong, secrets.toString(), remarks.toString())
              .filter(part -> !part.isEmpty())
              .collect(Collectors.joining("; "));
      return new LedgerRow(
          file.file(), file.path(), file.size(), file.sha256(), owner, outcome, why, entries);
    }
  }
}
