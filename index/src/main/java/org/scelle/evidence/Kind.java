package org.scelle.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

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
  private static final int TAR_SUM = 148;
  private static final int TAR_SUM_LENGTH = 8;
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

  /** By the checksum of the first header, which old tars without a magic have too. */
  private static boolean isTar(byte[] head) {
    if (head.length < TAR_HEADER || head[0] == 0) {
      return false;
    }
    long sum = 0;
    for (int i = 0; i < TAR_HEADER; i++) {
      boolean inSum = i >= TAR_SUM && i < TAR_SUM + TAR_SUM_LENGTH;
      sum += inSum ? ' ' : head[i] & 0xff;
    }
    String stated = new String(head, TAR_SUM, TAR_SUM_LENGTH, StandardCharsets.ISO_8859_1);
    String digits = stated.replace('\0', ' ').strip();
    return digits.matches("[0-7]{1,8}") && Long.parseLong(digits, 8) == sum;
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
