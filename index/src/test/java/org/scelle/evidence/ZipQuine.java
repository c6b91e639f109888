package org.scelle.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * A zip whose only member is the zip itself, after Russ Cox, "Zip files all the way down" (2010):
 * its deflate stream is a program of literals and repetitions that prints itself, the header before
 * it and the directory behind it.
 */
public final class ZipQuine {

  /** So long that a repetition of the header takes five bytes, as all other steps do. */
  private static final String NAME = "encore-et-encore-et-encore.zip";

  private static final int STEP = 5;

  private ZipQuine() {}

  /** The same bytes every time. */
  public static byte[] make() {
    int length = file(0, 0).length;
    // The checksum stands in the file and is one of the file: a linear equation over 32 bits.
    int zero = crc(file(length, 0));
    int[] columns = new int[32];
    for (int bit = 0; bit < 32; bit++) {
      columns[bit] = crc(file(length, 1 << bit)) ^ zero ^ (1 << bit);
    }
    return file(length, solved(columns, zero));
  }

  private static byte[] file(int length, int crc) {
    byte[] end = end(length, crc);
    byte[] head = head(length, crc, stream(new byte[STEP * 12], end).length);
    byte[] stream = stream(head, end);
    byte[] directory = directory(length, crc, stream.length);
    return join(head, stream(head, directory), directory);
  }

  private static byte[] end(int length, int crc) {
    return directory(length, crc, 0);
  }

  private static byte[] stream(byte[] head, byte[] end) {
    byte[] repeatHead = repeatHead(head.length + STEP);
    byte[] repeatEnd = repeatEnd(end.length + 4);
    byte[] repeat = repeatFour();
    byte[] one = literal(STEP);
    byte[] four = literal(4 * STEP);
    byte[] none = literal(0);
    byte[] ofHead = literal(head.length + STEP);
    byte[] ofEnd = literal(repeatEnd.length + end.length);
    return join(
        join(ofHead, head, ofHead, repeatHead),
        join(one, repeatHead, one, one),
        join(four, repeatHead, one, one, four, repeat),
        join(four, repeat, four, repeat, four, repeat),
        join(four, repeat, none, none, ofEnd, repeat),
        join(none, none, ofEnd, repeatEnd, end, repeatEnd));
  }

  private static byte[] head(int length, int crc, int packed) {
    ByteBuffer out = ByteBuffer.allocate(30 + NAME.length()).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(0x04034b50).putShort((short) 20).putShort((short) 0).putShort((short) 8).putInt(0);
    out.putInt(crc).putInt(packed).putInt(length);
    return out.putInt(NAME.length()).put(NAME.getBytes(StandardCharsets.US_ASCII)).array();
  }

  private static byte[] directory(int length, int crc, int packed) {
    ByteBuffer out = ByteBuffer.allocate(68 + NAME.length()).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(0x02014b50).putShort((short) 20).putShort((short) 20).putShort((short) 0);
    out.putShort((short) 8).putInt(0).putInt(crc).putInt(packed).putInt(length);
    out.putShort((short) NAME.length()).putLong(0).putLong(0);
    out.put(NAME.getBytes(StandardCharsets.US_ASCII));
    out.putInt(0x06054b50).putInt(0).putShort((short) 1).putShort((short) 1);
    out.putInt(46 + NAME.length()).putInt(30 + NAME.length() + packed).putShort((short) 0);
    return out.array();
  }

  /** RFC 1951, 3.2.4: a stored block's head; its bytes follow. */
  private static byte[] literal(int bytes) {
    ByteBuffer out = ByteBuffer.allocate(STEP).order(ByteOrder.LITTLE_ENDIAN);
    return out.put((byte) 0).putShort((short) bytes).putShort((short) ~bytes).array();
  }

  /** Twenty bytes again, in two halves: 40 bits. */
  private static byte[] repeatFour() {
    Bits bits = new Bits().block(0);
    bits.code(8, 7).code(8, 5).number(20 - 17, 3);
    bits.code(8, 7).code(8, 5).number(20 - 17, 3);
    return bits.code(0, 7).bytes(STEP);
  }

  /** 65 bytes again, and a block of nothing: 40 bits. */
  private static byte[] repeatHead(int bytes) {
    Bits bits = new Bits().block(0);
    bits.code(20, 7).number(bytes - 59, 3).code(12, 5).number(bytes - 65, 5).code(0, 7);
    return bits.block(0).code(0, 7).bytes(STEP);
  }

  /** From 99 to 114 bytes again, as the last block: 31 bits. */
  private static byte[] repeatEnd(int bytes) {
    Bits bits = new Bits().block(1);
    bits.code(23, 7).number(bytes - 99, 4).code(13, 5).number(bytes - 97, 5);
    return bits.code(0, 7).bytes(4);
  }

  /** Bits as RFC 1951, 3.1.1 packs them: numbers from the lowest bit, codes from the highest. */
  private static final class Bits {
    private long bits;
    private int count;

    Bits number(int value, int length) {
      bits |= (long) value << count;
      count += length;
      return this;
    }

    Bits code(int value, int length) {
      return number(Integer.reverse(value) >>> (32 - length), length);
    }

    /** A block of fixed codes begins. */
    Bits block(int last) {
      return number(last, 1).number(1, 2);
    }

    byte[] bytes(int length) {
      if ((count + 7) / 8 != length) {
        throw new IllegalStateException(count + " bits");
      }
      ByteBuffer out = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(bits);
      return Arrays.copyOf(out.array(), length);
    }
  }

  private static int crc(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return (int) crc.getValue();
  }

  /** The x for which the columns of its bits add up to the sum, by elimination. */
  private static int solved(int[] columns, int sum) {
    int[] values = columns.clone();
    int[] made = new int[32];
    for (int i = 0; i < 32; i++) {
      made[i] = 1 << i;
    }
    int rest = sum;
    int x = 0;
    for (int i = 0; i < 32; i++) {
      int pivot = values[i];
      if (pivot == 0) {
        continue;
      }
      int high = Integer.highestOneBit(pivot);
      for (int j = i + 1; j < 32; j++) {
        if ((values[j] & high) != 0) {
          values[j] ^= pivot;
          made[j] ^= made[i];
        }
      }
      if ((rest & high) != 0) {
        rest ^= pivot;
        x ^= made[i];
      }
    }
    if (rest != 0) {
      throw new IllegalStateException("no checksum fits this name");
    }
    return x;
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
