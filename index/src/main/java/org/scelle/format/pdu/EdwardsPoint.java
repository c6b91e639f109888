package org.scelle.format.pdu;

import org.bouncycastle.math.ec.rfc7748.X25519Field;
import org.jspecify.annotations.Nullable;

/**
 * A point of the curve of Ed25519 that others are added to (RFC 8032, section 5.1; extended
 * coordinates and an addition that holds for every two points of this curve: Hisil, Wong, Carter
 * and Dawson, "Twisted Edwards Curves Revisited", section 3.1). Nothing here is secret, so nothing
 * takes the same time for all values.
 */
final class EdwardsPoint {

  private static final long[] HALF = Field.inverse(Field.number(2));
  private static final int[] D = d();
  private static final long[] WIDE_D = Field.wide(D.clone());

  private final long[] x = Field.number(0);
  private final long[] y = Field.number(1);
  private final long[] z = Field.number(1);

  /** The product of these two is that of x and y, over z. */
  private final long[] u = Field.number(0);

  private final long[] v = Field.number(1);

  private final long[] a = Field.number(0);
  private final long[] b = Field.number(0);
  private final long[] c = Field.number(0);
  private final long[] f = Field.number(0);
  private final long[] g = Field.number(0);

  /** The neutral point. */
  EdwardsPoint() {}

  /** Its place alone: nothing can be added to it. */
  EdwardsPoint(EdwardsPoint other) {
    System.arraycopy(other.x, 0, x, 0, x.length);
    System.arraycopy(other.y, 0, y, 0, y.length);
    System.arraycopy(other.z, 0, z, 0, z.length);
  }

  /** A point that is added: half of y - x, half of y + x, and the product of x, y and d. */
  static final class Addend {
    private final long[] less = Field.number(0);
    private final long[] more = Field.number(0);
    private final long[] product = Field.number(0);

    private Addend(long[] x, long[] y) {
      Field.apm(y, x, more, less);
      Field.mul(more, HALF, more);
      Field.mul(less, HALF, less);
      Field.mul(x, y, product);
      Field.mul(product, WIDE_D, product);
    }
  }

  private static int[] inverse(int number) {
    int[] inverse = X25519Field.create();
    inverse[0] = number;
    X25519Field.inv(inverse, inverse);
    return inverse;
  }

  /** -121665/121666. */
  private static int[] d() {
    int[] d = inverse(121_666);
    X25519Field.mul(d, 121_665, d);
    X25519Field.negate(d, d);
    X25519Field.carry(d);
    return d;
  }

  /** The point that 32 bytes stand for; {@code null} for none (RFC 8032, section 5.1.3). */
  static @Nullable Addend decoded(byte[] bytes) {
    int[] y = X25519Field.create();
    X25519Field.decode255(bytes, 0, y, 0);
    return onCurve(y, (bytes[31] & 0x80) >> 7);
  }

  /** The point that all keys are multiples of: its y is 4/5, its x is even. */
  static Addend base() {
    int[] y = inverse(5);
    X25519Field.mul(y, 4, y);
    Addend base = onCurve(y, 0);
    if (base == null) {
      throw new IllegalStateException("4/5 is on the curve");
    }
    return base;
  }

  private static @Nullable Addend onCurve(int[] y, int odd) {
    int[] above = X25519Field.create();
    int[] below = X25519Field.create();
    int[] x = X25519Field.create();
    X25519Field.sqr(y, above);
    X25519Field.mul(D, above, below);
    X25519Field.subOne(above);
    X25519Field.addOne(below);
    if (!X25519Field.sqrtRatioVar(above, below, x)) {
      return null;
    }
    X25519Field.normalize(x);
    if ((x[0] & 1) != odd) {
      X25519Field.negate(x, x);
      X25519Field.normalize(x);
    }
    return new Addend(Field.wide(x), Field.wide(y));
  }

  void add(Addend other) {
    begin(other.less, other.more, other.product);
    Field.apm(z, c, g, f);
    end();
  }

  void subtract(Addend other) {
    begin(other.more, other.less, other.product);
    Field.apm(z, c, f, g);
    end();
  }

  private void begin(long[] difference, long[] sum, long[] product) {
    Field.apm(y, x, b, a);
    Field.mul(a, difference, a);
    Field.mul(b, sum, b);
    Field.mul(u, v, c);
    Field.mul(c, product, c);
  }

  private void end() {
    Field.apm(b, a, v, u);
    Field.mul(f, g, z);
    Field.mul(f, u, x);
    Field.mul(g, v, y);
  }

  /** Its z, to be inverted. */
  long[] scale() {
    return z.clone();
  }

  /** The same point to be added, given one over its z. */
  Addend addend(long[] overZ) {
    Field.mul(x, overZ, a);
    Field.mul(y, overZ, b);
    return new Addend(a, b);
  }

  /** RFC 8032, section 5.1.2. */
  byte[] encoded() {
    byte[] bytes = new byte[32];
    long[] over = Field.inverse(z);
    Field.mul(x, over, a);
    Field.mul(y, over, b);
    int[] left = Field.narrow(a);
    int[] up = Field.narrow(b);
    X25519Field.normalize(left);
    X25519Field.normalize(up);
    X25519Field.encode(up, bytes, 0);
    bytes[31] |= (byte) ((left[0] & 1) << 7);
    return bytes;
  }
}
