package org.scelle.cli;

import java.io.IOException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.scelle.detect.provenance.Provenance;
import org.scelle.report.Aside;
import org.scelle.store.CaseFile;

/**
 * What is done on a thread of its own while the detectors are at work, for neither asks the other:
 * working out who took the evidence, and bringing the search index up to date.
 */
final class Meanwhile implements AutoCloseable {

  private final Aside thread = new Aside(1);
  private final Future<Provenance> provenance;
  private final Future<@Nullable Void> index;

  private Meanwhile(CaseFile caseFile) {
    provenance = thread.begin(() -> Provenance.of(caseFile.view()));
    index =
        thread.begin(() -> {
          caseFile.index();
          return null;
        });
  }

  static Meanwhile begin(CaseFile caseFile) {
    return new Meanwhile(caseFile);
  }

  /** Waits for it. */
  Provenance provenance() throws IOException {
    return Aside.await(provenance);
  }

  /** Waits until all is done. */
  void finish() throws IOException {
    Aside.await(index);
  }

  /** Stops what is not at its end; the thread is gone when this returns. */
  @Override
  public void close() {
    thread.close();
  }
}
