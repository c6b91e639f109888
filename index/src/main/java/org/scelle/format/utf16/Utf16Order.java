package org.scelle.format.utf16;

import org.jspecify.annotations.Nullable;

/**
 * In which order the bytes of UTF-16 stand, and where they begin.
 *
 * @param bigEndian whether the higher byte comes first
 * @param skip bytes of the mark before the text
 */
record Utf16Order(boolean bigEndian, int skip) {

  private static final int LOOKED_AT = 128;
  private static final int FEWEST = 16;

  /** The order that the beginning of a file shows; {@code null} when it shows none. */
  static @Nullable Utf16Order of(byte[] head) {
    if (head.length < 2) {
      return null;
    }
    int mark = (head[0] & 0xff) << 8 | (head[1] & 0xff);
    if (mark == 0xfeff) {
      return new Utf16Order(true, 2);
    }
    if (mark == 0xfffe) {
      boolean utf32 = head.length > 3 && head[2] == 0 && head[3] == 0;
      return utf32 ? null : new Utf16Order(false, 2);
    }
    if (head.length < FEWEST) {
      return null;
    }
    return isPlain(head, 0) ? new Utf16Order(false, 0) : isPlain(head, 1) ? bigWithoutMark() : null;
  }

  private static Utf16Order bigWithoutMark() {
    return new Utf16Order(true, 0);
  }

  /** Whether every other byte is a letter, sign or blank of ASCII, and those between are zero. */
  private static boolean isPlain(byte[] head, int low) {
    int length = Math.min(LOOKED_AT, head.length) & ~1;
    for (int i = 0; i < length; i += 2) {
      byte letter = head[i + low];
      boolean blank = letter == '\t' || letter == '\n' || letter == '\r';
      if (head[i + 1 - low] != 0 || !(blank || (letter >= ' ' && letter < 0x7f))) {
        return false;
      }
    }
    return true;
  }

  /** The unit in two bytes. */
  int unit(byte first, byte second) {
    int a = first & 0xff;
    int b = second & 0xff;
    return bigEndian ? a << 8 | b : b << 8 | a;
  }
}
