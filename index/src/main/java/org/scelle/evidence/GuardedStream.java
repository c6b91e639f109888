package org.scelle.evidence;

import java.io.IOException;
import java.io.InputStream;

/** Bytes of the evidence; every failure to read them is {@link Unreadable}. */
final class GuardedStream extends InputStream {

  private final InputStream in;

  GuardedStream(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    return Hostile.call(in::read);
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    return Hostile.call(() -> in.read(buffer, offset, length));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
