package org.scelle.evidence;

import java.io.IOException;
import java.io.InputStream;
import org.scelle.model.Outcome;

/** Bytes that may be cut off or damaged: what can be read before that ends as if it were all. */
final class TornStream extends WrappedStream {

  private String damage = "";
  private boolean begun;

  TornStream(InputStream in) {
    super(in);
  }

  /** What ended it too early; empty when nothing did, so far. */
  String damage() {
    return damage;
  }

  /**
   * Reads on.
   *
   * @throws Unreadable when there is not one byte to save, or when a limit was reached
   */
  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (!damage.isEmpty()) {
      return -1;
    }
    try {
      int read = in.read(buffer, offset, length);
      begun |= read > 0;
      return read;
    } catch (Unreadable torn) {
      if (!begun || torn.outcome() != Outcome.FAILED) {
        throw torn;
      }
      damage = torn.why();
      return -1;
    }
  }
}
