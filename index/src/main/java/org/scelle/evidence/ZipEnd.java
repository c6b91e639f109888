package org.scelle.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;

/** How large the directory of a zip is (APPNOTE 4.3.14 to 4.3.16), known without reading it. */
final class ZipEnd {

  private static final int END = 0x06054b50;
  private static final int END_BYTES = 22;
  private static final int LOCATOR = 0x07064b50;
  private static final int LOCATOR_BYTES = 20;
  private static final int END64_BYTES = 56;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final long IN_ZIP64 = 0xffff_ffffL;

  private ZipEnd() {}

  /**
   * What would have to be read to list the members: from where the directory is said to begin to
   * the end of the zip.
   *
   * @return 0 when nothing says where it begins
   */
  static long directoryBytes(SeekableByteChannel zip) throws IOException {
    long size = zip.size();
    ByteBuffer tail = read(zip, Math.max(0, size - END_BYTES - LONGEST_COMMENT), size);
    for (int at = tail.limit() - END_BYTES; at >= 0; at--) {
      if (tail.getInt(at) == END) {
        long start = Integer.toUnsignedLong(tail.getInt(at + 16));
        return size - (start == IN_ZIP64 ? start64(zip, tail, at) : start);
      }
    }
    return 0;
  }

  private static long start64(SeekableByteChannel zip, ByteBuffer tail, int end)
      throws IOException {
    int locator = end - LOCATOR_BYTES;
    if (locator < 0 || tail.getInt(locator) != LOCATOR) {
      return zip.size();
    }
    long at = tail.getLong(locator + 8);
    if (at < 0 || at > zip.size() - END64_BYTES) {
      return zip.size();
    }
    return read(zip, at, at + END64_BYTES).getLong(48);
  }

  private static ByteBuffer read(SeekableByteChannel zip, long from, long to) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate((int) (to - from)).order(ByteOrder.LITTLE_ENDIAN);
    zip.position(from);
    while (buffer.hasRemaining() && zip.read(buffer) >= 0) {}
    return buffer.flip();
  }
}
