package org.scelle.evidence;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarUtils;

/** What a file is to the walk, told by its first bytes. */
enum Kind {
  PLAIN,
  ZIP,
  SEVEN_ZIP,
  TAR,
  GZIP,
  BZIP2,
  XZ;

  private static final int TAR_HEADER = 512;
  private static final HexFormat HEX = HexFormat.of();

  static Kind of(byte[] head) {
    // APPNOTE 4.3.7 local header, 4.3.16 end of an empty archive, 8.5.4 split marker
    if (starts(head, "504b0304") || starts(head, "504b0506") || starts(head, "504b0708")) {
      return ZIP;
    }
    if (starts(head, "377abcaf271c")) {
      return SEVEN_ZIP;
    }
    // RFC 1952: deflate is the only method
    if (starts(head, "1f8b08")) {
      return GZIP;
    }
    if (starts(head, "fd377a585a00")) {
      return XZ;
    }
    if (isBzip2(head)) {
      return BZIP2;
    }
    return isTar(head) ? TAR : PLAIN;
  }

  /** Level digit, then the magic of a block or, in an empty stream, of its end. */
  private static boolean isBzip2(byte[] head) {
    return starts(head, "425a68")
        && head.length >= 10
        && head[3] >= '1'
        && head[3] <= '9'
        && (at(head, 4, "314159265359") || at(head, 4, "177245385090"));
  }

  private static boolean isTar(byte[] head) {
    return head.length >= TAR_HEADER
        && head[0] != 0
        && TarUtils.verifyCheckSum(Arrays.copyOf(head, TAR_HEADER));
  }

  private static boolean starts(byte[] head, String hex) {
    return at(head, 0, hex);
  }

  private static boolean at(byte[] head, int offset, String hex) {
    byte[] magic = HEX.parseHex(hex);
    return head.length >= offset + magic.length
        && ByteBuffer.wrap(head, offset, magic.length).equals(ByteBuffer.wrap(magic));
  }
}
