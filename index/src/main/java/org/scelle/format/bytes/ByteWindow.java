package org.scelle.format.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A window that slides over the bytes of a stream. From a pinned place on, bytes are kept and can
 * be returned to; memory is bounded by {@link #LARGEST}, whatever the stream holds.
 */
public sealed class ByteWindow permits JsonBytes {

  /** How many bytes may be kept from a pinned place on. */
  public static final int LARGEST = 64 << 20;

  private static final int FIRST = 64 << 10;
  public static final long NONE = -1;

  private final InputStream in;
  private long base;
  private long pin = NONE;
  private int keep = LARGEST;

  /** The bytes at hand; valid from {@link #pos} to {@link #limit}, and back to what is pinned. */
  byte[] buffer = new byte[FIRST];

  int pos;
  int limit;

  public ByteWindow(InputStream in) {
    this.in = in;
  }

  /** Looks at these bytes, and no others, from now on; offsets count from their first. */
  public final void begin(byte[] bytes) {
    buffer = bytes;
    base = 0;
    pos = 0;
    limit = bytes.length;
    pin = NONE;
  }

  /** The next byte, unread; -1 at the end. */
  public final int look() throws IOException, Damage {
    return pos < limit || fill() ? buffer[pos] & 0xff : -1;
  }

  /** Passes the byte that was looked at. */
  public final void pass() {
    pos++;
  }

  /** Passes what was looked at, unless it was the end. */
  public final void passIf(int looked) {
    pos += looked < 0 ? 0 : 1;
  }

  /** The bytes from a pinned place to here, as UTF-8. */
  public final String text(long from) {
    int start = index(from);
    return new String(buffer, start, pos - start, StandardCharsets.UTF_8);
  }

  /** Offset in the stream of the next byte. */
  public final long at() {
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
  public final long pin(long offset) {
    long before = pin;
    if (before == NONE) {
      pin = offset;
    }
    return before;
  }

  public final void unpin(long before) {
    pin = before;
  }

  /**
   * Bounds how many bytes may be kept until {@link #keepMost} is called.
   *
   * @return the bound before
   */
  public final int keepAtMost(int bytes) {
    int before = keep;
    keep = bytes;
    return before;
  }

  public final void keepMost() {
    keep = LARGEST;
  }

  /** Goes back (or on) to an offset whose byte has not been dropped. */
  public void seek(long offset) {
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
  public final boolean find(byte wanted) throws IOException, Damage {
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
