package org.scelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.store.CaseFile;

/** What is said when text in images is wanted and Tesseract is not there. */
class OcrOptionTest {

  @TempDir Path folder;

  @Test
  void askingForItWithoutTesseractIsAMistakeThatSaysWhatToDo() {
    Path dump = Scene.ROOT.resolve("samples/leak");
    Scene.Run run =
        Scene.scelle("triage", dump, "--case", folder.resolve("c"), "--ocr", "on", "--quiet");
    assertThat(run.exit()).isEqualTo(ExitCode.USAGE.code);
    assertThat(run.err()).contains("--ocr on needs Tesseract").contains("apt-get install");
    assertThat(folder.resolve("c")).as("nothing was begun").doesNotExist();
  }

  @Test
  void withoutItTheNumberOfImagesNotReadIsInSummaryAndReport() throws IOException {
    Path dump = Scene.ROOT.resolve("samples/leak");
    Path made = folder.resolve("c");
    Path loose = Files.createDirectory(folder.resolve("divers"));
    Files.writeString(
        loose.resolve("point.eml"),
        """
        From: lea@exemple.fr
        Subject: Point hebdomadaire
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="xx"

        --xx
        Content-Type: text/plain; name="notes.txt"
        Content-Disposition: attachment; filename="notes.txt"

        Bonjour
        --xx--
        """);
    Scene.Run run = Scene.scelle("triage", dump, loose, "--case", made, "--quiet");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("7 images not read (no OCR)").contains("images among them");
    assertThat(Files.readString(made.resolve("report/report.html")))
        .contains("Images and scans whose text was not read, for lack of OCR");
    assertThat(Files.readString(made.resolve("report/attachments.csv")))
        .contains(",posting,")
        .contains(",point.eml,,,,,orphan,")
        .contains(",embedded,notes.txt");
  }

  @Test
  void imagesBeyondTheShareAndImagesOfADumpReadWithoutOcrAreToldApart() throws IOException {
    Path dump = Scene.ROOT.resolve("samples/leak");
    Path made = folder.resolve("c");
    Scene.scelle("ingest", dump, "--case", made);
    try (CaseFile file = CaseFile.open(made, Clock.systemUTC())) {
      file.pictures().leave(); // as a run does that had its share
    }
    Path second = Files.createDirectory(folder.resolve("second"));
    BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
    ImageIO.write(image, "png", second.resolve("plan.png").toFile());
    Scene.Run run = Scene.scelle("ingest", dump, second, "--case", made, "--ocr", "off");
    assertThat(run.out())
        .contains("Images       1 image not read (no OCR)\n")
        .contains(
            "Images       7 images not read (share of OCR used up; --ocr-images N reads more)\n");
    Scene.Run json = Scene.scelle("ingest", dump, second, "--case", made, "--json");
    assertThat(json.out())
        .contains("\"imagesNotRead\":8,\"imagesBeyondShare\":7,\"scansNotRead\":0");
  }

  @Test
  void aLimitOfZeroIsAMistake() {
    Path dump = Scene.ROOT.resolve("samples/leak");
    Scene.Run run =
        Scene.scelle("ingest", dump, "--case", folder.resolve("c"), "--document-seconds", "0");
    assertThat(run.exit()).isEqualTo(ExitCode.USAGE.code);
    assertThat(run.err()).contains("takes a number from 1 on");
  }
}
