package org.scelle.report;

import java.util.ArrayList;
import java.util.List;

/** Keeps the first elements of a stream and counts the rest. */
final class Head<T> {

  private final int limit;
  private final List<T> first = new ArrayList<>();
  private long total;

  Head(int limit) {
    this.limit = limit;
  }

  void add(T element) {
    if (total++ < limit) {
      first.add(element);
    }
  }

  Shown<T> shown() {
    return new Shown<>(first, total);
  }
}
