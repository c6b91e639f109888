package org.scelle.evidence;

import java.io.IOException;
import java.io.InputStream;

/** Bytes of the evidence; every failure to read them is {@link Unreadable}. */
final class GuardedStream extends WrappedStream {

  GuardedStream(InputStream in) {
    super(in);
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    return Hostile.call(() -> in.read(buffer, offset, length));
  }
}
