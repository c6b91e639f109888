package org.scelle.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Entry;
import org.scelle.model.EvidenceFile;
import org.scelle.model.LedgerRow;

/**
 * Writes the entries of many files on a thread of its own, so that reading and writing overlap. A
 * transaction holds whole files, about a second's worth of them: a commit for each would cost more
 * than the rows. Of a file that takes longer, what is there is committed on the way, so that a
 * crash costs seconds of it and not all.
 */
final class Scribe implements AutoCloseable {
  private static final int PART = 512;
  private static final long PART_BYTES = 1 << 20;
  private static final int WAITING = 16;
  private static final long TOGETHER = TimeUnit.SECONDS.toNanos(1);

  /** What every change of the case asks for. */
  interface Changes {
    /** Last thing in a transaction. */
    void seal() throws SQLException;

    /** After a transaction was rolled back. */
    void undone() throws SQLException;
  }

  /**
   * Entries of one file.
   *
   * @param ending {@code null} when more of the file follows
   */
  private record Part(@Nullable EvidenceFile file, List<Entry> entries, @Nullable Ending ending) {}

  private sealed interface Ending {}

  private record Whole(LedgerRow row, @Nullable Long modified) implements Ending {}

  private record Broken() implements Ending {}

  /** Nothing of the file is read now; its row alone is written. */
  private record Noted(LedgerRow row) implements Ending {}

  private final Database database;
  private final Ledger ledger;
  private final Changes changes;
  private final BlockingQueue<Optional<Part>> queue = new ArrayBlockingQueue<>(WAITING);
  private final Thread thread = new Thread(this::write, "case-writer");
  private volatile @Nullable Throwable failure;
  private final List<LedgerRow> noted = new ArrayList<>();
  private boolean open;
  private boolean underway;
  private boolean suspended;
  private long since;

  Scribe(Database database, Ledger ledger, Changes changes) {
    this.database = database;
    this.ledger = ledger;
    this.changes = changes;
    thread.setDaemon(true);
    // else it would tell in its own way, and what was still to be written would not be missed
    thread.setUncaughtExceptionHandler((died, thrown) -> failure = thrown);
    thread.start();
  }

  // --- the thread that reads ---------------------------------------------------------------------

  /** Takes one file. When the reading fails, nothing of the file remains. */
  void read(EvidenceFile file, @Nullable Long modified, CaseFile.FileReading reading)
      throws IOException {
    Sending sending = new Sending(file);
    boolean whole = false;
    try {
      LedgerRow row = reading.read(sending::add);
      if (!row.file().equals(file.file()) || !row.path().equals(file.path())) {
        throw new IllegalArgumentException("a ledger row of another file: " + row);
      }
      sending.end(new Whole(row, modified));
      whole = true;
    } finally {
      if (!whole) {
        sending.abandon();
      }
    }
  }

  /** Writes the row of a file of which nothing is read now. */
  void note(LedgerRow row) throws IOException {
    send(new Part(null, List.of(), new Noted(row)));
  }

  private final class Sending {
    private final EvidenceFile file;
    private List<Entry> part = new ArrayList<>();
    private long bytes;
    private boolean begun;

    Sending(EvidenceFile file) {
      this.file = file;
    }

    void add(Entry entry) throws IOException {
      if (!entry.source().file().equals(file)) {
        throw new IllegalArgumentException("an entry of another file: " + entry.source());
      }
      part.add(entry);
      bytes += entry.source().length();
      if (part.size() >= PART || bytes >= PART_BYTES) {
        begun = true;
        send(new Part(file, part, null));
        part = new ArrayList<>();
        bytes = 0;
      }
    }

    void end(Ending ending) throws IOException {
      send(new Part(file, part, ending));
    }

    void abandon() throws IOException {
      if (begun && failure == null) {
        send(new Part(file, List.of(), new Broken()));
      }
    }
  }

