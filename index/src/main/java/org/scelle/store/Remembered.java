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

  private List<T> answer = List.of();
  private long version = -1;

  /** Reads the list from the case. */
  @FunctionalInterface
  interface Reading<T> {
    void each(Consumer<T> consumer) throws SQLException;
  }

  /**
   * Gives the list to the consumer.
   *
   * @param now the version of the case, not negative
   */
  void each(long now, Reading<T> reading, Consumer<T> consumer) throws SQLException {
    if (version == now) {
      answer.forEach(consumer);
      return;
    }
    List<T> read = new ArrayList<>();
    reading.each(one -> {
      if (read.size() <= LONGEST) {
        read.add(one);
      }
      consumer.accept(one);
    });
    boolean whole = read.size() <= LONGEST;
    answer = whole ? read : List.of();
    version = whole ? now : -1;
  }
}
