package org.scelle.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.model.LedgerRow;
import org.scelle.model.Outcome;
import org.scelle.store.CaseFile;

/**
 * Evidence that was cut off on its way: what arrived is read, and the rest is said to be missing.
 */
final class TornEvidenceTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-12T08:00:00Z"), ZoneOffset.UTC);

  private static final int MESSAGES = 2000;

  @TempDir Path folder;
  private Path dump;

  @BeforeEach
  void makeFolder() throws IOException {
    dump = Files.createDirectory(folder.resolve("dump"));
  }

  private List<LedgerRow> ingest() throws IOException {
    try (CaseFile caseFile = CaseFile.open(folder.resolve("case"), CLOCK)) {
      new Ingest(caseFile, Ingest.Options.DEFAULT, Progress.SILENT).run(List.of(dump));
      List<LedgerRow> rows = new java.util.ArrayList<>();
      caseFile.view().ledger(rows::add);
      return rows;
    }
  }

  private static LedgerRow row(List<LedgerRow> rows, String file, String path) {
    List<LedgerRow> found =
        rows.stream().filter(row -> row.file().equals(file) && row.path().equals(path)).toList();
    assertThat(found).as(file + "!/" + path + " in " + rows).hasSize(1);
    return found.get(0);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
      packed.write(bytes);
    }
    return out.toByteArray();
  }

  /** A page of a room as the client-server API gives it. */
  private static String page() {
    StringBuilder page = new StringBuilder("{\"start\":\"t1\",\"end\":\"t2\",\"chunk\":[");
    for (int i = 0; i < MESSAGES; i++) {
      page.append(i == 0 ? "" : ",")
          .append("{\"type\":\"m.room.message\",\"event_id\":\"$e")
          .append(i)
          .append("\",\"room_id\":\"!a:agent.dinum.tchap.gouv.fr\",")
          .append("\"sender\":\"@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr\",")
          .append("\"origin_server_ts\":")
          .append(1_781_000_000_000L + i)
          .append(",\"content\":{\"msgtype\":\"m.text\",\"body\":\"")
          .append(Long.toHexString(new Random(i).nextLong()))
          .append("\"}}");
    }
    return page.append("]}").toString();
  }

  @Test
  void aDumpHalfDownloadedGivesTheMessagesThatArrived() throws IOException {
    byte[] packed = gzip(page().getBytes(StandardCharsets.UTF_8));
    Files.write(dump.resolve("dump.json.gz"), Arrays.copyOf(packed, packed.length / 2));

    List<LedgerRow> rows = ingest();

    LedgerRow content = row(rows, "dump/dump.json.gz", "dump.json");
    assertThat(content.outcome()).isEqualTo(Outcome.PARTIAL);
    assertThat(content.owner()).isEqualTo("matrix-client-server");
    assertThat(content.why()).contains("ends too early");
    assertThat(content.entries()).isBetween(MESSAGES / 3L, MESSAGES * 2L / 3);
    assertThat(row(rows, "dump/dump.json.gz", "").outcome()).isEqualTo(Outcome.PARTIAL);
    assertThat(ingest()).as("nothing is read twice").isEqualTo(rows);
  }

  @Test
  void aWholeCompressedDumpIsReadAsADumpAndNotAsADocument() throws IOException {
    Files.write(dump.resolve("dump.json.gz"), gzip(page().getBytes(StandardCharsets.UTF_8)));

    LedgerRow content = row(ingest(), "dump/dump.json.gz", "dump.json");

    assertThat(content.outcome()).isEqualTo(Outcome.READ);
    assertThat(content.owner()).isEqualTo("matrix-client-server");
    assertThat(content.entries()).isGreaterThanOrEqualTo(MESSAGES);
  }

  @Test
  void aDocumentCutOffInItsArchiveIsPartial() throws IOException {
    byte[] text = "Compte rendu de la réunion.\n".repeat(4000).getBytes(StandardCharsets.UTF_8);
    byte[] packed = gzip(text);
    Files.write(dump.resolve("cr.txt.gz"), Arrays.copyOf(packed, packed.length - 9));

    LedgerRow content = row(ingest(), "dump/cr.txt.gz", "cr.txt");

    assertThat(content.outcome()).isEqualTo(Outcome.PARTIAL);
    assertThat(content.owner()).isEqualTo(LedgerRow.DOCUMENT);
    assertThat(content.why()).contains("ends too early");
  }
}
