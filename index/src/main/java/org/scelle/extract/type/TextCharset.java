package org.scelle.extract.type;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * How the bytes of a text are to be read.
 *
 * @param skip bytes of its byte order mark
 * @param note what to say of the choice, as {@code UTF-8} or {@code assumed windows-1252}
 */
public record TextCharset(Charset charset, int skip, String note) {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** The charset of bytes that look like text; {@code null} when they do not. */
  public static @Nullable TextCharset of(Ends ends) {
    if (ends.size() == 0) {
      return new TextCharset(StandardCharsets.UTF_8, 0, "UTF-8");
    }
    if (ends.begins("\u00EF\u00BB\u00BF")) {
      return new TextCharset(StandardCharsets.UTF_8, 3, "UTF-8");
    }
    if (ends.begins("\u00FF\u00FE\0\0") || ends.begins("\0\0\u00FE\u00FF")) {
      return new TextCharset(Charset.forName("UTF-32"), 0, "UTF-32");
    }
    if (ends.begins("\u00FF\u00FE")) {
      return utf16(ends.head(), StandardCharsets.UTF_16LE, 2);
    }
    if (ends.begins("\u00FE\u00FF")) {
      return utf16(ends.head(), StandardCharsets.UTF_16BE, 2);
    }
    return withoutMark(ends);
  }

  private static @Nullable TextCharset withoutMark(Ends ends) {
    Tally tally = Tally.of(ends.head());
    if (tally.zeros > 0) {
      int pairs = ends.head().length / 2;
      if (tally.zerosAtOdd > pairs * 0.6 && tally.zerosAtOdd > 8L * tally.zerosAtEven()) {
        return utf16(ends.head(), StandardCharsets.UTF_16LE, 0);
      }
      if (tally.zerosAtEven() > pairs * 0.6 && tally.zerosAtEven() > 8L * tally.zerosAtOdd) {
        return utf16(ends.head(), StandardCharsets.UTF_16BE, 0);
      }
      return null;
    }
    if (tally.controls > ends.head().length / 100) {
      return null;
    }
    if (isUtf8(ends.head()) && isUtf8Tail(ends.tail())) {
      return new TextCharset(StandardCharsets.UTF_8, 0, "UTF-8");
    }
    boolean mostlyAscii = tally.high < ends.head().length * 0.3;
    return mostlyAscii && tally.undefined == 0
        ? new TextCharset(WINDOWS_1252, 0, "assumed windows-1252")
        : null;
  }

  private static @Nullable TextCharset utf16(byte[] head, Charset charset, int skip) {
    int even = head.length - head.length % 2;
    CharBuffer text = charset.decode(ByteBuffer.wrap(head, skip, even - skip));
    int strange = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0xFFFD || (c < 0x20 && !isSpace(c))) {
        strange++;
      }
    }
    return strange * 50 > text.length() ? null : new TextCharset(charset, skip, charset.name());
  }

  private static boolean isUtf8(byte[] bytes) {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    // A character cut at the end of the head is no error: the decoder just leaves it.
    return !decoder
        .decode(ByteBuffer.wrap(bytes), CharBuffer.allocate(bytes.length + 1), false)
        .isError();
  }

  private static boolean isUtf8Tail(byte[] bytes) {
    int start = 0;
    while (start < Math.min(4, bytes.length) && (bytes[start] & 0xC0) == 0x80) {
      start++;
    }
    byte[] whole = new byte[bytes.length - start];
    System.arraycopy(bytes, start, whole, 0, whole.length);
    return isUtf8(whole);
  }

  private static boolean isSpace(int c) {
    return c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == 0x1B || c == '\b' || c == 7;
  }

  /** Counts over the bytes of a head. */
  private record Tally(int zeros, int zerosAtOdd, int controls, int high, int undefined) {

    int zerosAtEven() {
      return zeros - zerosAtOdd;
    }

    static Tally of(byte[] bytes) {
      int zeros = 0;
      int odd = 0;
      int controls = 0;
      int high = 0;
      int undefined = 0;
      for (int i = 0; i < bytes.length; i++) {
        int b = bytes[i] & 0xFF;
        zeros += b == 0 ? 1 : 0;
        odd += b == 0 && i % 2 == 1 ? 1 : 0;
        controls += (b < 0x20 && !isSpace(b)) || b == 0x7F ? 1 : 0;
        high += b >= 0x80 ? 1 : 0;
        undefined += b == 0x81 || b == 0x8D || b == 0x8F || b == 0x90 || b == 0x9D ? 1 : 0;
      }
      return new Tally(zeros, odd, controls, high, undefined);
    }
  }
}
