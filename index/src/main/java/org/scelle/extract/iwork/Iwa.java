package org.scelle.extract.iwork;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.scelle.extract.record.Damaged;

/**
 * The objects in a part of an iWork document of 2013 or later: blocks packed with Snappy
 * (google/snappy, {@code format_description.txt}) without its frames and sums, and in them
 * messages, each with a header that says its type and length. As far as others have made out;
 * nobody published it.
 */
final class Iwa {

  private static final int LARGEST = 64 << 20;
  private static final String DAMAGED = "its parts are damaged";

  /** One object. */
  static final class Message {
    private final int type;
    private final byte[] bytes;

    Message(int type, byte[] bytes) {
      this.type = type;
      this.bytes = bytes;
    }

    /** What kind of object it is, in the program that wrote it. */
    int type() {
      return type;
    }

    /** A message; not to be changed. */
    byte[] bytes() {
      return bytes;
    }
  }

  private Iwa() {}

  /** All objects of a part, in their order. */
  static List<Message> messages(InputStream part) throws IOException {
    byte[] all = unpacked(part);
    List<Message> messages = new ArrayList<>();
    int at = 0;
    while (at < all.length) {
      // the length of the header is itself a field without a number
      int length = 0;
      int shift = 0;
      byte b;
      do {
        if (at >= all.length || shift > 28) {
          throw new Damaged(DAMAGED);
        }
        b = all[at++];
        length |= (b & 0x7F) << shift;
        shift += 7;
      } while (b < 0);
      byte[] header = range(all, at, length);
      at += length;
      at = bodies(header, all, at, messages);
    }
    return messages;
  }

  /** Field 2 of a header describes a message: field 1 its type, field 3 its length. */
  private static int bodies(byte[] header, byte[] all, int from, List<Message> messages)
      throws IOException {
    int at = from;
    ProtocolFields infos = new ProtocolFields(header);
    while (infos.next()) {
      if (infos.number() == 2) {
        ProtocolFields info = new ProtocolFields(infos.bytes());
        int type = 0;
        long length = 0;
        while (info.next()) {
          type = info.number() == 1 ? (int) info.value() : type;
          length = info.number() == 3 ? info.value() : length;
        }
        messages.add(new Message(type, range(all, at, length)));
        at += (int) length;
      }
    }
    return at;
  }

  private static byte[] range(byte[] all, int at, long length) throws IOException {
    if (length < 0 || length > all.length - at) {
      throw new Damaged(DAMAGED);
    }
    return Arrays.copyOfRange(all, at, at + (int) length);
  }

  /** A zero, the length in three bytes, the block: until the end. */
  private static byte[] unpacked(InputStream part) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int zero = part.read(); zero >= 0; zero = part.read()) {
      byte[] size = part.readNBytes(3);
      if (zero != 0 || size.length < 3) {
        throw new Damaged(DAMAGED);
      }
      int length = (size[0] & 0xFF) | ((size[1] & 0xFF) << 8) | ((size[2] & 0xFF) << 16);
      byte[] block = part.readNBytes(length);
      if (block.length < length) {
        throw new Damaged(DAMAGED);
      }
      out.writeBytes(new Block(block).unpacked());
      if (out.size() > LARGEST) {
        throw new Damaged("a part unpacks to more than " + LARGEST + " bytes");
      }
    }
    return out.toByteArray();
  }

  /** One block of Snappy. */
  private static final class Block {
    private final byte[] packed;
    private int at;
    private byte[] out = {};
    private int count;

    Block(byte[] packed) {
      this.packed = packed;
    }

    byte[] unpacked() throws IOException {
      long length = 0;
      for (int shift = 0; ; shift += 7) {
        int b = next();
        length |= (b & 0x7FL) << shift;
        if (b < 0x80) {
          break;
        }
        if (shift > 28) {
          throw new Damaged(DAMAGED);
        }
      }
      if (length > LARGEST) {
        throw new Damaged("a part unpacks to more than " + LARGEST + " bytes");
      }
      out = new byte[(int) length];
      while (at < packed.length) {
        element(next());
      }
      if (count != length) {
        throw new Damaged(DAMAGED);
      }
      return out;
    }

    private void element(int tag) throws IOException {
      switch (tag & 3) {
        case 0 -> literal(tag >>> 2);
        case 1 -> copy(((tag >>> 5) << 8) | next(), 4 + ((tag >>> 2) & 7));
        case 2 -> copy(number(2), 1 + (tag >>> 2));
        default -> copy(number(4), 1 + (tag >>> 2));
      }
    }

    private void literal(int said) throws IOException {
      int length = 1 + (said < 60 ? said : number(said - 59));
      if (length <= 0 || length > packed.length - at || length > out.length - count) {
        throw new Damaged(DAMAGED);
      }
      System.arraycopy(packed, at, out, count, length);
      at += length;
      count += length;
    }

    private void copy(int distance, int length) throws IOException {
      if (distance <= 0 || distance > count || length > out.length - count) {
        throw new Damaged(DAMAGED);
      }
      for (int i = 0; i < length; i++) {
        out[count] = out[count - distance]; // may repeat what it has just written
        count++;
      }
    }

    private int number(int bytes) throws IOException {
      int number = 0;
      for (int i = 0; i < bytes; i++) {
        number |= next() << (8 * i);
      }
      return number;
    }

    private int next() throws IOException {
      if (at >= packed.length) {
        throw new Damaged(DAMAGED);
      }
      return packed[at++] & 0xFF;
    }
  }
}
