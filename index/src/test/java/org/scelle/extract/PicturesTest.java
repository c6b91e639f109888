package org.scelle.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.extract.picture.Images;
import org.scelle.extract.picture.Ocr;
import org.scelle.extract.picture.PictureReader;
import org.scelle.extract.record.Recorder;
import org.scelle.model.Document;
import org.scelle.model.Outcome;
import org.scelle.model.Passage;
import org.scelle.model.Where;

/** Text in pictures is read when Tesseract is there; when not, that is said of each picture. */
class PicturesTest {

  @TempDir static Path folder;

  @BeforeAll
  static void drawWithoutScreen() {
    ImageIO.setUseCache(false);
  }

  private static BufferedImage picture(String text) {
    BufferedImage image = new BufferedImage(900, 200, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 900, 200);
    graphics.setColor(Color.BLACK);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 48));
    graphics.drawString(text, 60, 120);
    graphics.dispose();
    return image;
  }

  private static byte[] png(BufferedImage image) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  /** A document of pages of which each is one picture. */
  private static byte[] scan(int pages) throws IOException {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      var drawn = LosslessFactory.createFromImage(document, picture("DIFFUSION RESTREINTE"));
      for (int i = 0; i < pages; i++) {
        PDPage page = new PDPage(PDRectangle.A5);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.drawImage(drawn, 0, 300, 400, 90);
        }
      }
      document.save(out);
      return out.toByteArray();
    }
  }

  /** A program that answers as Tesseract does: its languages, or the text of any picture. */
  private static Ocr pretended(String answer) throws IOException {
    Path bin = Files.createTempDirectory(folder, "bin");
    Path program = bin.resolve("tesseract");
    Files.writeString(
        program,
        "#!/bin/sh\n"
            + "if [ \"$1\" = --list-langs ]; then printf 'List:\\nosd\\nfra\\neng\\n'; exit; fi\n"
            + answer
            + "\n",
        StandardCharsets.UTF_8);
    assertThat(program.toFile().setExecutable(true)).isTrue();
    return Ocr.find(bin.toString());
  }

  private static Document examine(Ocr ocr, String name, byte[] bytes) throws IOException {
    Path scratch = Files.createTempDirectory(folder, "scratch");
    Examiner.Budget budget = new Examiner.Budget(1, 256, Duration.ofSeconds(30), 100_000, 60, 8);
    try (Examiner examiner = Examiner.open(budget, ocr, scratch)) {
      return examiner.examine(MadeFile.of(folder, name, bytes));
    }
  }

  @Test
  void withoutTesseractPicturesAreLeftOutInWords() throws IOException {
    assertThat(Ocr.find(folder.toString())).isEqualTo(Ocr.NONE);
    Document image = examine(Ocr.NONE, "photo.png", png(picture("DIFFUSION RESTREINTE")));
    assertThat(image.outcome()).isEqualTo(Outcome.SKIPPED);
    assertThat(image.why()).isEqualTo(Images.UNREAD);
    Document scan = examine(Ocr.NONE, "scan.pdf", scan(2));
    assertThat(scan.outcome()).isEqualTo(Outcome.PARTIAL);
    assertThat(scan.why())
        .isEqualTo("2 of 2 pages are pictures: text in them is not read (no OCR)");
  }

  @Test
  void picturesAndPagesWithoutTextAreReadWithTheirPlace() throws IOException {
    Ocr ocr = pretended("echo 'DIFFUSION RESTREINTE'");
    assertThat(ocr.languages()).isEqualTo("fra+eng");
    Passage words = new Passage(Where.OCR, 0, "", "DIFFUSION RESTREINTE");
    Document image = examine(ocr, "photo.png", png(picture("x")));
    assertThat(image.outcome()).describedAs(image.why()).isEqualTo(Outcome.READ);
    assertThat(image.passages()).containsExactly(words);
    Document packed = examine(ocr, "lot.zip", MadeDocuments.zip("p.png", png(picture("x"))));
    assertThat(packed.embedded().getFirst().passages()).containsExactly(words);
    Document scan = examine(ocr, "scan.pdf", scan(2));
    assertThat(scan.outcome()).describedAs(scan.why()).isEqualTo(Outcome.READ);
    assertThat(scan.passages())
        .containsExactly(
            new Passage(Where.OCR, 1, "", "DIFFUSION RESTREINTE"),
            new Passage(Where.OCR, 2, "", "DIFFUSION RESTREINTE"));
    Document text = examine(ocr, "rapport.pdf", MadeDocuments.pdf(1));
    assertThat(text.passages()).noneMatch(passage -> passage.where() == Where.OCR);
  }

  @Test
  void onlySoManyPicturesOfADocumentAreRead() throws IOException {
    int pages = Recorder.PICTURES + 3;
    Document scan = examine(pretended("echo mot"), "scan.pdf", scan(pages));
    assertThat(scan.outcome()).isEqualTo(Outcome.PARTIAL);
    assertThat(scan.why()).contains("3 of " + pages).contains(PictureReader.TOO_MANY);
    assertThat(scan.passages()).hasSize(Recorder.PICTURES);
  }

  @Test
  void aPictureTesseractCannotReadIsAFailure() throws IOException {
    Document image = examine(pretended("exit 1"), "photo.png", png(picture("x")));
    assertThat(image.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(image.why())
        .isEqualTo("Tesseract could not read it: damaged, or of a kind its picture library lacks");
    byte[] jp2 = HexFormat.of().parseHex("0000000c6a5020200d0a870a00000014667479706a703220");
    Document unknown = examine(pretended("exit 1"), "plan.jp2", jp2);
    assertThat(unknown.outcome()).isEqualTo(Outcome.SKIPPED);
    assertThat(unknown.why()).isEqualTo("image: Tesseract does not read this type");
    Document tiny =
        examine(
            pretended("echo non"),
            "point.png",
            png(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB)));
    assertThat(tiny.outcome()).isEqualTo(Outcome.SKIPPED);
    assertThat(tiny.why()).isEqualTo("image: too small for text");
  }

  @Test
  void withTheRealTesseractWordsAreRead() throws IOException {
    Ocr ocr = Ocr.find(System.getenv("PATH"));
    assumeTrue(ocr.isOn(), "Tesseract is installed");
    Document image = examine(ocr, "photo.png", png(picture("DIFFUSION RESTREINTE")));
    assertThat(image.passages())
        .containsExactly(new Passage(Where.OCR, 0, "", "DIFFUSION RESTREINTE"));
    Document scan = examine(ocr, "scan.pdf", scan(1));
    assertThat(scan.passages())
        .containsExactly(new Passage(Where.OCR, 1, "", "DIFFUSION RESTREINTE"));
  }
}
