package org.scelle.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Entry;

/**
 * Hands the entries of one file to the database in batches. A file of one batch is written by the
 * thread that reads it; a larger one by a second thread, so that reading and writing overlap.
 */
final class Lane {
  private static final int BATCH = 512;
  private static final long BATCH_BYTES = 1 << 20;
  private static final int WAITING = 8;
  private static final List<Entry> END = List.of();

  private final EntryRows rows;
  private final BlockingQueue<List<Entry>> queue = new ArrayBlockingQueue<>(WAITING);
  private List<Entry> batch = new ArrayList<>(BATCH);
  private long bytes;
  private @Nullable Thread writer;
  private volatile @Nullable Exception failure;

  Lane(EntryRows rows) {
    this.rows = rows;
  }

  void add(Entry entry) throws IOException {
    batch.add(entry);
    bytes += entry.source().length();
    if (batch.size() >= BATCH || bytes >= BATCH_BYTES) {
      send();
    }
  }

  private void send() throws IOException {
    if (writer == null) {
      writer = new Thread(this::write, "case-writer");
      writer.setDaemon(true);
      writer.start();
    }
    put(batch);
    batch = new ArrayList<>(BATCH);
    bytes = 0;
    check();
  }

  private void put(List<Entry> entries) throws IOException {
    try {
      queue.put(entries);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while writing to the case", e);
    }
  }

  /** Takes batches to the end, even after a failure, so that the reader never waits for room. */
  private void write() {
    try {
      for (List<Entry> entries = queue.take(); !entries.isEmpty(); entries = queue.take()) {
        if (failure == null) {
          try {
            rows.add(entries);
          } catch (SQLException | IllegalStateException | IllegalArgumentException e) {
            failure = e;
          }
        }
      }
    } catch (InterruptedException e) {
      failure = e;
    }
  }

  private void check() throws IOException {
    Exception failed = failure;
    if (failed != null) {
      throw new IOException("the case cannot be written: " + failed.getMessage(), failed);
    }
  }

  /** Writes what waits and flushes. */
  void finish() throws IOException, SQLException {
    if (writer == null) {
      rows.add(batch);
    } else {
      if (!batch.isEmpty()) {
        put(batch);
      }
      stop();
      check();
    }
    rows.flush();
  }

  /** Ends the second thread; nothing of this file is written after it returns. */
  void stop() throws IOException {
    Thread running = writer;
    if (running == null || !running.isAlive()) {
      return;
    }
    put(END);
    try {
      running.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while writing to the case", e);
    }
  }
}
