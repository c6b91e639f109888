package org.scelle.evidence;

import java.io.IOException;
import java.io.InputStream;

/** The unpacked bytes of a whole archive, counted against its budget. */
final class ChargedStream extends WrappedStream {

  private final Budget budget;

  ChargedStream(InputStream in, Budget budget) {
    super(in);
    this.budget = budget;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = Hostile.call(() -> in.read(buffer, offset, length));
    if (read > 0) {
      budget.charge(read);
    }
    return read;
  }
}
