package org.scelle.format.sqlite;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scelle.format.bytes.Damage;

/** The values of one row of a SQLite database ("Database File Format", section 2.1). */
final class SqliteRecord {

  private static final int FLOAT = 7;
  private static final int FIRST_BLOB = 12;
  private static final int[] BYTES = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0};

  private SqliteRecord() {}

  /** A whole number of one to nine bytes. */
  static long varint(ByteBuffer bytes) {
    long value = 0;
    for (int i = 0; i < 8; i++) {
      byte b = bytes.get();
      value = (value << 7) | (b & 0x7f);
      if (b >= 0) {
        return value;
      }
    }
    return (value << 8) | (bytes.get() & 0xff);
  }

  /**
   * The values as text in UTF-8 (or bytes); {@code null} stands for NULL.
   *
   * @param encoding that of the texts
   */
  static List<byte @Nullable []> values(byte[] record, Charset encoding) throws Damage {
    try {
      ByteBuffer header = ByteBuffer.wrap(record);
      long end = varint(header);
      ByteBuffer body = ByteBuffer.wrap(record);
      body.position(Math.toIntExact(end));
      List<byte @Nullable []> values = new ArrayList<>();
      while (header.position() < end) {
        values.add(value(varint(header), body, encoding));
      }
      return values;
    } catch (BufferUnderflowException | IllegalArgumentException | ArithmeticException broken) {
      throw new Damage(Damage.Kind.BROKEN, 0, "a row whose values are longer than the row");
    }
  }

  private static byte @Nullable [] value(long type, ByteBuffer body, Charset encoding) {
    if (type == 0) {
      return null;
    }
    if (type >= FIRST_BLOB) {
      long length = (type - FIRST_BLOB) / 2;
      if (length > body.remaining()) {
        throw new BufferUnderflowException();
      }
      byte[] text = new byte[(int) length];
      body.get(text);
      boolean blob = type % 2 == 0;
      return blob || encoding.equals(StandardCharsets.UTF_8)
          ? text
          : new String(text, encoding).getBytes(StandardCharsets.UTF_8);
    }
    if (type < 0 || type >= BYTES.length) {
      throw new IllegalArgumentException("reserved type " + type);
    }
    long number = number((int) type, body);
    String text =
        type == FLOAT ? Double.toString(Double.longBitsToDouble(number)) : Long.toString(number);
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static long number(int type, ByteBuffer body) {
    if (BYTES[type] == 0) {
      return type - 8L;
    }
    long value = body.get();
    for (int i = 1; i < BYTES[type]; i++) {
      value = (value << 8) | (body.get() & 0xff);
    }
    return value;
  }
}
