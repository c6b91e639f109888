package org.scelle.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A list that is asked for again and again: kept until the case changes, unless it is very long.
 */
final class Remembered<T> {
  private static final int LONGEST = 250_000;

  private record Answer<T>(long version, List<T> list) {}

  private volatile Answer<T> answer = new Answer<>(-1, List.of());

  /** Reads the list from the case. */
  @FunctionalInterface
  interface Reading<T> {
    void each(Database database, Consumer<T> consumer) throws SQLException;
  }

  /** Gives the list to the consumer. */
  void each(ReadPool pool, Reading<T> reading, Consumer<T> consumer) {
    long now = pool.version();
    Answer<T> known = answer;
    if (known.version() == now) {
      known.list().forEach(consumer);
      return;
    }
    List<T> read = new ArrayList<>();
    pool.run(database ->
        reading.each(
            database,
            one -> {
              if (read.size() <= LONGEST) {
                read.add(one);
              }
              consumer.accept(one);
            }));
    if (read.size() <= LONGEST) {
      answer = new Answer<>(now, read);
    }
  }
}
