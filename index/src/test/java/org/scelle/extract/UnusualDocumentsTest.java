package org.scelle.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.model.Document;
import org.scelle.model.Document.Category;
import org.scelle.model.Outcome;
import org.scelle.model.Passage;
import org.scelle.model.Where;

/** Documents as programs of elsewhere and of long ago wrote them. */
class UnusualDocumentsTest {

  @TempDir static Path folder;
  private static Examiner examiner;

  @BeforeAll
  static void open() throws IOException {
    Path scratch = Files.createDirectory(folder.resolve("scratch"));
    examiner =
        Examiner.open(
            new Examiner.Budget(1, 256, Duration.ofSeconds(30), 1_000_000, 50, 8), scratch);
  }

  @AfterAll
  static void close() {
    examiner.close();
  }

  private static Document examine(String name, byte[] bytes) throws IOException {
    return examiner.examine(MadeFile.of(folder, name, bytes));
  }

  @Test
  void rowsOfAnOldSheetStayApartWhenTheirFirstCellIsEmpty() throws IOException {
    byte[] bytes;
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      HSSFSheet sheet = workbook.createSheet("Effectifs");
      for (int row = 0; row < 3; row++) {
        sheet.createRow(row).createCell(1).setCellValue("Service " + row);
      }
      workbook.write(out);
      bytes = out.toByteArray();
    }

    Document document = examine("effectifs.xls", bytes);

    assertThat(document.passages())
        .contains(
            new Passage(Where.DOC_BODY, 1, "sheet name", "Effectifs"),
            new Passage(Where.DOC_BODY, 1, "", "Service 0\n\tService 1\n\tService 2"));
  }

  @Test
  void richTextWithBytesOfAnotherCharsetIsRichText() throws IOException {
    ByteArrayOutputStream rich = new ByteArrayOutputStream();
    rich.writeBytes("{\\rtf1\\ansi DIFFUSION RESTREINTE\\par ".getBytes(StandardCharsets.US_ASCII));
    rich.writeBytes(HexFormat.of().parseHex("818d8f909d".repeat(100)));
    rich.writeBytes("}".getBytes(StandardCharsets.US_ASCII));

    Document document = examine("note.rtf", rich.toByteArray());

    assertThat(document.type()).isEqualTo("application/rtf");
    assertThat(document.passages().getFirst().text()).startsWith("DIFFUSION RESTREINTE");
  }

  @Test
  void aPageInALanguageOfOtherLettersIsAPage() throws IOException {
    String text = "\u0645\u0630\u0643\u0631\u0629 \u0633\u0631\u064A\u0629 ".repeat(40);
    byte[] page = ("<html><body><p>" + text + "</p></body></html>").getBytes(Charset.forName("windows-1256"));

    Document document = examine("page.html", page);

    assertThat(document.type()).isEqualTo("text/html");
    assertThat(document.outcome()).isEqualTo(Outcome.READ);
  }

  @Test
  void textOfATypeThatNoParserKnowsIsReadAsText() throws IOException {
    String warc =
        "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 24\r\n\r\nDIFFUSION RESTREINTE \u00E9\r\n";

    Document document = examine("site.warc", warc.getBytes(StandardCharsets.UTF_8));

    assertThat(document.type()).isEqualTo("application/warc");
    assertThat(document.outcome()).isEqualTo(Outcome.READ);
    assertThat(document.passages().getFirst().text()).contains("DIFFUSION RESTREINTE \u00E9");
  }

  @Test
  void aSheetOfBeforeTheContainerThatItsTypeHasNowIsSkippedNotBroken() throws IOException {
    byte[] quattro = new byte[600];
    System.arraycopy(HexFormat.of().parseHex("000002000110c900"), 0, quattro, 0, 8);

    Document document = examine("budget.wb1", quattro);

    assertThat(document.category()).isEqualTo(Category.SPREADSHEET);
    assertThat(document.outcome()).isEqualTo(Outcome.SKIPPED);
    assertThat(document.why()).isEqualTo("no reader for this type");
  }

  @Test
  void anArchiveThatIsNotOpenedSaysWhatToDo() throws IOException {
    byte[] cabinet = new byte[200];
    System.arraycopy("MSCF\0\0\0\0".getBytes(StandardCharsets.US_ASCII), 0, cabinet, 0, 8);

    Document document = examine("outils.cab", cabinet);

    assertThat(document.category()).isEqualTo(Category.ARCHIVE);
    assertThat(document.outcome()).isEqualTo(Outcome.SKIPPED);
    assertThat(document.why()).contains("unpack it");
  }
}
