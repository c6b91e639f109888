package org.scelle.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.evidence.Limits;
import org.scelle.extract.Examiner;
import org.scelle.extract.Ocr;
import org.scelle.model.LedgerRow;
import org.scelle.model.Outcome;
import org.scelle.store.CaseFile;

/** A machine on which the reader of documents does not start. */
final class NoReaderTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-12T08:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  private Map<String, LedgerRow> ingest(int heapMegabytes) throws IOException {
    Examiner.Budget usual = Examiner.Budget.DEFAULT;
    Examiner.Budget budget =
        new Examiner.Budget(
            2,
            heapMegabytes,
            usual.wallClock(),
            usual.textCharacters(),
            usual.embeddedFiles(),
            usual.embeddedDepth());
    Map<String, LedgerRow> rows = new HashMap<>();
    try (CaseFile caseFile = CaseFile.open(folder.resolve("case"), CLOCK)) {
      Ingest.Options options = new Ingest.Options(Limits.DEFAULT, budget, Ocr.NONE, List.of());
      new Ingest(caseFile, options, Progress.SILENT).run(List.of(folder.resolve("dump")));
      caseFile.view().ledger(row -> rows.put(row.file().replaceFirst(".*/", ""), row));
    }
    return rows;
  }

  @Test
  void costsTheDocumentsThatNeedItAndTheNextRunReadsThem() throws IOException {
    Path dump = Files.createDirectory(folder.resolve("dump"));
    Files.writeString(dump.resolve("note.txt"), "Mot de passe du serveur");
    for (int i = 0; i < 8; i++) {
      Files.writeString(dump.resolve("fiche" + i + ".rtf"), "{\\rtf1 Fiche " + i + "}");
    }

    // no virtual machine starts with so little
    Map<String, LedgerRow> rows = ingest(1);

    LedgerRow note = Objects.requireNonNull(rows.remove("note.txt"));
    assertThat(note.outcome()).isEqualTo(Outcome.READ);
    assertThat(rows.values())
        .hasSize(8)
        .allSatisfy(row -> {
          assertThat(row.outcome()).isEqualTo(Outcome.FAILED);
          assertThat(row.why()).startsWith("the document reader did not start").contains("heap");
        });
    assertThat(ingest(256).values())
        .hasSize(9)
        .allSatisfy(row -> assertThat(row.outcome()).isEqualTo(Outcome.READ));
  }
}
