package org.scelle.cli;

import java.time.Duration;
import org.scelle.extract.Examiner;
import org.scelle.report.Said;
import picocli.CommandLine.Option;

/** What one document may cost. */
final class DocumentLimits {

  private static final int MOST_WORKERS = 64;

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
      names = "--workers",
      paramLabel = "N",
      description = "Documents examined at once (2): each may take 512 MiB. Changes no result.")
  private int workers = Examiner.Budget.DEFAULT.workers();

  /** What the options say, once checked. */
  Examiner.Budget budget() {
    Mistake.checkLimit("--document-seconds", seconds);
    Mistake.checkLimit("--document-memory", megabytes);
    Mistake.checkLimit("--document-text", characters);
    Mistake.checkLimit("--document-files", files);
    Mistake.checkLimit("--document-depth", depth);
    if (workers < 1 || workers > MOST_WORKERS) {
      throw new UserException(
          ExitCode.USAGE,
          new Said(
              "--workers takes a number from 1 to " + MOST_WORKERS + ", found " + workers,
              "--workers prend un nombre de 1 à " + MOST_WORKERS + " ; reçu " + workers));
    }
    return new Examiner.Budget(
        workers, megabytes, Duration.ofSeconds(seconds), characters, files, depth);
  }
}
