package org.scelle.report;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Threads beside the caller's own, for work that does not wait for each other. */
public final class Aside implements AutoCloseable {

  private final ExecutorService threads;

  /**
   * @param threads how many pieces of work are done at the same time, in the order they were begun
   */
  public Aside(int threads) {
    this.threads = Executors.newFixedThreadPool(threads);
  }

  public <T extends @Nullable Object> Future<T> begin(Callable<T> work) {
    return threads.submit(work);
  }

  /**
   * Waits for what was begun.
   *
   * @throws IOException the failure of the work, or that the wait was interrupted
   */
  public static <T extends @Nullable Object> T await(Future<T> work) throws IOException {
    try {
      return work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted before all was done");
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException failure -> throw failure;
        case UncheckedIOException failure -> throw failure.getCause();
        case RuntimeException failure -> throw failure;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }

  /** Stops what is not at its end; nothing is at work when this returns. */
  @Override
  public void close() {
    threads.shutdownNow();
    threads.close();
  }
}
