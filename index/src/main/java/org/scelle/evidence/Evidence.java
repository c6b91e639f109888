package org.scelle.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The evidence: the folders and files named by the user, with the archives inside them.
 *
 * <p>Nothing is written beside it; what does not fit in memory between hashing and reading goes to
 * the spool folder and is removed again.
 */
public final class Evidence {

  private Evidence() {}

  /**
   * Opens the evidence without reading it.
   *
   * @param sources folders and files
   * @param spool an existing folder for temporary copies, outside the evidence
   * @throws IOException when a source does not exist or cannot be read at all; the message is for
   *     the user
   */
  public static Evidence open(List<Path> sources, Limits limits, Path spool) throws IOException {
    throw new UnsupportedOperationException();
  }

  /**
   * Visits every file once. May be called again; the order is always the same.
   *
   * @throws IOException when the visitor throws it, or when the spool fails; trouble with the
   *     evidence goes to {@link Visitor#lost} instead
   */
  public void visit(Visitor visitor) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Bytes and files as the folders say, archives unopened: the denominator of progress. */
  public record Size(long files, long bytes) {}

  /** Counts without reading. */
  public Size size() throws IOException {
    throw new UnsupportedOperationException();
  }
}
