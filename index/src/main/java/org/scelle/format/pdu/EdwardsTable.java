package org.scelle.format.pdu;

/**
 * Multiples of one point, so that any multiple of it is the sum of 32 of them: 1 to 128 times 256
 * to the power of 0 to 31. About 800 kB, and as much work as hundreds of signatures.
 */
final class EdwardsTable {

  private static final int DIGITS = 32;
  private static final int HALF = 128;

  private final EdwardsPoint.Addend[][] multiples = new EdwardsPoint.Addend[DIGITS][];

  EdwardsTable(EdwardsPoint.Addend point) {
    EdwardsPoint.Addend base = point;
    for (int digit = 0; digit < DIGITS; digit++) {
      EdwardsPoint[] sums = new EdwardsPoint[HALF];
      EdwardsPoint sum = new EdwardsPoint();
      for (int i = 0; i < 2 * HALF; i++) {
        sum.add(base);
        if (i < HALF) {
          sums[i] = new EdwardsPoint(sum);
        }
      }
      multiples[digit] = addends(sums);
      base = sum.addend(Field.inverse(sum.scale()));
    }
  }

  /** Of all at once, because inverting one number costs as much as multiplying hundreds. */
  private static EdwardsPoint.Addend[] addends(EdwardsPoint[] points) {
    long[][] products = new long[points.length][];
    long[] all = Field.number(1);
    for (int i = 0; i < points.length; i++) {
      products[i] = all.clone();
      Field.mul(all, points[i].scale(), all);
    }
    all = Field.inverse(all);
    EdwardsPoint.Addend[] addends = new EdwardsPoint.Addend[points.length];
    long[] over = Field.number(0);
    for (int i = points.length - 1; i >= 0; i--) {
      Field.mul(all, products[i], over);
      addends[i] = points[i].addend(over);
      Field.mul(all, points[i].scale(), all);
    }
    return addends;
  }

  /** Adds a multiple of the point; the number is little-endian, below 2 to the power of 253. */
  void add(byte[] times, EdwardsPoint to) {
    sum(times, 1, to);
  }

  /** Takes a multiple of the point away, as {@link #add} adds it. */
  void subtract(byte[] times, EdwardsPoint from) {
    sum(times, -1, from);
  }

  private void sum(byte[] times, int sign, EdwardsPoint to) {
    int carry = 0;
    for (int i = 0; i < DIGITS; i++) {
      int digit = (times[i] & 0xff) + carry;
      carry = digit > HALF ? 1 : 0;
      digit = sign * (digit - (carry << 8));
      if (digit > 0) {
        to.add(multiples[i][digit - 1]);
      } else if (digit < 0) {
        to.subtract(multiples[i][-digit - 1]);
      }
    }
  }
}
