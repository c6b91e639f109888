package org.scelle.detect.reach;

import java.util.Arrays;

/**
 * What one key of a room's state may be along the record, as stretches. Places on the line: {@code
 * 2i} is just before event {@code i}, {@code 2i + 1} just after it; one more place after the last
 * event stands for the moment a later snapshot was taken.
 */
final class Line {
  private int[] from = new int[8];
  private int[] value = new int[8];
  private int size;

  void clear() {
    size = 0;
  }

  /** Begins a stretch; one that begins where the last began replaces it. */
  void add(int begin, int what) {
    if (size > 0 && from[size - 1] == begin) {
      value[size - 1] = what;
      return;
    }
    if (size == from.length) {
      from = Arrays.copyOf(from, size * 2);
      value = Arrays.copyOf(value, size * 2);
    }
    from[size] = begin;
    value[size++] = what;
  }

  int size() {
    return size;
  }

  int from(int stretch) {
    return from[stretch];
  }

  /** The last place of a stretch; the last stretch has no end. */
  int to(int stretch) {
    return stretch + 1 < size ? from[stretch + 1] - 1 : Integer.MAX_VALUE;
  }

  int value(int stretch) {
    return value[stretch];
  }

  /** The stretch a place is in. */
  int stretch(int place) {
    int found = Arrays.binarySearch(from, 0, size, place);
    return found >= 0 ? found : Math.max(0, -found - 2);
  }

  int at(int place) {
    return value[stretch(place)];
  }
}
