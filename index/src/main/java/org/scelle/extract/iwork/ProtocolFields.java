package org.scelle.extract.iwork;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.scelle.extract.record.Damaged;

/**
 * The fields of one message in the wire format of protocol buffers (protobuf.dev, "Encoding"), one
 * after another. What it holds is copied, never shared.
 */
final class ProtocolFields {

  private static final int VARINT = 0;
  private static final int FIXED_64 = 1;
  private static final int BYTES = 2;
  private static final int FIXED_32 = 5;
  private static final String DAMAGED = "its objects are damaged";

  private final byte[] message;
  private int at;
  private int number;
  private long value;
  private byte[] bytes = {};

  ProtocolFields(byte[] message) {
    this.message = message;
  }

  /**
   * Goes to the next field; false when there is none.
   *
   * @throws IOException when the message is none
   */
  boolean next() throws IOException {
    if (at >= message.length) {
      return false;
    }
    long key = varint();
    number = (int) (key >>> 3);
    value = 0;
    bytes = new byte[0];
    switch ((int) key & 7) {
      case VARINT -> value = varint();
      case FIXED_64 -> take(8);
      case FIXED_32 -> take(4);
      case BYTES -> bytes = take(varint());
      default -> throw new Damaged(DAMAGED);
    }
    return true;
  }

  /** Number of the field. */
  int number() {
    return number;
  }

  /** Its value when it is a number; else 0. */
  long value() {
    return value;
  }

  /** Its bytes when it is a text or a message; else none. */
  byte[] bytes() {
    return bytes;
  }

  String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private long varint() throws IOException {
    long read = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (at >= message.length) {
        break;
      }
      byte b = message[at++];
      read |= (b & 0x7FL) << shift;
      if (b >= 0) {
        return read;
      }
    }
    throw new Damaged(DAMAGED);
  }

  private byte[] take(long length) throws IOException {
    if (length < 0 || length > message.length - at) {
      throw new Damaged(DAMAGED);
    }
    at += (int) length;
    return Arrays.copyOfRange(message, at - (int) length, at);
  }
}
