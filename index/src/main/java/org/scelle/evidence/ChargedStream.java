package org.scelle.evidence;

import java.io.IOException;
import java.io.InputStream;

/** The unpacked bytes of a whole archive, counted against its budget. */
final class ChargedStream extends InputStream {

  private final InputStream in;
  private final Budget budget;

  ChargedStream(InputStream in, Budget budget) {
    this.in = in;
    this.budget = budget;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = Hostile.call(() -> in.read(buffer, offset, length));
    if (read > 0) {
      budget.charge(read);
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
