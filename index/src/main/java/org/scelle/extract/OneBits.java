package org.scelle.extract;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Numbers and names as they are packed for servers ([MS-FSSHTTPB] 2.2.1). */
final class OneBits {

  /**
   * What begins or ends here.
   *
   * @param type the number of its type
   * @param length bytes that belong to it before anything inside it
   */
  record Head(int type, boolean isEnd, long length) {}

  private OneBits() {}

  static Head head(ByteBuffer in) throws IOException {
    int first = in.get(in.position()) & 0xFF;
    return switch (first & 3) {
      case 0 -> {
        int head = in.getShort() & 0xFFFF;
        yield new Head((head >>> 3) & 0x3F, false, head >>> 9);
      }
      case 2 -> {
        int head = in.getInt();
        int length = head >>> 17;
        yield new Head((head >>> 3) & 0x3FFF, false, length == 0x7FFF ? number(in) : length);
      }
      case 1 -> new Head((in.get() & 0xFF) >>> 2, true, 0);
      default -> new Head((in.getShort() & 0xFFFF) >>> 2, true, 0);
    };
  }

  /** A number: how many zeros it ends with tells how many bytes it has. */
  static long number(ByteBuffer in) throws IOException {
    int first = in.get() & 0xFF;
    if (first == 0) {
      return 0;
    }
    int zeros = Integer.numberOfTrailingZeros(first);
    long number = zeros == 7 ? 0 : first >>> (zeros + 1);
    int bits = zeros == 7 ? 0 : 7 - zeros;
    for (int i = 0; i < (zeros == 7 ? 8 : zeros); i++) {
      number |= (in.get() & 0xFFL) << bits;
      bits += 8;
    }
    if (number < 0) {
      throw new IOException(OneNodes.DAMAGED);
    }
    return number;
  }

  /** A GUID after a number of five, ten, seventeen or thirty-two bits; or a zero for none. */
  static OneId id(ByteBuffer in) throws IOException {
    int first = in.get() & 0xFF;
    if (first == 0) {
      return OneId.NONE;
    }
    int n;
    if ((first & 7) == 4) {
      n = first >>> 3;
    } else if ((first & 0x3F) == 0x20) {
      n = ((in.get() & 0xFF) << 2) | (first >>> 6);
    } else if ((first & 0x7F) == 0x40) {
      n = ((in.getShort() & 0xFFFF) << 1) | (first >>> 7);
    } else if (first == 0x80) {
      n = in.getInt();
    } else {
      throw new IOException(OneNodes.DAMAGED);
    }
    return new OneId(OneId.guid(in), n);
  }

  /** Passes over a number that counts changes. */
  static void passSerial(ByteBuffer in) {
    if (in.get() != 0) {
      in.position(Math.min(in.limit(), in.position() + 24));
    }
  }

  /** Bytes with their number before them. */
  static ByteBuffer item(ByteBuffer in) throws IOException {
    long length = number(in);
    if (length > in.remaining()) {
      throw new IOException(OneNodes.DAMAGED);
    }
    return in.slice(in.position(), (int) length).order(ByteOrder.LITTLE_ENDIAN);
  }
}
