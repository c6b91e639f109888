package org.scelle.format.utf16;

import java.io.IOException;
import java.io.InputStream;

/** The units of a stream of UTF-16, each with its neighbours, and what they are in UTF-8. */
final class Units {

  /** Before the first and after the last. */
  static final int NONE = -1;

  /** A byte at the end that is half a unit. */
  static final int TORN = 0x10000;

  private static final int CHUNK = 64 * 1024;

  private final InputStream in;
  private final Utf16Order order;
  private final byte[] buffer = new byte[CHUNK];
  private int at;
  private int length;
  private int before = NONE;
  private int unit = NONE;
  private int after;

  /**
   * @param in from the first byte of the file
   */
  Units(InputStream in, Utf16Order order) throws IOException {
    this.in = in;
    this.order = order;
    in.skipNBytes(order.skip());
    after = read();
  }

  /** Goes to the next unit; false at the end. */
  boolean next() throws IOException {
    before = unit;
    unit = after;
    after = unit == NONE ? NONE : read();
    return unit != NONE;
  }

  private int read() throws IOException {
    if (length - at < 2) {
      fill();
    }
    if (length - at < 2) {
      int left = length - at;
      at = length;
      return left == 0 ? NONE : TORN;
    }
    int read = order.unit(buffer[at], buffer[at + 1]);
    at += 2;
    return read;
  }

  private void fill() throws IOException {
    if (at < length) {
      buffer[0] = buffer[at];
    }
    length -= at;
    at = 0;
    length += in.readNBytes(buffer, length, CHUNK - length);
  }

  /** Whether it is no character nor half of one. */
  boolean isStray() {
    return unit == TORN || (isSurrogate(unit) && !isPaired(before, unit, after));
  }

  private static boolean isSurrogate(int unit) {
    return unit >= 0xd800 && unit <= 0xdfff;
  }

  private static boolean isHigh(int unit) {
    return unit >= 0xd800 && unit <= 0xdbff;
  }

  private static boolean isPaired(int before, int unit, int after) {
    return isHigh(unit)
        ? isSurrogate(after) && !isHigh(after)
        : isHigh(before); // a low one: two high ones make no pair, so the last of them is free
  }

  /** How many bytes of UTF-8 it makes; those of a pair are counted with its first half. */
  static int size(int before, int unit, int after) {
    if (unit < 0x80) {
      return 1;
    }
    if (unit < 0x800) {
      return 2;
    }
    if (isSurrogate(unit) && isPaired(before, unit, after)) {
      return isHigh(unit) ? 4 : 0;
    }
    return 3;
  }

  int size() {
    return size(before, unit, after);
  }

  /**
   * Writes it as UTF-8; what is stray as U+FFFD.
   *
   * @return where the bytes end
   */
  int write(byte[] out, int from) {
    int size = size();
    int code = isStray() ? 0xfffd : size < 4 ? unit : pair();
    switch (size) {
      case 0 -> {}
      case 1 -> out[from] = (byte) code;
      case 2 -> {
        out[from] = (byte) (0xc0 | code >> 6);
        out[from + 1] = last(code);
      }
      case 3 -> {
        out[from] = (byte) (0xe0 | code >> 12);
        out[from + 1] = last(code >> 6);
        out[from + 2] = last(code);
      }
      default -> {
        out[from] = (byte) (0xf0 | code >> 18);
        out[from + 1] = last(code >> 12);
        out[from + 2] = last(code >> 6);
        out[from + 3] = last(code);
      }
    }
    return from + size;
  }

  private int pair() {
    return Character.toCodePoint((char) unit, (char) after);
  }

  private static byte last(int code) {
    return (byte) (0x80 | (code & 0x3f));
  }
}
