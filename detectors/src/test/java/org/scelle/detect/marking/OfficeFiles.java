package org.scelle.detect.marking;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.util.Matrix;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;
import org.openxmlformats.schemas.presentationml.x2006.main.STPlaceholderType;

/** Writes files of many formats with words in a given place, and ordinary words in the body. */
final class OfficeFiles {

  private static final String LABEL = "MSIP_Label_3c1f0a52-0000-4000-8000-000000000007_Name";
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private OfficeFiles() {}

  /** Where in a document the words stand. */
  enum Spot {
    HEADER,
    FOOTER,
    FIRST_PAGE,
    WATERMARK,
    LABEL,
    BODY
  }

  /** What a document says: words in a place, and a body. */
  record Sheaf(Spot spot, String words, String body) {
    String at(Spot asked) {
      return spot == asked ? words : "";
    }

    String text() {
      return spot == Spot.BODY ? words + "\n" + body : body;
    }
  }

  static byte[] docx(Sheaf sheaf) throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (String line : sheaf.text().split("\n", -1)) {
        document.createParagraph().createRun().setText(line);
      }
      switch (sheaf.spot()) {
        case HEADER ->
            inRuns(document.createHeader(HeaderFooterType.DEFAULT).createParagraph(), sheaf);
        case FIRST_PAGE ->
            inRuns(document.createHeader(HeaderFooterType.FIRST).createParagraph(), sheaf);
        case FOOTER ->
            inRuns(document.createFooter(HeaderFooterType.DEFAULT).createParagraph(), sheaf);
        case WATERMARK -> document.createHeaderFooterPolicy().createWatermark(sheaf.words());
        case LABEL ->
            document.getProperties().getCustomProperties().addProperty(LABEL, sheaf.words());
        case BODY -> {}
      }
      document.write(out);
      return out.toByteArray();
    }
  }

  /** As word processors leave it: one run for every few letters. */
  private static void inRuns(XWPFParagraph paragraph, Sheaf sheaf) {
    String words = sheaf.words();
    for (int i = 0; i < words.length(); i += 5) {
      paragraph.createRun().setText(words.substring(i, Math.min(words.length(), i + 5)));
    }
  }

  static byte[] xlsx(Sheaf sheaf) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      if (sheaf.spot() == Spot.LABEL) {
        workbook.getProperties().getCustomProperties().addProperty(LABEL, sheaf.words());
      }
      return sheets(workbook, sheaf);
    }
  }

  static byte[] xls(Sheaf sheaf) throws IOException {
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      return sheets(workbook, sheaf);
    }
  }

  private static byte[] sheets(Workbook workbook, Sheaf sheaf) throws IOException {
    for (String name : new String[] {"Suivi", "Annexe"}) {
      Sheet sheet = workbook.createSheet(name);
      int row = 0;
      for (String line : sheaf.text().split("\n", -1)) {
        sheet.createRow(row++).createCell(0).setCellValue(line);
      }
      if (sheaf.spot() == Spot.HEADER
          || (sheaf.spot() == Spot.FIRST_PAGE && name.equals("Suivi"))) {
        sheet.getHeader().setCenter("&\"Arial,Bold\"&14&KFF0000" + sheaf.words());
      }
      if (sheaf.spot() == Spot.FOOTER) {
        sheet.getFooter().setCenter(sheaf.words() + " - &P/&N");
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    workbook.write(out);
    return out.toByteArray();
  }

  static byte[] pptx(Sheaf sheaf) throws IOException {
    try (XMLSlideShow show = new XMLSlideShow();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (int i = 1; i <= 2; i++) {
        var slide = show.createSlide();
        slide.createTextBox().setText(sheaf.text());
        if (sheaf.spot() == Spot.FOOTER || (sheaf.spot() == Spot.FIRST_PAGE && i == 1)) {
          XSLFTextShape footer = slide.createTextBox();
          footer.setText(sheaf.words());
          holdPlace(footer, STPlaceholderType.FTR);
        }
        if (sheaf.spot() == Spot.HEADER) { // only notes and handouts have headers
          XSLFTextShape header = show.getNotesSlide(slide).createTextBox();
          header.setText(sheaf.words());
          holdPlace(header, STPlaceholderType.HDR);
        }
      }
      if (sheaf.spot() == Spot.WATERMARK) {
        show.getSlideMasters().get(0).createTextBox().setText(sheaf.words());
      }
      if (sheaf.spot() == Spot.LABEL) {
        show.getProperties().getCustomProperties().addProperty(LABEL, sheaf.words());
      }
      show.write(out);
      return out.toByteArray();
    }
  }

  private static void holdPlace(XSLFTextShape shape, STPlaceholderType.Enum type) {
    ((CTShape) shape.getXmlObject()).getNvSpPr().getNvPr().addNewPh().setType(type);
  }

  static byte[] ppt(Sheaf sheaf) throws IOException {
    try (HSLFSlideShow show = new HSLFSlideShow();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (int i = 1; i <= 2; i++) {
        show.createSlide().createTextBox().setText(sheaf.text());
      }
      if (sheaf.spot() == Spot.FOOTER) {
        var footers = show.getSlideHeadersFooters();
        footers.setFootersText(sheaf.words());
        footers.setFooterVisible(true);
      }
      show.write(out);
      return out.toByteArray();
    }
  }

  static byte[] pdf(Sheaf sheaf) throws IOException {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);
      for (int i = 1; i <= 3; i++) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          boolean top = sheaf.spot() == Spot.HEADER || (sheaf.spot() == Spot.FIRST_PAGE && i == 1);
          put(content, font, Matrix.getTranslateInstance(200, 800), top ? sheaf.words() : "");
          int y = 640;
          for (String line : sheaf.text().split("\n", -1)) {
            put(content, font, Matrix.getTranslateInstance(60, y), line);
            y -= 18;
          }
          put(content, font, Matrix.getTranslateInstance(200, 34), sheaf.at(Spot.FOOTER));
          put(content, font, Matrix.getTranslateInstance(500, 20), "page " + i + "/3");
          put(
              content,
              font,
              Matrix.getRotateInstance(Math.PI / 4, 120, 260),
              sheaf.at(Spot.WATERMARK));
        }
      }
      if (sheaf.spot() == Spot.LABEL) {
        document.getDocumentInformation().setCustomMetadataValue(LABEL, sheaf.words());
      }
      document.save(out);
      return out.toByteArray();
    }
  }

  private static void put(PDPageContentStream content, PDFont font, Matrix at, String text)
      throws IOException {
    if (!text.isEmpty()) {
      content.beginText();
      content.setFont(font, 12);
      content.setTextMatrix(at);
      content.showText(text);
      content.endText();
    }
  }

  /** An OpenDocument text, sheet or presentation. */
  static byte[] openDocument(String kind, Sheaf sheaf) throws IOException {
    String names =
        " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
            + " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\""
            + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
            + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
            + " xmlns:presentation=\"urn:oasis:names:tc:opendocument:xmlns:presentation:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"";
    StringBuilder lines = new StringBuilder();
    for (String line : sheaf.text().split("\n", -1)) {
      lines.append("<text:p>").append(xml(line)).append("</text:p>");
    }
    String body =
        switch (kind) {
          case "spreadsheet" ->
              "<table:table table:name=\"Suivi\"><table:table-row><table:table-cell>"
                  + lines
                  + "</table:table-cell></table:table-row></table:table>";
          case "presentation" -> slides(sheaf, lines.toString());
          default -> lines.toString();
        };
    String master =
        kind.equals("presentation")
            ? slideMaster(sheaf)
            : "<style:header>"
                + paragraph(sheaf.at(Spot.HEADER))
                + "</style:header><style:footer>"
                + paragraph(sheaf.at(Spot.FOOTER))
                + "</style:footer>";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      part(zip, "mimetype", "application/vnd.oasis.opendocument." + kind);
      part(
          zip,
          "content.xml",
          "<office:document-content"
              + names
              + "><office:body><office:"
              + kind
              + ">"
              + body
              + "</office:"
              + kind
              + "></office:body></office:document-content>");
      part(
          zip,
          "styles.xml",
          "<office:document-styles"
              + names
              + "><office:master-styles><style:master-page>"
              + master
              + "</style:master-page></office:master-styles>"
              + "</office:document-styles>");
      part(
          zip,
          "meta.xml",
          "<office:document-meta"
              + names
              + "><office:meta><meta:user-defined meta:name=\"Classification\">"
              + xml(sheaf.at(Spot.LABEL))
              + "</meta:user-defined></office:meta></office:document-meta>");
    }
    return out.toByteArray();
  }

  /**
   * Two slides. Headers and footers are declared once, and slides name the declaration they show
   * (ODF 1.3 part 3, 9.11).
   */
  private static String slides(Sheaf sheaf, String lines) {
    boolean first = sheaf.spot() == Spot.FIRST_PAGE;
    String footer = first ? sheaf.words() : sheaf.at(Spot.FOOTER);
    String header = sheaf.at(Spot.HEADER);
    String uses =
        (header.isEmpty() ? "" : " presentation:use-header-name=\"hdr1\"")
            + (footer.isEmpty() ? "" : " presentation:use-footer-name=\"ftr1\"");
    String box =
        "><draw:frame><draw:text-box>" + lines + "</draw:text-box></draw:frame></draw:page>";
    return declared("header", "hdr1", header)
        + declared("footer", "ftr1", footer)
        + "<draw:page"
        + uses
        + box
        + "<draw:page"
        + (first ? "" : uses)
        + box;
  }

  private static String declared(String what, String name, String words) {
    String element = "presentation:" + what + "-decl";
    return words.isEmpty()
        ? ""
        : "<"
            + element
            + " presentation:name=\""
            + name
            + "\">"
            + xml(words)
            + "</"
            + element
            + ">";
  }

  /** What stands on all slides: the place of the footer, and what an author drew there. */
  private static String slideMaster(Sheaf sheaf) {
    return "<draw:frame presentation:class=\"footer\"><draw:text-box><text:p>"
        + "<presentation:footer/></text:p></draw:text-box></draw:frame>"
        + "<draw:frame><draw:text-box>"
        + paragraph(sheaf.at(Spot.WATERMARK))
        + "</draw:text-box></draw:frame>";
  }

  private static String paragraph(String words) {
    return words.isEmpty() ? "" : "<text:p>" + xml(words) + "</text:p>";
  }

  private static String xml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private static void part(ZipOutputStream zip, String name, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ZipEntry entry = new ZipEntry(name);
    if (name.equals("mimetype")) {
      CRC32 crc = new CRC32();
      crc.update(bytes);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(bytes.length);
      entry.setCrc(crc.getValue());
    }
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  static byte[] rtf(Sheaf sheaf) {
    String rtf =
        "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}}"
            + group("header", sheaf.at(Spot.HEADER))
            + group("headerf", sheaf.at(Spot.FIRST_PAGE))
            + group("footer", sheaf.at(Spot.FOOTER))
            + "\\pard "
            + sheaf.text().replace("\n", "\\par\n")
            + "\\par}";
    return rtf.getBytes(WINDOWS);
  }

  private static String group(String name, String words) {
    return words.isEmpty() ? "" : "{\\" + name + " \\pard\\qc " + words + "\\par}";
  }

  static byte[] html(Sheaf sheaf) {
    String page =
        "<!DOCTYPE html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>Note</title></head>"
            + "<body><header><p><b>"
            + xml(sheaf.at(Spot.HEADER))
            + "</b></p></header><p>"
            + xml(sheaf.text()).replace("\n", "</p><p>")
            + "</p><footer>"
            + xml(sheaf.at(Spot.FOOTER))
            + "</footer></body></html>";
    return page.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] mail(Sheaf sheaf) {
    String label = sheaf.at(Spot.LABEL);
    String subject =
        sheaf.spot() == Spot.HEADER ? "[" + sheaf.words() + "] Point hebdomadaire" : "Point";
    String mail =
        "From: lea.moreau@dinum.gouv.fr\r\nTo: noe.garnier@finances.gouv.fr\r\nSubject: "
            + subject
            + "\r\nDate: Mon, 04 May 2026 09:12:33 +0000\r\n"
            + (label.isEmpty() ? "" : "msip_labels: " + LABEL + "=" + label + ";\r\n")
            + "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
            + sheaf.text().replace("\n", "\r\n")
            + "\r\n";
    return mail.getBytes(StandardCharsets.UTF_8);
  }
}
