package org.scelle.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.util.Matrix;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Documents with a text in each of their places. */
final class MadeDocuments {

  static final String LABEL = "MSIP_Label_9a1b2c3d-0000-4000-8000-000000000001_Name";

  private MadeDocuments() {}

  static byte[] word() throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document.createParagraph().createRun().setText("Corps du rapport");
      var table = document.createTable(1, 2);
      table.getRow(0).getCell(0).setText("Nom");
      table.getRow(0).getCell(1).setText("Léa");
      XWPFHeaderFooterPolicy policy = document.createHeaderFooterPolicy();
      policy.createWatermark("BROUILLON");
      document
          .createHeader(HeaderFooterType.FIRST)
          .createParagraph()
          .createRun()
          .setText("DIFFUSION RESTREINTE");
      document
          .createFooter(HeaderFooterType.DEFAULT)
          .createParagraph()
          .createRun()
          .setText("Pied de page");
      var comments = document.createComments();
      var comment = comments.createComment(java.math.BigInteger.ONE);
      comment.setAuthor("Léa");
      comment.createParagraph().createRun().setText("À relire");
      POIXMLProperties properties = document.getProperties();
      properties.getCoreProperties().setTitle("Rapport annuel");
      properties.getCoreProperties().setCreator("Léa Moreau");
      properties.getExtendedProperties().getUnderlyingProperties().setCompany("Ministère fictif");
      properties.getCustomProperties().addProperty(LABEL, "C2 - Restreint");
      document.write(out);
      return out.toByteArray();
    }
  }

  static byte[] sheets() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      XSSFSheet open = workbook.createSheet("Suivi");
      open.createRow(0).createCell(0).setCellValue("Budget");
      open.getHeader().setCenter("&\"Arial,Bold\"&12&K000000DIFFUSION &BRESTREINTE");
      open.getFooter().setLeft("R&&D page &P");
      workbook.createSheet("Secret").createRow(0).createCell(0).setCellValue("Cellule cachée");
      workbook.setSheetHidden(1, true);
      workbook.write(out);
      return out.toByteArray();
    }
  }

  static byte[] slides() throws IOException {
    try (XMLSlideShow show = new XMLSlideShow();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (int i = 1; i <= 2; i++) {
        XSLFSlide slide = show.createSlide();
        slide.createTextBox().setText("Diapositive " + i);
        XSLFTextShape footer = slide.createTextBox();
        footer.setText("Usage interne");
        ((org.openxmlformats.schemas.presentationml.x2006.main.CTShape) footer.getXmlObject())
            .getNvSpPr()
            .getNvPr()
            .addNewPh()
            .setType(org.openxmlformats.schemas.presentationml.x2006.main.STPlaceholderType.FTR);
      }
      XSLFNotes notes = show.getNotesSlide(show.getSlides().getFirst());
      for (XSLFTextShape shape : notes.getPlaceholders()) {
        if (shape.getTextType() == org.apache.poi.sl.usermodel.Placeholder.BODY) {
          shape.setText("Note de l'orateur");
        }
      }
      show.write(out);
      return out.toByteArray();
    }
  }

  static byte[] openText() throws IOException {
    String names =
        " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
            + " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"";
    return zip(
        List.of(
            "mimetype",
            "application/vnd.oasis.opendocument.text",
            "META-INF/manifest.xml",
            "<manifest/>",
            "content.xml",
            "<office:document-content"
                + names
                + "><office:body><office:text>"
                + "<text:p>Corps <text:span>du texte</text:span><text:s/>libre<office:annotation>"
                + "<dc:creator>Léa</dc:creator><text:p>Remarque</text:p></office:annotation>"
                + "</text:p></office:text></office:body></office:document-content>",
            "styles.xml",
            "<office:document-styles"
                + names
                + "><office:master-styles><style:master-page>"
                + "<style:header><text:p>DIFFUSION RESTREINTE</text:p></style:header>"
                + "<style:footer><text:p>Pied de page</text:p></style:footer>"
                + "</style:master-page></office:master-styles></office:document-styles>",
            "meta.xml",
            "<office:document-meta"
                + names
                + "><office:meta><dc:title>Note libre</dc:title>"
                + "<meta:initial-creator>Léa Moreau</meta:initial-creator>"
                + "<meta:user-defined meta:name=\"Classification\">NON PROTÉGÉ"
                + "</meta:user-defined></office:meta></office:document-meta>"));
  }

  static byte[] pdf(int pages) throws IOException {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
      for (int i = 1; i <= pages; i++) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          put(content, font, Matrix.getTranslateInstance(200, 720), "DIFFUSION RESTREINTE");
          put(content, font, Matrix.getTranslateInstance(60, 600), "Corps de la page " + i);
          put(
              content,
              font,
              Matrix.getTranslateInstance(60, 580),
              "Suite numéro " + "abcd".charAt(i % 4));
          put(content, font, Matrix.getTranslateInstance(60, 30), "page " + i + " sur " + pages);
          put(content, font, Matrix.getRotateInstance(Math.PI / 4, 150, 300), "BROUILLON");
        }
      }
      PDAnnotationText note = new PDAnnotationText();
      note.setContents("À relire");
      note.setRectangle(new PDRectangle(10, 10, 20, 20));
      document.getPage(0).getAnnotations().add(note);
      document.getDocumentInformation().setTitle("Rapport annuel");
      document.getDocumentInformation().setAuthor("Léa Moreau");
      document.getDocumentInformation().setCustomMetadataValue(LABEL, "C2 - Restreint");
      document.save(out);
      return out.toByteArray();
    }
  }

  private static void put(PDPageContentStream content, PDFont font, Matrix at, String text)
      throws IOException {
    content.beginText();
    content.setFont(font, 12);
    content.setTextMatrix(at);
    content.showText(text);
    content.endText();
  }

  /** A zip of texts: name, text, name, text. */
  static byte[] zip(List<String> namesAndTexts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (int i = 0; i < namesAndTexts.size(); i += 2) {
        byte[] text = namesAndTexts.get(i + 1).getBytes(StandardCharsets.UTF_8);
        put(zip, namesAndTexts.get(i), text);
      }
    }
    return out.toByteArray();
  }

  static byte[] zip(String name, byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      put(zip, name, bytes);
    }
    return out.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    if (name.equals("mimetype")) {
      java.util.zip.CRC32 crc = new java.util.zip.CRC32();
      crc.update(bytes);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(bytes.length);
      entry.setCrc(crc.getValue());
    }
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }
}
