package org.scelle.cli;

import java.io.IOException;
import org.scelle.extract.picture.Ocr;
import org.scelle.ingest.Ingest;
import org.scelle.report.Said;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that reads evidence: pictures, and what a file may cost. */
final class IngestSettings {

  /** Whether the text in pictures is read. */
  enum Pictures {
    /** When Tesseract is installed. */
    AUTO,
    ON,
    OFF
  }

  @Option(
      names = "--ocr",
      paramLabel = "WHEN",
      description =
          "Read the text in images and scanned pages with Tesseract: auto (when it"
              + " is installed, the default), on, off.")
  private Pictures pictures = Pictures.AUTO;

  @Option(
      names = "--ocr-images",
      paramLabel = "N",
      description =
          "Images read in one case (500), the likeliest to hold words first; one of several MiB or"
              + " pages counts for several. Run again with more to go on.")
  private int images = Ocr.USUAL_SHARE;

  @Mixin private final DocumentLimits documents = new DocumentLimits();
  @Mixin private final ArchiveLimits archives = new ArchiveLimits();
  @Mixin private final KeyOption keys = new KeyOption();

  /** What the options say, once checked. */
  Ingest.Options options(Console console) throws IOException {
    Mistake.checkLimit("--ocr-images", images);
    return new Ingest.Options(archives.limits(), documents.budget(), ocr(console), keys.keys());
  }

  private Ocr ocr(Console console) {
    Ocr found = pictures == Pictures.OFF ? Ocr.NONE : Ocr.find(console.path());
    if (pictures == Pictures.ON && !found.isOn()) {
      throw new UserException(
          ExitCode.USAGE,
          new Said(
              "--ocr on needs Tesseract with French or English (on Debian: apt-get install"
                  + " tesseract-ocr tesseract-ocr-fra); without it, use --ocr auto or off",
              "--ocr on demande Tesseract, en français ou en anglais (sous Debian : apt-get install"
                  + " tesseract-ocr tesseract-ocr-fra) ; sans lui, --ocr auto ou off"));
    }
    return found.isOn() ? found.atMost(images) : found;
  }
}
