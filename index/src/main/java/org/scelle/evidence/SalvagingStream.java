package org.scelle.evidence;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.CompressorInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Unpacked bytes up to the very place where the packed ones break off. The library's streams lose
 * what they had unpacked in the call that fails.
 */
final class SalvagingStream extends InputStream {

  private final CompressorInputStream in;
  private @Nullable IOException broken;

  SalvagingStream(CompressorInputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (broken != null) {
      throw broken;
    }
    long before = in.getBytesRead();
    try {
      return in.read(buffer, offset, length);
    } catch (IOException e) {
      broken = e;
      int unpacked = (int) Math.min(length, in.getBytesRead() - before);
      if (unpacked <= 0) {
        throw e;
      }
      return unpacked;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
