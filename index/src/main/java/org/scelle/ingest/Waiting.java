package org.scelle.ingest;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Waits for work on another thread as if it were done on this one. */
final class Waiting {
  private Waiting() {}

  /**
   * @throws IOException what the work threw
   */
  static <T extends @Nullable Object> T of(Future<T> work) throws IOException {
    try {
      return work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while a file was read");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IllegalStateException("reading a file broke a rule", e.getCause());
    }
  }
}
