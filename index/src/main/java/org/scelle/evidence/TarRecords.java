package org.scelle.evidence;

import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a tar: notes whether they ended, and bounds what the headers of one member may take,
 * which the reader keeps in memory. Does not close what it reads.
 */
final class TarRecords extends WrappedStream {

  /** Far more than any name and its attributes need. */
  private static final long LARGEST_HEADERS = 1 << 20;

  private long allowed = Long.MAX_VALUE;
  private boolean ended;

  TarRecords(InputStream in) {
    super(in);
  }

  /** Headers come next. */
  void headers() {
    allowed = LARGEST_HEADERS;
  }

  /** The content of a member comes next. */
  void content() {
    allowed = Long.MAX_VALUE;
  }

  /** Whether more was asked for than there is. */
  boolean ended() {
    return ended;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (length > 0 && allowed <= 0) {
      throw Unreadable.failed(
          "the headers of the next member take more than " + LARGEST_HEADERS + " bytes");
    }
    int read = in.read(buffer, offset, (int) Math.min(length, allowed));
    ended |= read < 0;
    if (allowed != Long.MAX_VALUE) {
      allowed -= Math.max(0, read);
    }
    return read;
  }

  @Override
  public long skip(long wanted) throws IOException {
    return in.skip(wanted);
  }

  @Override
  public void close() {}
}
