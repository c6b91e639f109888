package org.scelle.cli;

import java.io.IOException;
import java.time.Duration;
import org.scelle.evidence.Limits;
import org.scelle.extract.Examiner;
import org.scelle.extract.Ocr;
import org.scelle.ingest.Ingest;
import org.scelle.report.Said;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that reads evidence: pictures, and what a file may cost. */
final class IngestSettings {

  private static final int MOST_WORKERS = 64;

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
      description = {
        "Read the text in images and scanned pages with Tesseract: auto (when it is installed,",
        "the default), on, off."
      })
  private Pictures pictures = Pictures.AUTO;

  @Option(
      names = "--ocr-images",
      paramLabel = "N",
      description = {
        "Images read in one case (500), the likeliest to hold words first; one of several MiB or",
        "pages counts for several. Run again with more to go on."
      })
  private int images = Ocr.USUAL_SHARE;

  @Option(
      names = "--document-seconds",
      paramLabel = "N",
      description = "Time for one document (60); five times that with OCR.")
  private int seconds = (int) Examiner.Budget.DEFAULT.wallClock().toSeconds();

  @Option(
      names = "--document-memory",
      paramLabel = "MIB",
      description = "Memory for one document (512).")
  private int megabytes = Examiner.Budget.DEFAULT.heapMegabytes();

  @Option(
      names = "--document-text",
      paramLabel = "N",
      description = "Characters kept of one document (5000000).")
  private int characters = Examiner.Budget.DEFAULT.textCharacters();

  @Option(
      names = "--document-files",
      paramLabel = "N",
      description = "Files inside one document that are opened (1000).")
  private int files = Examiner.Budget.DEFAULT.embeddedFiles();

  @Option(
      names = "--document-depth",
      paramLabel = "N",
      description = "How deep files inside a document are followed (8).")
  private int depth = Examiner.Budget.DEFAULT.embeddedDepth();

  @Option(
      names = "--archive-depth",
      paramLabel = "N",
      description = "How deep archives of the evidence are opened (8).")
  private int archiveDepth = Limits.DEFAULT.depth();

  @Option(
      names = "--archive-members",
      paramLabel = "N",
      description = "Members of an archive, those of archives inside it included (500000).")
  private long members = Limits.DEFAULT.members();

  @Option(
      names = "--archive-ratio",
      paramLabel = "N",
      description = "Unpacked bytes for each packed byte of an archive (200).")
  private long ratio = Limits.DEFAULT.ratio();

  @Option(
      names = "--archive-bytes",
      paramLabel = "N",
      description = "Unpacked bytes of one member of an archive (64 GiB).")
  private long memberBytes = Limits.DEFAULT.memberBytes();

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "Documents examined at once (2): each may take 512 MiB. Changes no result.")
  private int workers = Examiner.Budget.DEFAULT.workers();

  @Mixin private final KeyOption keys = new KeyOption();

  /** What the options say, once checked. */
  Ingest.Options options(Console console) throws IOException {
    if (workers < 1 || workers > MOST_WORKERS) {
      throw new UserException(
          ExitCode.USAGE,
          new Said(
              "--workers takes a number from 1 to " + MOST_WORKERS + ", found " + workers,
              "--workers prend un nombre de 1 à " + MOST_WORKERS + " ; reçu " + workers));
    }
    for (long number :
        new long[] {
          seconds,
          megabytes,
          characters,
          files,
          depth,
          archiveDepth,
          members,
          ratio,
          memberBytes,
          images
        }) {
      if (number < 1) {
        throw new UserException(
            ExitCode.USAGE,
            new Said(
                "limits are at least 1; found " + number,
                "les limites valent au moins 1 ; reçu " + number));
      }
    }
    Limits usual = Limits.DEFAULT;
    return new Ingest.Options(
        new Limits(
            archiveDepth, members, memberBytes, ratio, usual.ratioFrom(), usual.memoryBytes()),
        new Examiner.Budget(
            workers, megabytes, Duration.ofSeconds(seconds), characters, files, depth),
        ocr(console),
        keys.keys());
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
