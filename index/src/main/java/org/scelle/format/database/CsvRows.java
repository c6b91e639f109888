package org.scelle.format.database;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scelle.format.bytes.ByteWindow;
import org.scelle.format.bytes.Damage;

/**
 * Rows of separated values (RFC 4180), also between semicolons, tabs or bars. A quote that is never
 * closed costs its own line.
 */
final class CsvRows {

  private static final int LONGEST = 16 << 20;

  /** The first byte of a byte order mark. */
  private static final int MARK = 0xef;

  private static final int MOST_COLUMNS = 4096;
  private static final Charset WESTERN = Charset.forName("windows-1252");

  private final ByteWindow bytes;
  private final int separator;
  private final ByteArrayOutputStream value = new ByteArrayOutputStream();
  private long start;
  private boolean begun;
  private boolean western;
  private String damage = "";

  CsvRows(InputStream in, char separator) {
    this.bytes = new ByteWindow(in);
    this.bytes.keepAtMost(LONGEST);
    this.separator = separator;
  }

  /** Where the row that was read last begins. */
  long start() {
    return start;
  }

  /** The byte after it and its line end. */
  long end() {
    return bytes.at();
  }

  /** What is wrong with it; empty when nothing is. */
  String damage() {
    return damage;
  }

  /** Whether any value was not UTF-8 and was read as Windows-1252. */
  boolean western() {
    return western;
  }

  /** The values of the next row that is not empty, as UTF-8; {@code null} at the end. */
  @Nullable List<byte @Nullable []> next() throws IOException {
    bytes.unpin(ByteWindow.NONE);
    damage = "";
    try {
      passBlankLines();
      start = bytes.at();
      if (bytes.look() < 0) {
        return null;
      }
      bytes.pin(start);
      return row(true);
    } catch (Damage tooLarge) {
      damage = "a row longer than the " + (LONGEST >> 20) + " MiB that are read";
      bytes.unpin(ByteWindow.NONE);
      toLineEnd();
      return List.of();
    }
  }

  private void passBlankLines() throws IOException, Damage {
    while (!begun && bytes.look() == MARK) {
      bytes.pass();
      bytes.passIf(bytes.look());
      bytes.passIf(bytes.look());
    }
    begun = true;
    while (bytes.look() == '\n' || bytes.look() == '\r') {
      bytes.pass();
    }
  }

  private void toLineEnd() throws IOException {
    try {
      if (bytes.find((byte) '\n')) {
        bytes.pass();
      }
    } catch (Damage unpinned) {
      throw new IllegalStateException("nothing is kept, so nothing is too long", unpinned);
    }
  }

  private List<byte @Nullable []> row(boolean quotes) throws IOException, Damage {
    List<byte @Nullable []> values = new ArrayList<>();
    for (; ; ) {
      value.reset();
      if (quotes && bytes.look() == '"' && !quoted()) {
        damage = "a quotation mark is never closed";
        bytes.seek(start);
        return row(false);
      }
      int b = bytes.look();
      while (b >= 0 && b != separator && b != '\n') {
        value.write(b);
        bytes.pass();
        b = bytes.look();
      }
      values.add(utf8(b == '\n' || b < 0));
      bytes.passIf(b);
      if (b != separator || values.size() >= MOST_COLUMNS) {
        return values;
      }
    }
  }

  /** Reads what stands between quotation marks; false when the second is missing. */
  private boolean quoted() throws IOException, Damage {
    bytes.pass();
    for (int b = bytes.look(); b >= 0; b = bytes.look()) {
      bytes.pass();
      if (b == '"') {
        if (bytes.look() != '"') {
          return true;
        }
        bytes.pass();
      }
      value.write(b);
    }
    return false;
  }

  private byte[] utf8(boolean last) {
    byte[] raw = value.toByteArray();
    int length = raw.length;
    while (last && length > 0 && raw[length - 1] == '\r') {
      length--;
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw, 0, length)).toString();
    } catch (CharacterCodingException notUtf8) {
      western = true;
      text = new String(raw, 0, length, WESTERN);
    }
    return text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
  }
}
