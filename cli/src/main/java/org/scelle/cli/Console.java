package org.scelle.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.scelle.ingest.Progress;

/**
 * The world outside the program, handed to every command.
 *
 * @param in standard input
 * @param out for data
 * @param err for words and progress
 * @param terminal whether {@code err} is a terminal that may be redrawn
 * @param path folders with programs, as the variable {@code PATH} has them
 */
record Console(
    InputStream in,
    PrintWriter out,
    PrintWriter err,
    boolean terminal,
    Clock clock,
    @Nullable String path) {

  /** Progress on {@code err}, unless it was asked to be quiet. */
  Progress progress(boolean quiet) {
    return quiet ? Progress.SILENT : new ProgressLine(this);
  }
}
