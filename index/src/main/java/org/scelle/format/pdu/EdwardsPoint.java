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

  private static final int[] HALF = inverse(number(2));
  private static final int[] D = d();

  private final int[] x = X25519Field.create();
  private final int[] y = number(1);
  private final int[] z = number(1);

  /** The product of these two is that of x and y, over z. */
  private final int[] u = X25519Field.create();

  private final int[] v = number(1);

  private final int[] a = X25519Field.create();
  private final int[] b = X25519Field.create();
  private final int[] c = X25519Field.create();
  private final int[] f = X25519Field.create();
  private final int[] g = X25519Field.create();

  /** The neutral point. */
  EdwardsPoint() {}

  EdwardsPoint(EdwardsPoint other) {
    X25519Field.copy(other.x, 0, x, 0);
    X25519Field.copy(other.y, 0, y, 0);
    X25519Field.copy(other.z, 0, z, 0);
  }

  /** A point that is added: half of y - x, half of y + x, and the product of x, y and d. */
  static final class Addend {
    private final int[] less;
    private final int[] more;
    private final int[] product;

    private Addend(int[] less, int[] more, int[] product) {
      this.less = less;
      this.more = more;
      this.product = product;
    }

    static Addend of(int[] x, int[] y) {
      int[] more = X25519Field.create();
      int[] less = X25519Field.create();
      int[] product = X25519Field.create();
      X25519Field.apm(y, x, more, less);
      X25519Field.mul(more, HALF, more);
      X25519Field.mul(less, HALF, less);
      X25519Field.mul(x, y, product);
      X25519Field.mul(product, D, product);
      return new Addend(less, more, product);
    }
  }

  private static int[] number(int value) {
    int[] number = X25519Field.create();
    number[0] = value;
    return number;
  }

  private static int[] inverse(int[] number) {
    int[] inverse = X25519Field.create();
    X25519Field.inv(number, inverse);
    return inverse;
  }

  /** -121665/121666. */
  private static int[] d() {
    int[] d = inverse(number(121_666));
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
    int[] y = inverse(number(5));
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
    return Addend.of(x, y);
  }

  void add(Addend other) {
    begin(other.less, other.more, other.product);
    X25519Field.apm(z, c, g, f);
    end();
  }

  void subtract(Addend other) {
    begin(other.more, other.less, other.product);
    X25519Field.apm(z, c, f, g);
    end();
  }

  private void begin(int[] difference, int[] sum, int[] product) {
    X25519Field.apm(y, x, b, a);
    X25519Field.mul(a, difference, a);
    X25519Field.mul(b, sum, b);
    X25519Field.mul(u, v, c);
    X25519Field.mul(c, product, c);
  }

  private void end() {
    X25519Field.apm(b, a, v, u);
    X25519Field.mul(f, g, z);
    X25519Field.mul(f, u, x);
    X25519Field.mul(g, v, y);
  }

  /** Its z, to be inverted. */
  int[] scale() {
    return z.clone();
  }

  /** The same point to be added, given one over its z. */
  Addend addend(int[] overZ) {
    X25519Field.mul(x, overZ, a);
    X25519Field.mul(y, overZ, b);
    return Addend.of(a, b);
  }

  /** RFC 8032, section 5.1.2. */
  byte[] encoded() {
    byte[] bytes = new byte[32];
    X25519Field.invVar(z, c);
    X25519Field.mul(x, c, a);
    X25519Field.mul(y, c, b);
    X25519Field.normalize(a);
    X25519Field.normalize(b);
    X25519Field.encode(b, bytes, 0);
    bytes[31] |= (byte) ((a[0] & 1) << 7);
    return bytes;
  }
}
