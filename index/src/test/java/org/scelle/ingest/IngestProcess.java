package org.scelle.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.scelle.evidence.Evidence;
import org.scelle.store.CaseFile;

/** A process of its own that reads evidence into a case, so that it can be killed. */
final class IngestProcess {

  private IngestProcess() {}

  /** CASE SOURCE...: reads the first source, then also the second, and so on. */
  public static void main(String[] arguments) throws IOException {
    try (CaseFile file = CaseFile.open(Path.of(arguments[0]), Clock.systemUTC())) {
      List<Path> sources = new ArrayList<>();
      for (int i = 1; i < arguments.length; i++) {
        sources.add(Path.of(arguments[i]));
        new Ingest(file, Ingest.Options.DEFAULT, new Quiet()).run(sources);
      }
    }
  }

  private static final class Quiet implements Progress {
    @Override
    public void begin(String stage, Evidence.Size size) {}

    @Override
    public void begin(String stage) {}

    @Override
    public void done(long bytes) {}

    @Override
    public void end() {}
  }
}
