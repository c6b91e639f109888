package org.scelle.evidence;

import java.io.IOException;
import org.apache.commons.compress.compressors.CompressorInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Unpacked bytes up to the very place where the packed ones break off. The library's streams lose
 * what they had unpacked in the call that fails.
 */
final class SalvagingStream extends WrappedStream {

  private final CompressorInputStream packed;
  private @Nullable IOException broken;

  SalvagingStream(CompressorInputStream in) {
    super(in);
    packed = in;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (broken != null) {
      throw broken;
    }
    long before = packed.getBytesRead();
    try {
      return in.read(buffer, offset, length);
    } catch (IOException e) {
      broken = e;
      int unpacked = (int) Math.min(length, packed.getBytesRead() - before);
      if (unpacked <= 0) {
        throw e;
      }
      return unpacked;
    }
  }
}
