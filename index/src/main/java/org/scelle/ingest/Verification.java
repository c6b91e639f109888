package org.scelle.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scelle.evidence.Address;
import org.scelle.evidence.Candidate;
import org.scelle.evidence.Evidence;
import org.scelle.evidence.Limits;
import org.scelle.evidence.OpenFile;
import org.scelle.evidence.Visitor;
import org.scelle.model.EvidenceFile;
import org.scelle.model.LedgerRow;
import org.scelle.model.Outcome;
import org.scelle.store.CaseView;

/** Hashes the evidence again and holds it against the ledger. */
public final class Verification {

  private Verification() {}

  /**
   * What differs, by file; empty when the evidence is what was read, byte for byte.
   *
   * @param sources where they are now, by the name the ledger gives them
   * @param scratch a folder for temporary copies
   */
  public static List<String> differences(Map<String, Path> sources, CaseView view, Path scratch)
      throws IOException {
    Map<String, LedgerRow> expected = new TreeMap<>();
    view.ledger(row -> {
      if (!row.isPlaintext()) {
        expected.put(new Address(row.file(), row.path()).label(), row);
      }
    });
    Comparison comparison = new Comparison(expected);
    Iterator<String> names = sources.keySet().iterator();
    Evidence.open(
            List.copyOf(sources.values()), Limits.DEFAULT, scratch, (path, wanted) -> names.next())
        .visit(comparison);
    Map<String, String> differences = comparison.differences;
    expected.forEach((label, row) -> {
      if (!comparison.met(label)) {
        differences.put(label, "is in the ledger and no longer in the evidence");
      }
    });
    return differences.entrySet().stream()
        .map(difference -> difference.getKey() + " " + difference.getValue())
        .toList();
  }

  private static final class Comparison implements Visitor {
    private final Map<String, LedgerRow> expected;
    private final Map<String, Boolean> met = new TreeMap<>();
    private final Map<String, String> differences = new TreeMap<>();

    Comparison(Map<String, LedgerRow> expected) {
      this.expected = expected;
    }

    boolean met(String label) {
      return met.containsKey(label);
    }

    @Override
    public boolean enters(Candidate archive) {
      return true;
    }

    @Override
    public boolean wants(Candidate file) {
      return true;
    }

    @Override
    public void file(OpenFile file) throws IOException {
      try (file) {
        compare(file.file().label(), file.file().sha256());
      }
    }

    @Override
    public void archive(
        EvidenceFile archive, @Nullable Long modified, Outcome outcome, String why) {
      compare(archive.label(), archive.sha256());
    }

    @Override
    public void lost(Address address, @Nullable Long size, Outcome outcome, String why) {
      compare(address.label(), null);
    }

    private void compare(String label, @Nullable String sha256) {
      met.put(label, true);
      LedgerRow row = expected.get(label);
      if (row == null) {
        differences.put(label, "is in the evidence and not in the ledger");
      } else if (row.sha256() != null && !row.sha256().equals(sha256)) {
        differences.put(
            label,
            sha256 == null
                ? "can no longer be read"
                : "has changed: SHA-256 was " + row.sha256() + ", is " + sha256);
      }
    }
  }
}
