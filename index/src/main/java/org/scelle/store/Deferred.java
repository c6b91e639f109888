package org.scelle.store;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Writes one thing after the other on a thread of its own, while what comes next is found out. When
 * one fails, so does the next call; nothing is done any more after {@link #close}.
 */
final class Deferred implements AutoCloseable {
  /** Rows that may wait, but for the last thing added: bounds memory. */
  private static final long WAITING = 50_000;

  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final Deque<Pending> pending = new ArrayDeque<>();
  private long waiting;

  private record Pending(long rows, Future<?> work) {}

  /**
   * Writes later, in the order of the calls.
   *
   * @param rows about how many, to bound what waits
   */
  void add(long rows, Database.Reading work) throws SQLException {
    Future<?> future =
        thread.submit(() -> {
          work.run();
          return null;
        });
    pending.add(new Pending(rows, future));
    waiting += rows;
    while (waiting > WAITING) {
      awaitFirst();
    }
  }

  /** Waits until all is written. */
  void finish() throws SQLException {
    while (!pending.isEmpty()) {
      awaitFirst();
    }
  }

  private void awaitFirst() throws SQLException {
    Pending first = pending.remove();
    waiting -= first.rows();
    try {
      first.work().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLException("interrupted while writing to the case", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SQLException failure) {
        throw failure;
      }
      throw new IllegalStateException("writing to the case broke a rule", e.getCause());
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
    thread.close();
  }
}
