package org.scelle.cli;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.scelle.detect.provenance.Provenance;
import org.scelle.store.CaseFile;

/**
 * What is done on a thread of its own while the detectors are at work, for neither asks the other:
 * working out who took the evidence, and bringing the search index up to date.
 */
final class Meanwhile implements AutoCloseable {

  private final FutureTask<Provenance> provenance;
  private final FutureTask<@Nullable Void> index;
  private final Thread thread;

  private Meanwhile(CaseFile caseFile) {
    provenance =
        new FutureTask<>(() -> {
          List<Provenance> found = new ArrayList<>(1);
          caseFile.aside(view -> found.add(Provenance.of(view)));
          return found.get(0);
        });
    index =
        new FutureTask<>(() -> {
          caseFile.index();
          return null;
        });
    thread =
        new Thread(
            () -> {
              provenance.run();
              index.run();
            },
            "meanwhile");
    thread.setDaemon(true);
  }

  static Meanwhile begin(CaseFile caseFile) {
    Meanwhile meanwhile = new Meanwhile(caseFile);
    meanwhile.thread.start();
    return meanwhile;
  }

  /** Waits for it. */
  Provenance provenance() throws IOException {
    return await(provenance);
  }

  /** Waits until all is done. */
  void finish() throws IOException {
    await(index);
  }

  private static <T extends @Nullable Object> T await(Future<T> work) throws IOException {
    try {
      return work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while the texts were indexed");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      if (e.getCause() instanceof UncheckedIOException failure) {
        throw failure;
      }
      throw new IllegalStateException("what was done meanwhile broke a rule", e.getCause());
    }
  }

  /** Stops what is not at its end; the thread is gone when this returns. */
  @Override
  public void close() {
    boolean interrupted = Thread.interrupted();
    provenance.cancel(true);
    index.cancel(true);
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
