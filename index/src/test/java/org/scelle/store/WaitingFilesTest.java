package org.scelle.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.model.Entry;
import org.scelle.model.EvidenceFile;
import org.scelle.model.LedgerRow;
import org.scelle.model.Outcome;

/** Rows of files that wait to be examined, while a large file is being written. */
class WaitingFilesTest {
  /** More than are handed to the writer at once. */
  private static final int LARGE = 2_000;

  private static final String WAITS = "dump/Compte rendu du comité.pdf";

  @TempDir Path directory;
  private CaseFile file;

  @BeforeEach
  void open() throws IOException {
    file = Invented.open(directory.resolve("case"));
  }

  @AfterEach
  void close() throws IOException {
    file.close();
  }

  private static Invented.Events large() {
    Invented.Events events = new Invented.Events("dump/messages.json");
    for (int i = 0; i < LARGE; i++) {
      events.message("$m" + i, Invented.LEA, "message " + i);
    }
    return events;
  }

  /** Half of a large file is written when another file is met. */
  private void readHalf(Invented.Events events, CaseFile.EntryWriter writer) throws IOException {
    for (Entry entry : events.entries.subList(0, LARGE / 2)) {
      writer.add(entry);
    }
    file.waiting(WAITS, "", 12L);
  }

  private List<LedgerRow> ledger() {
    List<LedgerRow> rows = new ArrayList<>();
    file.view().ledger(rows::add);
    return rows;
  }

  private void assertWaits(LedgerRow row) {
    assertThat(row.file()).isEqualTo(WAITS);
    assertThat(row.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(row.why()).isEqualTo(LedgerRow.NOT_YET);
    assertThat(file.has(WAITS, "", 12L, null)).as("it is not passed over").isFalse();
  }

  @Test
  void aFileThatWaitsBehindALargeOneHasItsRowWhenThatIsWhole() throws IOException {
    Invented.Events events = large();
    file.gather(() ->
        file.read(
            events.file,
            null,
            writer -> {
              readHalf(events, writer);
              for (Entry entry : events.entries.subList(LARGE / 2, LARGE)) {
                writer.add(entry);
              }
              return Invented.row(events.file, "matrix-client-server", LARGE);
            }));
    assertThat(ledger()).hasSize(2);
    assertWaits(ledger().get(0));
    Invented.settle(file);
    assertThat(file.view().totals().messages()).isEqualTo(LARGE);
  }

  @Test
  void aFileThatWaitsBehindOneThatBreaksOffHasItsRowAllTheSame() throws IOException {
    Invented.Events events = large();
    EvidenceFile next = Invented.file("dump/members.json");
    file.gather(() -> {
      assertThatThrownBy(() -> file.read(events.file, null, writer -> breakOff(events, writer)))
          .hasMessage("the disk was pulled out");
      file.read(next, null, writer -> Invented.row(next, "matrix-client-server", 0));
    });
    assertThat(ledger()).extracting(LedgerRow::file).containsExactly(WAITS, next.file());
    assertWaits(ledger().get(0));
    assertThat(file.view().totals().events()).isZero();
  }

  private LedgerRow breakOff(Invented.Events events, CaseFile.EntryWriter writer)
      throws IOException {
    readHalf(events, writer);
    throw new IOException("the disk was pulled out");
  }
}