  private void send(Part part) throws IOException {
    try {
      boolean sent = false;
      while (!sent) {
        check();
        sent = queue.offer(Optional.of(part), 1, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while writing to the case", e);
    }
  }

  private void check() throws IOException {
    Throwable failed = failure;
    if (failed != null) {
      throw new IOException("the case cannot be written: " + failed.getMessage(), failed);
    }
  }

  /** Waits until all is written. */
  void finish() throws IOException {
    close();
    check();
  }

  /** Keeps the files that are whole; the thread has ended when this returns. */
  @Override
  public void close() {
    boolean interrupted = Thread.interrupted();
    boolean told = false;
    while (thread.isAlive()) {
      try {
        told = told || queue.offer(Optional.empty(), 1, TimeUnit.SECONDS);
        thread.join(told ? 0 : 1);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  // --- the thread that writes --------------------------------------------------------------------

  /** Takes parts to the end, even after a failure, so that the reader never waits for room. */
  private void write() {
    try {
      for (Optional<Part> part = next(); part.isPresent(); part = next()) {
        Part present = part.get();
        attempt(() -> write(present));
      }
      attempt(this::writeNotedLast);
      attempt(this::commit);
    } catch (InterruptedException e) {
      failure = e;
    } finally {
      rollBack();
    }
  }

  private Optional<Part> next() throws InterruptedException {
    Optional<Part> part = queue.poll(TOGETHER, TimeUnit.NANOSECONDS);
    if (part == null) {
      if (!underway) {
        attempt(this::commit);
      }
      part = queue.take();
    }
    return part;
  }

  private void attempt(Database.Reading work) {
    if (failure == null) {
      try {
        work.run();
      } catch (SQLException | IllegalStateException | IllegalArgumentException e) {
        failure = e;
      }
    }
  }

  private void write(Part part) throws SQLException {
    if (part.file() == null) {
      note(part);
      return;
    }
    if (!underway) {
      if (part.ending() == null) {
        commit(); // a large file that breaks off takes nothing with it
      }
      begin();
      ledger.begin(part.file());
      underway = true;
    }
    ledger.add(part.entries());
    switch (part.ending()) {
      case null -> suspend(part.file());
      case Whole whole -> {
        ledger.end(whole.row(), whole.modified());
        underway = false;
        suspended = false;
        writeNoted();
        commitInTime();
      }
      case Broken broken -> abandon(part.file());
      case Noted noted -> {}
    }
  }

  /** Rows of other files wait for the end of the one that is underway. */
  private void note(Part part) throws SQLException {
    if (part.ending() instanceof Noted(LedgerRow row)) {
      noted.add(row);
      if (!underway) {
        begin();
        writeNoted();
        commitInTime();
      }
    }
  }

  private void writeNoted() throws SQLException {
    for (LedgerRow row : noted) {
      ledger.write(row, null);
    }
    noted.clear();
  }

  private void writeNotedLast() throws SQLException {
    if (!noted.isEmpty()) {
      begin();
      writeNoted();
    }
  }

  private void commitInTime() throws SQLException {
    if (System.nanoTime() - since > TOGETHER) {
      commit();
    }
  }

  /** Commits what is there of a large file, and goes on with it. */
  private void suspend(EvidenceFile file) throws SQLException {
    if (System.nanoTime() - since > TOGETHER && ledger.caughtUp()) {
      ledger.suspend(file);
      suspended = true;
      commit();
      begin();
    }
  }

  /** Nothing may remain of a file whose reading failed. */
  private void abandon(EvidenceFile file) throws SQLException {
    rollBack();
    if (suspended) {
      suspended = false;
      begin();
      ledger.abandon(file);
      commit();
    }
  }

  private void begin() throws SQLException {
    if (!open) {
      database.execute("BEGIN IMMEDIATE");
      open = true;
      since = System.nanoTime();
    }
  }

  private void commit() throws SQLException {
    if (open) {
      ledger.flush();
      changes.seal();
      database.execute("COMMIT");
      open = false;
    }
  }

  private void rollBack() {
    if (!open) {
      return;
    }
    open = false;
    underway = false;
    try {
      ledger.clear();
      database.execute("ROLLBACK");
      changes.undone();
    } catch (SQLException e) {
      failure = failure == null ? e : failure;
    }
  }
}
