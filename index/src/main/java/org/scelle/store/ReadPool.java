package org.scelle.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Connections that cannot write: as many as there are questions at the same time, each kept for the
 * next one. They are opened when they are needed.
 */
final class ReadPool implements AutoCloseable {

  /** Opens a connection. */
  @FunctionalInterface
  interface Opening {
    Database open() throws SQLException;
  }

  /** Asks over one connection. */
  @FunctionalInterface
  interface Asking<T extends @Nullable Object> {
    T ask(Database database) throws SQLException;
  }

  /** The same without an answer. */
  @FunctionalInterface
  interface Telling {
    void tell(Database database) throws SQLException;
  }

  private final Opening first;
  private final Opening more;
  private final List<Database> opened = new ArrayList<>();
  private final Deque<Database> idle = new ArrayDeque<>();
  private @Nullable Database watch;

  /**
   * @param first of the one that is used while one thread asks
   * @param more of those beside it
   */
  ReadPool(Opening first, Opening more) {
    this.first = first;
    this.more = more;
  }

  <T extends @Nullable Object> T ask(Asking<T> question) {
    Database database = take();
    try {
      return database.ask(() -> question.ask(database));
    } finally {
      give(database);
    }
  }

  void run(Telling question) {
    Database database = take();
    try {
      database.run(() -> question.tell(database));
    } finally {
      give(database);
    }
  }

  /** The connection is in use until the stream is closed. */
  <T> Stream<T> stream(Asking<Stream<T>> question) {
    Database database = take();
    Stream<T> answer = null;
    try {
      answer = database.ask(() -> question.ask(database));
      return answer.onClose(() -> give(database));
    } finally {
      if (answer == null) {
        give(database);
      }
    }
  }

  private synchronized Database take() {
    Database free = idle.poll();
    if (free == null) {
      free = open(opened.isEmpty() ? first : more);
      opened.add(free);
    }
    return free;
  }

  private synchronized void give(Database database) {
    idle.push(database);
  }

  /**
   * Another number whenever the case has changed. A connection of its own tells it: one that is in
   * the middle of an answer sees no change.
   */
  synchronized long version() {
    Database asked = watch == null ? open(more) : watch;
    watch = asked;
    return asked.ask(() -> asked.count("PRAGMA data_version"));
  }

  private static Database open(Opening opening) {
    try {
      return opening.open();
    } catch (SQLException e) {
      throw new UncheckedIOException(
          new IOException("case.db cannot be read: " + e.getMessage(), e));
    }
  }

  @Override
  public synchronized void close() throws SQLException {
    for (Database database : opened) {
      database.close();
    }
    if (watch != null) {
      watch.close();
    }
  }
}
