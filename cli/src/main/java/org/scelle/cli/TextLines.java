package org.scelle.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Lines of UTF-8 text, one after the other; a line too long to hold is passed over and told. A byte
 * order mark at the beginning is no part of the first line.
 */
final class TextLines implements AutoCloseable {

  /** Bytes of the longest line that is held. */
  static final int LONGEST = 64 << 20;

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int CHUNK = 1 << 16;

  private final InputStream in;
  private final byte[] chunk = new byte[CHUNK];
  private int next;
  private int end;
  private long number;
  private boolean tooLong;
  private ByteArrayOutputStream line = new ByteArrayOutputStream();

  TextLines(InputStream in) {
    this.in = in;
  }

  /** Goes to the next line; whether there is one. */
  boolean next() throws IOException {
    line = new ByteArrayOutputStream();
    tooLong = false;
    boolean any = false;
    while (more()) {
      any = true;
      int from = next;
      while (next < end && chunk[next] != '\n') {
        next++;
      }
      keep(from);
      if (next < end) {
        next++;
        break;
      }
    }
    number += any ? 1 : 0;
    return any;
  }

  private boolean more() throws IOException {
    if (next == end) {
      next = 0;
      end = Math.max(0, in.read(chunk, 0, CHUNK));
    }
    return next < end;
  }

  private void keep(int from) {
    if (tooLong || line.size() + (next - from) > LONGEST) {
      tooLong = true;
      line = new ByteArrayOutputStream();
    } else {
      line.write(chunk, from, next - from);
    }
  }

  /** Of the line gone to, from 1 on. */
  long number() {
    return number;
  }

  /**
   * The line gone to, without its end; may be asked for once. Bytes that are no UTF-8 become
   * U+FFFD.
   *
   * @throws IllegalArgumentException when it is too long
   */
  String text() {
    if (tooLong) {
      throw new IllegalArgumentException("the line has more than " + (LONGEST >> 20) + " MiB");
    }
    String text = line.toString(StandardCharsets.UTF_8);
    line = new ByteArrayOutputStream();
    boolean marked = number == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    return marked ? text.substring(1) : text;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
