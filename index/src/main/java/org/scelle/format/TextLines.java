package org.scelle.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The lines of a text and where they stand. Memory is bounded by the longest line that is read. */
final class TextLines {

  static final int LONGEST = 16 << 20;

  private static final String MARK = "\ufeff";

  /**
   * @param end the byte after the line end
   * @param text without the line end, and without a byte order mark; {@code null} when it is longer
   *     than {@link #LONGEST}
   */
  record Line(long start, long end, @Nullable String text) {}

  private final ByteWindow bytes;

  TextLines(InputStream in) {
    bytes = new ByteWindow(in);
    bytes.keepAtMost(LONGEST);
  }

  /** The next line; {@code null} at the end. */
  @Nullable Line next() throws IOException {
    long start = bytes.at();
    long before = bytes.pin(start);
    try {
      if (bytes.pos == bytes.limit && !bytes.fill()) {
        return null;
      }
      boolean ended = bytes.find((byte) '\n');
      int from = bytes.index(start);
      String text = new String(bytes.buffer, from, bytes.pos - from, StandardCharsets.UTF_8);
      bytes.pos += ended ? 1 : 0;
      return new Line(start, bytes.at(), plain(start, text));
    } catch (Damage tooLarge) {
      bytes.unpin(before);
      return rest(start);
    } finally {
      bytes.unpin(before);
    }
  }

  private static String plain(long start, String text) {
    int from = start == 0 && text.startsWith(MARK) ? 1 : 0;
    int end = text.endsWith("\r") ? text.length() - 1 : text.length();
    return text.substring(from, Math.max(from, end));
  }

  private Line rest(long start) throws IOException {
    try {
      if (bytes.find((byte) '\n')) {
        bytes.pos++;
      }
    } catch (Damage impossible) {
      throw new IllegalStateException("nothing is kept", impossible);
    }
    return new Line(start, bytes.at(), null);
  }
}
