package org.scelle.format.pgdump;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scelle.format.bytes.Lines;

/**
 * The values of one line of a COPY block (PostgreSQL documentation, COPY, "Text Format"): separated
 * by tabs, {@code \N} for NULL, backslash escapes.
 */
final class CopyRow {

  private byte[] text = new byte[1024];
  private int length;
  private boolean isNull;

  /** The values, of which {@code null} stands for NULL. */
  List<byte @Nullable []> values(Lines line, int expected) {
    List<byte @Nullable []> values = new ArrayList<>(expected);
    begin();
    int i = 0;
    while (i < line.length()) {
      byte b = line.at(i++);
      if (b == '\t') {
        values.add(end());
        begin();
      } else if (b == '\\' && i < line.length()) {
        i = escape(line, i);
      } else {
        add(b);
      }
    }
    values.add(end());
    return values;
  }

  private void begin() {
    length = 0;
    isNull = false;
  }

  private byte @Nullable [] end() {
    return isNull && length == 0 ? null : Arrays.copyOf(text, length);
  }

  private void add(int b) {
    if (length == text.length) {
      text = Arrays.copyOf(text, 2 * length);
    }
    text[length++] = (byte) b;
  }

  /** What stands behind a backslash; returns the index behind it. */
  private int escape(Lines line, int at) {
    byte b = line.at(at);
    switch (b) {
      case 'N' -> isNull = true;
      case 'b' -> add('\b');
      case 'f' -> add('\f');
      case 'n' -> add('\n');
      case 'r' -> add('\r');
      case 't' -> add('\t');
      case 'v' -> add(0x0b);
      case 'x' -> {
        return digits(line, at + 1, new Digits(16, 2));
      }
      default -> {
        if (b >= '0' && b <= '7') {
          return digits(line, at, new Digits(8, 3));
        }
        add(b);
      }
    }
    return at + 1;
  }

  private record Digits(int radix, int most) {}

  private int digits(Lines line, int at, Digits digits) {
    int value = 0;
    int i = at;
    while (i < line.length()
        && i < at + digits.most
        && Character.digit(line.at(i), digits.radix) >= 0) {
      value = value * digits.radix + Character.digit(line.at(i), digits.radix);
      i++;
    }
    add(i == at ? 'x' : value);
    return i;
  }
}
