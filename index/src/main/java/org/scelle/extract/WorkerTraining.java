package org.scelle.extract;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.scelle.extract.record.Recorder;

/**
 * Reads a document of each usual kind and ends, so that the virtual machine can keep the classes it
 * needed: {@code java -XX:ArchiveClassesAtExit=FILE}. A worker that starts with such a file is
 * ready in less than half the time; one that cannot use it starts as ever.
 */
final class WorkerTraining {

  private WorkerTraining() {}

  /**
   * @param args a folder for temporary files, which exists
   */
  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory(Path.of(args[0]), "training");
    ParserReader reader = new ParserReader(null);
    for (Path document : documents(folder)) {
      Recorder recorder =
          Recorder.of(
              said -> {},
              Examiner.Budget.DEFAULT.allowance(),
              String.valueOf(document.getFileName()),
              Files.size(document));
      reader.readWhole(document, recorder);
      Files.delete(document);
    }
    Files.delete(folder);
  }

  private static Path[] documents(Path folder) throws IOException {
    return new Path[] {
      text(folder.resolve("a.html"), "<html><body><p>Bonjour</p></body></html>"),
      text(folder.resolve("a.rtf"), "{\\rtf1 Bonjour}"),
      text(folder.resolve("a.eml"), "From: a@exemple.fr\nSubject: b\n\nBonjour\n"),
      office(folder.resolve("a.docx"), "word/document.xml", "document"),
      office(folder.resolve("a.xlsx"), "xl/workbook.xml", "workbook"),
      office(folder.resolve("a.pptx"), "ppt/presentation.xml", "presentation"),
      office(folder.resolve("a.odt"), "content.xml", "document-content"),
      workbook(folder.resolve("a.xls")),
      page(folder.resolve("a.pdf"))
    };
  }

  private static Path text(Path file, String text) throws IOException {
    return Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private static Path office(Path file, String main, String root) throws IOException {
    String[] parts = {
      "[Content_Types].xml",
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
      main,
      "<" + root + "/>"
    };
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < parts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(parts[i]));
        zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return file;
  }

  private static Path workbook(Path file) throws IOException {
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      workbook.createSheet("a").createRow(0).createCell(0).setCellValue(1.5);
      workbook.write(out);
    }
    return file;
  }

  private static Path page(Path file) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.showText("Bonjour");
        content.endText();
      }
      document.save(file.toFile());
    }
    return file;
  }
}
