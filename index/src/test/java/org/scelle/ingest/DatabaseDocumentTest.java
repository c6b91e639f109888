package org.scelle.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.evidence.Limits;
import org.scelle.extract.Examiner;
import org.scelle.extract.Ocr;
import org.scelle.model.Document;
import org.scelle.model.Outcome;
import org.scelle.model.Passage;
import org.scelle.model.Where;
import org.scelle.store.CaseFile;

/** What an attached database says, when it is no export of a chat. */
final class DatabaseDocumentTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-12T08:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;
  private Path dump;
  private Path database;
  private final List<Passage> passages = new ArrayList<>();

  @BeforeEach
  void makeDatabase() throws IOException, SQLException {
    dump = Files.createDirectory(folder.resolve("dump"));
    database = dump.resolve("annuaire.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("CREATE TABLE agent(id INTEGER PRIMARY KEY, nom TEXT, photo BLOB)");
      statement.execute("INSERT INTO agent VALUES (7, 'Zoé Marchal', x'00ff')");
      statement.execute("INSERT INTO agent VALUES (8, NULL, NULL)");
      statement.execute("CREATE TABLE fiche(titre TEXT, contenu TEXT)");
      for (int i = 0; i < 200; i++) {
        statement.execute(
            "INSERT INTO fiche VALUES ('DIFFUSION RESTREINTE', 'fiche n° " + i + "')");
      }
      connection.commit();
    }
  }

  private Document ingest(int characters) throws IOException {
    Examiner.Budget usual = Examiner.Budget.DEFAULT;
    Examiner.Budget budget =
        new Examiner.Budget(
            1,
            usual.heapMegabytes(),
            usual.wallClock(),
            characters,
            usual.embeddedFiles(),
            usual.embeddedDepth());
    try (CaseFile caseFile = CaseFile.open(folder.resolve("case" + characters), CLOCK)) {
      Ingest.Options options = new Ingest.Options(Limits.DEFAULT, budget, Ocr.NONE, List.of());
      new Ingest(caseFile, options, Progress.SILENT).run(List.of(dump));
      List<Document> facts = new ArrayList<>();
      caseFile.view().looseDocuments((file, document) -> facts.add(document));
      caseFile.view().readings(reading -> passages.addAll(reading.passages()));
      passages.removeIf(passage -> passage.where() != Where.DOC_BODY);
      return facts.getFirst();
    }
  }

  @Test
  void eachTableIsAPageAndItsRowsStandInTheOrderOfTheFile() throws IOException {
    Document document = ingest(1_000_000);

    assertThat(document.outcome()).as(document.why()).isEqualTo(Outcome.READ);
    assertThat(document.category()).isEqualTo(Document.Category.DATABASE);
    assertThat(passages)
        .startsWith(
            new Passage(Where.DOC_BODY, 1, "table name", "agent"),
            new Passage(Where.DOC_BODY, 1, "", "8\n7\tZoé Marchal"),
            new Passage(Where.DOC_BODY, 2, "table name", "fiche"));
    assertThat(passages.getLast().text())
        .contains("DIFFUSION RESTREINTE\tfiche n° 0", "fiche n° 199");
  }

  @Test
  void aLimitOfTextMakesItPartial() throws IOException {
    Document document = ingest(500);

    assertThat(document.outcome()).isEqualTo(Outcome.PARTIAL);
    assertThat(document.why()).isEqualTo("text cut after 500 characters");
    assertThat(passages).isNotEmpty();
  }

  @Test
  void damageCostsItsPageAndIsSaid() throws IOException {
    byte[] bytes = Files.readAllBytes(database);
    Arrays.fill(bytes, bytes.length - 3000, bytes.length, (byte) 0x77);
    Files.write(database, bytes);

    Document document = ingest(1_000_000);

    assertThat(document.outcome()).isEqualTo(Outcome.PARTIAL);
    assertThat(document.why()).startsWith("damaged in ");
    assertThat(passages).contains(new Passage(Where.DOC_BODY, 1, "", "8\n7\tZoé Marchal"));
  }

  /** Each of its rows goes on over a page that goes on over itself. */
  @Test
  void rowsThatAreTogetherFarLongerThanTheFileAreNotReadToTheirEnd() throws Exception {
    Files.delete(database);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA page_size = 512");
      statement.execute("CREATE TABLE fiche(contenu TEXT)");
      statement.execute(
          "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 80000)"
              + " INSERT INTO fiche SELECT 'une fiche qui tient sur quarante octets ' FROM n");
    }
    Files.write(database, woundUp(Files.readAllBytes(database)));

    Document document = ingest(1_000_000);

    assertThat(document.outcome()).isEqualTo(Outcome.PARTIAL);
    assertThat(document.why()).startsWith("damaged in ");
  }

  /** Database File Format, 1.6: ten rows on every leaf, each as long as the file allows. */
  private static byte[] woundUp(byte[] database) {
    int last = database.length / 512 + 1;
    byte[] file = Arrays.copyOf(database, last * 512);
    Arrays.fill(file, file.length - 512, file.length, (byte) 0xFF);
    ByteBuffer bytes = ByteBuffer.wrap(file).putInt(28, last);
    bytes.putInt(file.length - 512, last);
    int size = 39 + 508 * ((file.length - 512) / 508);
    for (int page = 512; page < file.length - 512; page += 512) {
      if (file[page] == 13) {
        bytes.putShort(page + 3, (short) 10);
        for (int row = 0; row < 10; row++) {
          int at = 512 - 48 * (row + 1);
          bytes.putShort(page + 8 + 2 * row, (short) at);
          bytes.position(page + at);
          for (int shift = 21; shift > 0; shift -= 7) {
            bytes.put((byte) ((size >>> shift) | 0x80));
          }
          bytes.put((byte) (size & 0x7F)).put((byte) row);
          bytes.putInt(page + at + 44, last);
        }
      }
    }
    return file;
  }

  @Test
  void aColumnWithAVeryLongNameIsAColumnLikeOthers() throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE longue(\"" + "é\"\"".repeat(100_000) + "\" TEXT)");
      statement.execute("INSERT INTO longue VALUES ('Karim')");
    }

    Document document = ingest(1_000_000);

    assertThat(document.outcome()).as(document.why()).isEqualTo(Outcome.READ);
    assertThat(passages).contains(new Passage(Where.DOC_BODY, 3, "", "Karim"));
  }

  /** A view is a question, and nobody asks it. */
  @Test
  void aViewThatWouldNeverEndIsNotAsked() throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE VIEW sans_fin AS WITH RECURSIVE n(i) AS"
              + " (VALUES (1) UNION ALL SELECT i + 1 FROM n) SELECT * FROM n, fiche, fiche AS f");
    }

    Document document = ingest(1_000_000);

    assertThat(document.outcome()).as(document.why()).isEqualTo(Outcome.READ);
  }
}
