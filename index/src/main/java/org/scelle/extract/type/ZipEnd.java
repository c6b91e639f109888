package org.scelle.extract.type;

import java.nio.charset.StandardCharsets;

/** The end of a zip (APPNOTE 4.3.16), as far as the last bytes of a file have it. */
final class ZipEnd {

  private static final int RECORD = 22;
  private static final int NOWHERE = -1;

  private final byte[] tail;
  private final int at;

  private ZipEnd(byte[] tail, int at) {
    this.tail = tail;
    this.at = at;
  }

  static ZipEnd of(Ends ends) {
    byte[] tail = ends.tail();
    int whole = NOWHERE;
    for (int at = Ends.find(tail, "PK\5\6", 0); at >= 0; at = Ends.find(tail, "PK\5\6", at + 1)) {
      if (at + RECORD <= tail.length && at + RECORD + two(tail, at + 20) <= tail.length) {
        whole = at;
      }
    }
    return new ZipEnd(tail, whole);
  }

  /** Whether there is one that is whole. */
  boolean isThere() {
    return at >= 0;
  }

  /** Whether nothing follows it. */
  boolean isLast() {
    return isThere() && end() == tail.length;
  }

  /** Whether it stands in a stream of a PDF, which is what an attached zip is. */
  boolean isInsideStream() {
    int length = Math.min(32, tail.length - end());
    return new String(tail, end(), length, StandardCharsets.ISO_8859_1)
        .stripLeading()
        .startsWith("endstream");
  }

  /** Whether a member needs a password, as the list of members says. */
  boolean hasLockedMember() {
    if (!isThere()) {
      return false;
    }
    int member = at - two(tail, at + 12) - (two(tail, at + 14) << 16);
    while (member >= 0 && member + 46 <= at && Ends.at(tail, member, "PK\1\2")) {
      if ((tail[member + 8] & 1) != 0) {
        return true;
      }
      member += 46 + two(tail, member + 28) + two(tail, member + 30) + two(tail, member + 32);
    }
    return false;
  }

  private int end() {
    return at + RECORD + two(tail, at + 20);
  }

  private static int two(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
  }
}
