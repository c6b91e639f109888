package org.scelle.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.evidence.Limits;
import org.scelle.extract.Examiner;
import org.scelle.extract.picture.Ocr;
import org.scelle.model.Content;
import org.scelle.model.Document;
import org.scelle.model.Outcome;
import org.scelle.store.CaseFile;

/** A case reads the text of so many pictures and no more; which ones depends on no clock. */
final class PictureShareTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-12T08:00:00Z"), ZoneOffset.UTC);

  private static final String LEFT = "image: text in it is not read " + Document.OCR_SPENT;

  @TempDir Path folder;
  private Path dump;
  private Ocr ocr;

  @BeforeEach
  void makeDump() throws IOException {
    ImageIO.setUseCache(false);
    dump = Files.createDirectory(folder.resolve("dump"));
    for (String name : List.of("chat.jpg", "plage.png", "capture.png", "scan.jpg")) {
      draw(name, dump.resolve(name));
    }
    Path inside = folder.resolve("inside.png");
    draw("archive", inside);
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(dump.resolve("lot.zip")))) {
      zip.putNextEntry(new ZipEntry("recto.png"));
      zip.write(Files.readAllBytes(inside));
    }
    Files.writeString(dump.resolve("notes.txt"), "Bonjour", StandardCharsets.UTF_8);
    ocr = pretended();
  }

  private static void draw(String words, Path path) throws IOException {
    BufferedImage image = new BufferedImage(300, 60, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.drawString(words, 20, 30);
    graphics.dispose();
    ImageIO.write(image, path.toString().endsWith("jpg") ? "jpg" : "png", path.toFile());
  }

  /** A program that answers as Tesseract does, and counts how often it is asked. */
  private Ocr pretended() throws IOException {
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Path program = bin.resolve("tesseract");
    Files.writeString(
        program,
        """
        #!/bin/sh
        if [ "$1" = --list-langs ]; then printf 'List:\\nfra\\neng\\n'; exit; fi
        echo 'NOTE DE SERVICE'
        """,
        StandardCharsets.UTF_8);
    assertThat(program.toFile().setExecutable(true)).isTrue();
    return Ocr.find(bin.toString());
  }

  /** The pictures by name, with what became of them; empty for read. */
  private Map<String, String> ingest(String name, Ocr with) throws IOException {
    Ingest.Options options =
        new Ingest.Options(Limits.DEFAULT, Examiner.Budget.DEFAULT, with, List.of());
    try (CaseFile caseFile = CaseFile.open(folder.resolve(name), CLOCK)) {
      new Ingest(caseFile, options, Progress.SILENT).run(List.of(dump));
      Map<String, String> pictures = new TreeMap<>();
      caseFile
          .view()
          .ledger(row -> {
            String label = row.path().isEmpty() ? row.file() : row.path();
            if (label.matches(".*\\.(png|jpg)")) {
              pictures.put(label.replaceAll(".*/", ""), row.why());
              assertThat(row.outcome())
                  .isEqualTo(row.why().isEmpty() ? Outcome.READ : Outcome.SKIPPED);
            }
          });
      return pictures;
    }
  }

  @Test
  void theLikeliestAreReadAndTheOthersAreSaidToBeLeft() throws IOException {
    assertThat(ingest("case", ocr.atMost(3)))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "capture.png", "",
                "scan.jpg", "",
                "recto.png", "",
                "plage.png", LEFT,
                "chat.jpg", LEFT));
  }

  @Test
  void aLargerShareGoesOnWhereTheSmallerEnded() throws IOException {
    ingest("case", ocr.atMost(4));
    assertThat(ingest("case", ocr.atMost(4))).containsEntry("chat.jpg", LEFT);
    Map<String, String> more = ingest("case", ocr.atMost(5));
    assertThat(more).hasSize(5).allSatisfy((name, why) -> assertThat(why).isEmpty());
    assertThat(more).isEqualTo(ingest("other", ocr));
  }

  @Test
  void aCaseMadeWithoutReadsItsPicturesWhenItIsReadAgainWith() throws IOException {
    assertThat(ingest("case", Ocr.NONE))
        .hasSize(5)
        .allSatisfy((name, why) -> assertThat(why).endsWith(Document.NO_OCR));
    assertThat(ingest("case", ocr)).allSatisfy((name, why) -> assertThat(why).isEmpty());
  }

  @Test
  void whatIsReadCountsForItsPagesAndItsSize() throws IOException {
    assertThat(PictureShare.cost(document(Document.Category.IMAGE, 100, "0"))).isEqualTo(1);
    assertThat(PictureShare.cost(document(Document.Category.IMAGE, 5 << 20, "0"))).isEqualTo(6);
    assertThat(PictureShare.cost(document(Document.Category.PDF, 100, "12"))).isEqualTo(12);
    assertThat(PictureShare.cost(document(Document.Category.PDF, 100, "9999"))).isEqualTo(50);
  }

  private static Document document(Document.Category category, long size, String pages) {
    return new Document(
        "00",
        size,
        "",
        category,
        Outcome.SKIPPED,
        LEFT,
        List.of(),
        List.of(new Content.Field("pages", pages)),
        Set.of(),
        List.of());
  }
}
