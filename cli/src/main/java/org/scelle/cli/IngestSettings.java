package org.scelle.cli;

import java.io.IOException;
import org.scelle.extract.Examiner;
import org.scelle.ingest.Ingest;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that reads evidence. */
final class IngestSettings {

  private static final int MOST_WORKERS = 64;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "Documents examined at once (2): each may take 512 MiB. Changes no result.")
  private int workers = Examiner.Budget.DEFAULT.workers();

  @Mixin private final KeyOption keys = new KeyOption();

  /** Fails where a number makes no sense. */
  void check() {
    if (workers < 1 || workers > MOST_WORKERS) {
      throw new UserException(ExitCode.USAGE, "--workers takes a number from 1 to " + MOST_WORKERS);
    }
  }

  Ingest.Options options() throws IOException {
    Examiner.Budget usual = Examiner.Budget.DEFAULT;
    return new Ingest.Options(
        Ingest.Options.DEFAULT.evidence(),
        new Examiner.Budget(
            workers,
            usual.heapMegabytes(),
            usual.wallClock(),
            usual.textCharacters(),
            usual.embeddedFiles(),
            usual.embeddedDepth()),
        keys.keys());
  }
}
