package org.scelle.format.pdu;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bouncycastle.math.ec.rfc7748.X25519Field;

/**
 * Numbers below 2^255 - 19, in five digits of 51 bits, the least first. What takes no thought is
 * done here; what does, Bouncy Castle does.
 *
 * <p>Why not all of it: multiplying is most of the work of a signature, and its ten narrower digits
 * take longer. With them a dump of PostgreSQL in which every signature is checked is read at 20 to
 * 23 MB/s instead of 24 to 26, and one of the shortest rows at 18 to 20 instead of 20 to 23, below
 * the 20 MB/s aimed at (processor time of one core, in turns). Nothing can be refuted by an error
 * here, since Bouncy Castle alone refutes; that nothing is confirmed by one, tests hold with random
 * numbers and signatures, against Bouncy Castle and the JDK's integers.
 *
 * <p>A product has digits below 2^52. Sums and differences of products have digits below 2^53; only
 * they and products may be multiplied.
 */
final class Field {

  private static final int DIGITS = 5;
  private static final int BITS = 51;
  private static final long DIGIT = (1L << BITS) - 1;

  /** Multiplied by 2^6 and 2^7, the upper half of a product begins at its 51st bit. */
  private static final int UP = 6;

  private static final int REST = 7;

  /** Twice 2^255 - 19, added so that no digit of a difference is negative. */
  private static final long TWICE_FIRST = (DIGIT - 18) << 1;

  private static final long TWICE = DIGIT << 1;

  private Field() {}

  static long[] number(long value) {
    return new long[] {value, 0, 0, 0, 0};
  }

  /** The sum and the difference of two products. */
  static void apm(long[] a, long[] b, long[] sum, long[] difference) {
    for (int i = 0; i < DIGITS; i++) {
      long one = a[i];
      long other = b[i];
      sum[i] = one + other;
      difference[i] = one - other + (i == 0 ? TWICE_FIRST : TWICE);
    }
  }

  private static long high(long a, long b) {
    return Math.multiplyHigh(a << UP, b << REST);
  }

  private static long low(long a, long b) {
    return (a * b) & DIGIT;
  }

  /** Writes the product into the last, which may be one of the others. */
  static void mul(long[] a, long[] b, long[] to) {
    long a0 = a[0];
    long a1 = a[1];
    long a2 = a[2];
    long a3 = a[3];
    long a4 = a[4];
    long b0 = b[0];
    long b1 = b[1];
    long b2 = b[2];
    long b3 = b[3];
    long b4 = b[4];
    long d5 =
        low(a1, b4)
            + low(a2, b3)
            + low(a3, b2)
            + low(a4, b1)
            + high(a0, b4)
            + high(a1, b3)
            + high(a2, b2)
            + high(a3, b1)
            + high(a4, b0);
    long d0 = low(a0, b0) + 19 * d5;
    long d6 =
        low(a2, b4)
            + low(a3, b3)
            + low(a4, b2)
            + high(a1, b4)
            + high(a2, b3)
            + high(a3, b2)
            + high(a4, b1);
    long d1 = low(a0, b1) + low(a1, b0) + high(a0, b0) + 19 * d6 + (d0 >>> BITS);
    long d7 = low(a3, b4) + low(a4, b3) + high(a2, b4) + high(a3, b3) + high(a4, b2);
    long d2 =
        low(a0, b2)
            + low(a1, b1)
            + low(a2, b0)
            + high(a0, b1)
            + high(a1, b0)
            + 19 * d7
            + (d1 >>> BITS);
    long d8 = low(a4, b4) + high(a3, b4) + high(a4, b3);
    long d3 =
        low(a0, b3)
            + low(a1, b2)
            + low(a2, b1)
            + low(a3, b0)
            + high(a0, b2)
            + high(a1, b1)
            + high(a2, b0)
            + 19 * d8
            + (d2 >>> BITS);
    long d4 =
        low(a0, b4)
            + low(a1, b3)
            + low(a2, b2)
            + low(a3, b1)
            + low(a4, b0)
            + high(a0, b3)
            + high(a1, b2)
            + high(a2, b1)
            + high(a3, b0)
            + 19 * high(a4, b4)
            + (d3 >>> BITS);
    to[0] = (d0 & DIGIT) + 19 * (d4 >>> BITS);
    to[1] = d1 & DIGIT;
    to[2] = d2 & DIGIT;
    to[3] = d3 & DIGIT;
    to[4] = d4 & DIGIT;
  }

  /** The same number in the digits of Bouncy Castle. */
  static int[] narrow(long[] product) {
    long carry = 0;
    long[] digits = product.clone();
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < DIGITS; i++) {
        digits[i] += carry;
        carry = digits[i] >>> BITS;
        digits[i] &= DIGIT;
      }
      carry *= 19;
    }
    digits[0] += carry;
    ByteBuffer bytes = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putLong(digits[0] | (digits[1] << 51));
    bytes.putLong((digits[1] >>> 13) | (digits[2] << 38));
    bytes.putLong((digits[2] >>> 26) | (digits[3] << 25));
    bytes.putLong((digits[3] >>> 39) | (digits[4] << 12));
    int[] narrow = X25519Field.create();
    X25519Field.decode255(bytes.array(), 0, narrow, 0);
    return narrow;
  }

  /** A number in the digits of Bouncy Castle, which are settled by this. */
  static long[] wide(int[] narrow) {
    X25519Field.normalize(narrow);
    ByteBuffer bytes = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
    X25519Field.encode(narrow, bytes.array(), 0);
    long first = bytes.getLong(0);
    long second = bytes.getLong(8);
    long third = bytes.getLong(16);
    long fourth = bytes.getLong(24);
    return new long[] {
      first & DIGIT,
      ((first >>> 51) | (second << 13)) & DIGIT,
      ((second >>> 38) | (third << 26)) & DIGIT,
      ((third >>> 25) | (fourth << 39)) & DIGIT,
      (fourth >>> 12) & DIGIT
    };
  }

  /** One over the number. */
  static long[] inverse(long[] product) {
    int[] inverse = X25519Field.create();
    X25519Field.invVar(narrow(product), inverse);
    return wide(inverse);
  }
}
