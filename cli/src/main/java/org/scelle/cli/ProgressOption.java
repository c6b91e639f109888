package org.scelle.cli;

import org.scelle.ingest.Progress;
import org.scelle.report.Language;
import picocli.CommandLine.Option;

/** The option of every command that works for long. */
final class ProgressOption {

  @Option(names = "--quiet", description = "No progress.")
  private boolean quiet;

  boolean quiet() {
    return quiet;
  }

  /** Progress on standard error, unless it was asked to be quiet. */
  Progress on(Console console, Language language) {
    return quiet ? Progress.SILENT : new ProgressLine(console, language);
  }
}
