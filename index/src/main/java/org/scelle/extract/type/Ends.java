package org.scelle.extract.type;

import java.io.IOException;
import java.io.InputStream;

/** The two ends of a file, all that telling its type needs. */
public final class Ends {

  static final int HEAD = 1 << 17;
  static final int TAIL = 1 << 16;

  private final long size;
  private final byte[] head;
  private final byte[] tail;

  private Ends(long size, byte[] head, byte[] tail) {
    this.size = size;
    this.head = head;
    this.tail = tail;
  }

  /** Bytes of the whole file. */
  public long size() {
    return size;
  }

  /** Its first bytes, {@link #HEAD} at most; not to be changed. */
  public byte[] head() {
    return head;
  }

  /** Its last bytes, {@link #TAIL} at most, which may overlap the head; not to be changed. */
  public byte[] tail() {
    return tail;
  }

  /** Reads them, and as little else as the bytes allow. */
  public static Ends of(Bytes bytes) throws IOException {
    long size = bytes.size();
    try (InputStream in = bytes.open()) {
      byte[] head = in.readNBytes(HEAD);
      if (size <= head.length) {
        return new Ends(head.length, head, lastOf(head));
      }
      int tail = (int) Math.min(TAIL, size);
      long skip = size - head.length - tail;
      if (skip >= 0) {
        in.skipNBytes(skip);
        return new Ends(size, head, in.readNBytes(tail));
      }
      byte[] rest = in.readNBytes((int) (size - head.length));
      byte[] whole = new byte[head.length + rest.length];
      System.arraycopy(head, 0, whole, 0, head.length);
      System.arraycopy(rest, 0, whole, head.length, rest.length);
      return new Ends(size, head, lastOf(whole));
    }
  }

  private static byte[] lastOf(byte[] bytes) {
    int length = Math.min(TAIL, bytes.length);
    byte[] last = new byte[length];
    System.arraycopy(bytes, bytes.length - length, last, 0, length);
    return last;
  }

  /** Whether the file begins with these bytes, given as characters up to U+00FF. */
  boolean begins(String magic) {
    return at(head, 0, magic);
  }

  /** Where these bytes first stand in {@code bytes}, from {@code from} on; -1 when nowhere. */
  public static int find(byte[] bytes, String what, int from) {
    return find(bytes, what, from, bytes.length);
  }

  /** The same, of places below {@code to}. */
  static int find(byte[] bytes, String what, int from, int to) {
    byte first = (byte) what.charAt(0);
    int end = Math.min(to, bytes.length - what.length() + 1);
    for (int i = Math.max(0, from); i < end; i++) {
      if (bytes[i] == first && at(bytes, i, what)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether these bytes stand at this place. */
  public static boolean at(byte[] bytes, int offset, String what) {
    if (offset < 0 || offset + what.length() > bytes.length) {
      return false;
    }
    for (int i = 0; i < what.length(); i++) {
      if ((bytes[offset + i] & 0xFF) != what.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
