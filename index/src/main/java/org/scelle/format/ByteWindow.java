package org.scelle.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A window that slides over the bytes of a stream. From a pinned place on, bytes are kept and can
 * be returned to; memory is bounded by {@link #LARGEST}, whatever the stream holds.
 */
sealed class ByteWindow permits JsonBytes {

  /** How many bytes may be kept from a pinned place on. */
  static final int LARGEST = 64 << 20;

  private static final int FIRST = 128 << 10;
  static final long NONE = -1;

  private final InputStream in;
  private long base;
  private long pin = NONE;
  private int keep = LARGEST;

  /** The bytes at hand; valid from {@link #pos} to {@link #limit}, and back to what is pinned. */
  byte[] buffer = new byte[FIRST];

  int pos;
  int limit;

  ByteWindow(InputStream in) {
    this.in = in;
  }

  /** Looks at these bytes, and no others, from now on; offsets count from their first. */
  final void begin(byte[] bytes) {
    buffer = bytes;
    base = 0;
    pos = 0;
    limit = bytes.length;
    pin = NONE;
  }

  /** Offset in the stream of the next byte. */
  final long at() {
    return base + pos;
  }

  /** Where in the buffer an offset stands that has not been dropped. */
  final int index(long offset) {
    return (int) (offset - base);
  }

  /**
   * Keeps all bytes from {@code offset} on, unless more are kept already.
   *
   * @return what {@link #unpin} takes to bring back the state before
   */
  final long pin(long offset) {
    long before = pin;
    if (before == NONE) {
      pin = offset;
    }
    return before;
  }

  final void unpin(long before) {
    pin = before;
  }

  /** Bounds how many bytes may be kept until {@link #keepMost} is called. */
  final void keepAtMost(int bytes) {
    keep = bytes;
  }

  final void keepMost() {
    keep = LARGEST;
  }

  /** Goes back (or on) to an offset whose byte has not been dropped. */
  void seek(long offset) {
    pos = index(offset);
  }

  /**
   * Brings at least one more byte to {@code limit}.
   *
   * @return whether there was one
   * @throws Damage when more would have to be kept than memory allows
   */
  final boolean fill() throws IOException, Damage {
    int from = pin == NONE ? pos : index(pin);
    if (limit == buffer.length && from > 0) {
      System.arraycopy(buffer, from, buffer, 0, limit - from);
      base += from;
      pos -= from;
      limit -= from;
    }
    if (limit - (pin == NONE ? pos : index(pin)) >= keep) {
      throw new Damage(
          Damage.Kind.TOO_LARGE, at(), "larger than the " + (keep >> 20) + " MiB that are read");
    }
    if (limit == buffer.length) {
      buffer = Arrays.copyOf(buffer, (int) Math.min(2L * buffer.length, LARGEST + FIRST));
    }
    int read = in.read(buffer, limit, buffer.length - limit);
    if (read < 0) {
      return false;
    }
    limit += read;
    return true;
  }

  /** Skips to the next byte of that value, which stays unread; returns false at the end. */
  final boolean find(byte wanted) throws IOException, Damage {
    for (; ; ) {
      while (pos < limit) {
        if (buffer[pos] == wanted) {
          return true;
        }
        pos++;
      }
      if (!fill()) {
        return false;
      }
    }
  }
}
