package org.scelle.evidence;

import java.io.IOException;
import java.io.InputStream;

/**
 * A stream over another that has its own way of reading a block, and reads single bytes and skips
 * by it; nothing passes beside it, as it would in the JDK's filters.
 */
abstract class WrappedStream extends InputStream {

  /** What is read; closed with this. */
  final InputStream in;

  WrappedStream(InputStream in) {
    this.in = in;
  }

  @Override
  public final int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public abstract int read(byte[] buffer, int offset, int length) throws IOException;

  @Override
  public void close() throws IOException {
    in.close();
  }
}
