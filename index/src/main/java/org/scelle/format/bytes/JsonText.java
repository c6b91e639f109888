package org.scelle.format.bytes;

import java.nio.charset.StandardCharsets;

/** Decodes the strings of JSON, and says what it had to repair. */
final class JsonText {

  private static final int SHARED = 1024;
  private static final int LONGEST_SHARED = 80;

  private final Repairs notes = new Repairs();
  private final String[] shared = new String[SHARED];

  Repairs notes() {
    return notes;
  }

  /** The text of a range; short plain ones that come again and again are made once. */
  String shared(ByteWindow bytes, long from, long to) throws Damage {
    int start = bytes.index(from);
    int length = (int) (to - from);
    if (length > LONGEST_SHARED) {
      return decode(bytes, start, start + length);
    }
    int hash = length;
    int seen = 0;
    for (int i = start; i < start + length; i++) {
      byte b = bytes.buffer[i];
      seen |= b == '\\' ? 0x80 : b;
      hash = hash * 31 + b;
    }
    if ((seen & 0x80) != 0) {
      return decode(bytes, start, start + length);
    }
    int slot = (hash ^ (hash >>> 15)) & (SHARED - 1);
    String kept = shared[slot];
    if (kept != null && same(kept, bytes.buffer, start, length)) {
      return kept;
    }
    String made = new String(bytes.buffer, start, length, StandardCharsets.ISO_8859_1);
    shared[slot] = made;
    return made;
  }

  private static boolean same(String text, byte[] bytes, int start, int length) {
    if (text.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) != bytes[start + i]) {
        return false;
      }
    }
    return true;
  }

  /** The text from {@code from} to just before the quotation mark that was read last. */
  String of(ByteWindow bytes, long from) throws Damage {
    return decode(bytes, bytes.index(from), bytes.pos - 1);
  }

  /** Checks the same range without keeping its text. */
  void check(ByteWindow bytes, long from) throws Damage {
    decode(bytes, bytes.index(from), bytes.pos - 1);
  }

  private String decode(ByteWindow bytes, int from, int to) throws Damage {
    byte[] buffer = bytes.buffer;
    int escape = from;
    while (escape < to && buffer[escape] != '\\') {
      escape++;
    }
    if (escape == to) {
      return utf8(buffer, from, to);
    }
    StringBuilder text = new StringBuilder(to - from);
    int start = from;
    while (escape < to) {
      text.append(utf8(buffer, start, escape));
      start = escape + (buffer[escape + 1] == 'u' ? 6 : 2);
      text.append(unescape(bytes, escape, to));
      escape = start;
      while (escape < to && buffer[escape] != '\\') {
        escape++;
      }
    }
    text.append(utf8(buffer, start, to));
    return paired(text);
  }

  private char unescape(ByteWindow bytes, int at, int to) throws Damage {
    byte b = bytes.buffer[at + 1];
    return switch (b) {
      case '"', '\\', '/' -> (char) b;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unit(bytes, at, to);
      default -> throw invalid(bytes, at);
    };
  }

  private static char unit(ByteWindow bytes, int at, int to) throws Damage {
    int value = 0;
    for (int i = at + 2; i < at + 6; i++) {
      int digit = i < to ? Character.digit(bytes.buffer[i], 16) : -1;
      if (digit < 0) {
        throw invalid(bytes, at);
      }
      value = (value << 4) | digit;
    }
    return (char) value;
  }

  private static Damage invalid(ByteWindow bytes, int at) {
    return new Damage(
        Damage.Kind.BROKEN, bytes.at() - bytes.pos + at, "an escape that JSON does not know");
  }

  private String utf8(byte[] bytes, int from, int to) {
    String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    if (text.indexOf('\uFFFD') >= 0) {
      if (replacements(text) > genuine(bytes, from, to)) {
        notes.encoding();
      }
    }
    return text;
  }

  private static long replacements(String text) {
    return text.chars().filter(c -> c == '\uFFFD').count();
  }

  /** How often U+FFFD itself was written. */
  private static int genuine(byte[] bytes, int from, int to) {
    int count = 0;
    for (int i = from; i + 2 < to; i++) {
      if (bytes[i] == (byte) 0xef && bytes[i + 1] == (byte) 0xbf && bytes[i + 2] == (byte) 0xbd) {
        count++;
      }
    }
    return count;
  }

  /** A lone half of a pair cannot be written in any encoding: it would break every output. */
  private String paired(StringBuilder text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      if (i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1))) {
        i++;
      } else {
        notes.surrogate();
        text.setCharAt(i, '\uFFFD');
      }
    }
    return text.toString();
  }
}
