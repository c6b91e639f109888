package org.scelle.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.scelle.model.Document;
import org.scelle.model.Document.Category;
import org.scelle.model.Document.Flag;
import org.scelle.model.Outcome;
import org.scelle.model.Passage;
import org.scelle.model.Where;

/** Documents as programs of elsewhere and of long ago wrote them. */
class UnusualDocumentsTest extends ExaminedDocuments {

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
    byte[] page =
        ("<html><body><p>" + text + "</p></body></html>").getBytes(Charset.forName("windows-1256"));

    Document document = examine("page.html", page);

    assertThat(document.type()).isEqualTo("text/html");
    assertThat(document.outcome()).isEqualTo(Outcome.READ);
  }

  @Test
  void textOfATypeThatNoParserKnowsIsReadAsText() throws IOException {
    String warc =
        String.join(
            "\r\n", "WARC/1.0", "WARC-Type: response", "", "DIFFUSION RESTREINTE \u00E9", "");

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

  @Test
  void aPieceOfAnotherFormatInADocumentIsReadWhereverItIsKept() throws IOException {
    byte[] bytes =
        MadePackages.word(
            "<p><r><t>Bonjour</t></r></p>",
            "word/_rels/document.xml.rels",
            MadePackages.links(MadePackages.link("c1", "aFChunk", "inclus.html")),
            "word/inclus.html",
            "<html><body><p>DIFFUSION RESTREINTE</p></body></html>");

    Document document = examine("note.docx", bytes);

    assertThat(document.embedded()).hasSize(1);
    assertThat(document.embedded().getFirst().passages())
        .extracting(Passage::text)
        .containsExactly("DIFFUSION RESTREINTE");
  }

  @Test
  void imagesOfDisksAreArchivesThatAreNotOpened() throws IOException {
    byte[] fixed = new byte[4096];
    System.arraycopy("conectix".getBytes(StandardCharsets.US_ASCII), 0, fixed, 4096 - 512, 8);
    byte[] machine = new byte[1024];
    System.arraycopy("KDMV".getBytes(StandardCharsets.US_ASCII), 0, machine, 0, 4);

    Document disk = examine("sauvegarde.vhd", fixed);

    assertThat(disk.type()).isEqualTo("application/x-vhd");
    assertThat(disk.why()).contains("unpack it");
    assertThat(examine("serveur.vmdk", machine).category()).isEqualTo(Category.ARCHIVE);
  }

  @Test
  void anArchiveOrAProgramThatRidesOnAPictureIsSeen() throws IOException {
    byte[] picture = HexFormat.of().parseHex("ffd8ffe000104a46494600010100000100010000ffd9");
    for (String rider : new String[] {"377abcaf271c0004", "526172211a0700"}) {
      byte[] both = HexFormat.of().parseHex(HexFormat.of().formatHex(picture) + rider);
      assertThat(examine("photo.jpg", both).flags()).contains(Flag.POLYGLOT);
    }
    String program = "\u00FF\u00D8\u00FF\u00E0<?php __HALT_COMPILER(); ?>\u00FF\u00D9";
    byte[] phar = program.getBytes(StandardCharsets.ISO_8859_1);
    assertThat(examine("photo.jpg", phar).flags()).contains(Flag.POLYGLOT);
    assertThat(examine("photo.jpg", picture).flags()).isEmpty();
  }

  @Test
  void fourBytesInAPackedStreamAreNoArchive() throws IOException {
    String stream =
        "1 0 obj <</Length 60>> stream\nPK\5\6" + "\0".repeat(60) + "\nendstream endobj\n";

    Document document = examine("plan.pdf", text("%PDF-1.4\n" + stream + "startxref\n0\n%%EOF\n"));

    assertThat(document.flags()).doesNotContain(Flag.POLYGLOT);
  }

  @Test
  void aRecordedTerminalIsText() throws IOException {
    String session = "\u001B]0;console\u0007\u001B[2J DIFFUSION RESTREINTE\n".repeat(20);

    Document document = examine("session.txt", session.getBytes(StandardCharsets.US_ASCII));

    assertThat(document.passages().getFirst().text()).contains("DIFFUSION RESTREINTE");
  }

  @Test
  void aShortcutShowsWhereItLeadsAndWithWhatWords() throws IOException {
    String target = "..\\\\powershell.exe";
    String arguments = "-Command net use Z: /user:svc-annuaire";
    ByteBuffer bytes = ByteBuffer.allocate(400).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt(76).put(HexFormat.of().parseHex("0114020000000000c000000000000046"));
    bytes.putInt(0b1010_1000).position(76);
    for (String said : new String[] {target, arguments}) {
      bytes.putShort((short) said.length()).put(said.getBytes(StandardCharsets.UTF_16LE));
    }

    Document document = examine("facture.pdf.lnk", Arrays.copyOf(bytes.array(), bytes.position()));

    assertThat(document.category()).isEqualTo(Category.EXECUTABLE);
    assertThat(document.passages())
        .containsExactly(
            new Passage(Where.METADATA, 0, "target", target),
            new Passage(Where.METADATA, 0, "arguments", arguments));
  }

  @Test
  void whatFetchesOrStartsSomethingByBeingOpenedIsSeenInTexts() throws IOException {
    Document address =
        examine("intranet.url", text("[InternetShortcut]\r\nURL=file://10.0.0.1/x\r\n"));
    Document query = examine("table.iqy", text("WEB\r\n1\r\nhttps://exemple.invalid/t\r\n"));
    Document cells = examine("budget.slk", text("ID;P\r\nC;Y1;X1;K0;EEXEC(\"calc\")\r\nE\r\n"));
    Document wireless =
        examine(
            "agents.xml",
            text("<?xml version=\"1.0\"?><WLANProfile><name>Agents</name></WLANProfile>"));

    assertThat(address.flags()).containsExactly(Flag.EXTERNAL_REFERENCE);
    assertThat(query.flags()).containsExactly(Flag.EXTERNAL_REFERENCE);
    assertThat(cells.flags()).containsExactly(Flag.ACTIVE_CONTENT);
    assertThat(cells.category()).isEqualTo(Category.SPREADSHEET);
    assertThat(wireless.category()).isEqualTo(Category.REMOTE_ACCESS);
  }

  @Test
  void anArchiveOfANewerFormatIsSkippedNotBroken() throws IOException {
    byte[] archive = new byte[200];
    System.arraycopy(HexFormat.of().parseHex("526172211a070100"), 0, archive, 0, 8);

    Document document = examine("lot.rar", archive);

    assertThat(document.outcome()).isEqualTo(Outcome.SKIPPED);
    assertThat(document.why()).contains("unpack it");
  }

  @Test
  void aRowOfMoreTextThanMayBeKeptIsCutNotFatal() throws IOException {
    byte[] sheet =
        MadePackages.sheet(
            "<sheetData><row>" + "<c t=\"s\"><v>0</v></c>".repeat(20_000) + "</row></sheetData>",
            "xl/sharedStrings.xml",
            "<sst><si><t>" + "Montant ".repeat(4_000) + "</t></si></sst>");

    Document document = examine("large.xlsx", sheet);

    assertThat(document.outcome()).isEqualTo(Outcome.PARTIAL);
    assertThat(document.why()).isEqualTo("text cut after 1000000 characters");
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Each object stands in them twice, the second time as a copy of the first. */
  @Test
  void pagesOfIworkKeepHeadersNotesAndCommentsApart() throws IOException {
    Document document = examine("note.pages", MadeIwork.pages());

    assertThat(document.outcome()).as(document.why()).isEqualTo(Outcome.READ);
    assertThat(document.type()).isEqualTo("application/vnd.apple.pages.13");
    assertThat(document.category()).isEqualTo(Category.TEXT_DOCUMENT);
    assertThat(Set.copyOf(document.passages()))
        .containsExactlyInAnyOrder(
            new Passage(Where.DOC_HEADER, 0, "", "DIFFUSION RESTREINTE"),
            new Passage(Where.DOC_BODY, 0, "", "Note au préfet\nSeconde ligne"),
            new Passage(Where.DOC_BODY, 0, "note", "Voir annexe"),
            new Passage(Where.DOC_BODY, 0, "comment", "À relire"));
    assertThat(document.passages()).hasSize(8);
    assertThat(document.flags()).contains(Document.Flag.COMMENTS);
    assertThat(document.embedded()).hasSize(1);
    assertThat(document.embedded().getFirst().name()).isEqualTo("Data/plan.txt");
  }

  @Test
  void slidesOfIworkAreReadWithoutTheirModels() throws IOException {
    Document document = examine("point.key", MadeIwork.keynote());

    assertThat(document.category()).isEqualTo(Category.SLIDES);
    assertThat(document.passages())
        .containsOnly(new Passage(Where.DOC_BODY, 0, "", "Titre de la diapositive"));
  }

  @Test
  void tablesOfIworkAreReadInPartForTheirNumbersAreNot() throws IOException {
    Document document = examine("budget.numbers", MadeIwork.numbers());

    assertThat(document.category()).isEqualTo(Category.SPREADSHEET);
    assertThat(document.passages())
        .containsOnly(new Passage(Where.DOC_BODY, 0, "", "Loyer\nTotal"));
    assertThat(document.outcome()).isEqualTo(Outcome.PARTIAL);
    assertThat(document.why()).contains("not numbers and formulas");
  }

  @Test
  void iworkThatIsDamagedOrLockedIsSaidToBe() throws IOException {
    Document damaged = examine("abime.pages", MadeIwork.damaged());
    assertThat(damaged.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(damaged.why()).isEqualTo("damaged or not understood: its parts are damaged");
    Document locked = examine("secret.pages", MadeIwork.locked());
    assertThat(locked.flags()).contains(Document.Flag.ENCRYPTED);
    assertThat(locked.why()).isEqualTo("needs a password");
    Document old = examine("ancien.pages", MadeIwork.lockedOfOld());
    assertThat(old.outcome()).as(old.type()).isEqualTo(Outcome.FAILED);
    assertThat(old.why()).isEqualTo("needs a password");
  }

  @Test
  void whatACameraWrapsInATiffIsNotTakenForOne() throws IOException {
    byte[] tiff = {'I', 'I', 42, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0};

    assertThat(examine("photo.arw", tiff).type()).isEqualTo("image/x-raw-sony");
    assertThat(examine("scan.tif", tiff).type()).isEqualTo("image/tiff");
    assertThat(examine("facture.pdf", tiff).type()).isEqualTo("image/tiff");
  }
}
