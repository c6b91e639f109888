package org.scelle.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.scelle.evidence.OpenFile;
import org.scelle.model.Document;

/**
 * Examines files: real type, text with its place, what stands out. Safe for use by several threads;
 * each gets a worker of its own.
 */
public final class Examiner implements AutoCloseable {

  /**
   * @param workers child processes at most
   * @param heapMegabytes heap of each
   * @param wallClock hard limit for one file
   * @param textCharacters text kept of one file
   * @param embeddedFiles files inside one file that are examined
   * @param embeddedDepth how deep they may nest
   */
  public record Budget(
      int workers,
      int heapMegabytes,
      Duration wallClock,
      int textCharacters,
      int embeddedFiles,
      int embeddedDepth) {
    public static final Budget DEFAULT =
        new Budget(2, 512, Duration.ofSeconds(60), 5_000_000, 1_000, 8);
  }

  private Examiner() {}

  /**
   * @param scratch an existing folder for the workers' temporary files
   */
  public static Examiner open(Budget budget, Path scratch) throws IOException {
    throw new UnsupportedOperationException();
  }

  /**
   * Examines one file. What goes wrong with the document is in its outcome.
   *
   * @throws IOException when the machine fails
   */
  public Document examine(OpenFile file) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Ends the workers. */
  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }
}
