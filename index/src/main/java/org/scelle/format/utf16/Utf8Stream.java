package org.scelle.format.utf16;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** A stream of UTF-16 as one of UTF-8; closes what it reads. */
final class Utf8Stream extends InputStream {

  private static final int CHUNK = 64 * 1024;
  private static final int LONGEST = 4;

  private final InputStream wide;
  private final Units units;
  private final byte[] buffer = new byte[CHUNK];
  private int at;
  private int length;
  private boolean ended;

  Utf8Stream(InputStream wide, Utf16Order order) throws IOException {
    this.wide = wide;
    this.units = new Units(wide, order);
  }

  private boolean fill() throws IOException {
    if (at < length) {
      return true;
    }
    at = 0;
    length = 0;
    while (!ended && length <= CHUNK - LONGEST) {
      if (units.next()) {
        length = units.write(buffer, length);
      } else {
        ended = true;
      }
    }
    return length > 0;
  }

  @Override
  public int read() throws IOException {
    return fill() ? buffer[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] into, int offset, int count) throws IOException {
    Objects.checkFromIndexSize(offset, count, into.length);
    if (count == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int given = Math.min(count, length - at);
    System.arraycopy(buffer, at, into, offset, given);
    at += given;
    return given;
  }

  @Override
  public void close() throws IOException {
    wide.close();
  }
}
