package org.scelle.format.pdu;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import org.bouncycastle.math.ec.rfc7748.X25519Field;
import org.junit.jupiter.api.Test;

/** Against the same numbers in Bouncy Castle's digits, and against the JDK's integers. */
class FieldTest {

  private static final long SEED = 20_261_122L;
  private static final int TRIES = 20_000;
  private static final int BITS = 51;
  private static final BigInteger PRIME = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));

  private final Random random = new Random(SEED);

  /** Digits below a power of two, the largest ones often. */
  private long[] below(int bits) {
    long[] digits = new long[5];
    for (int i = 0; i < digits.length; i++) {
      long largest = (1L << bits) - 1;
      digits[i] = random.nextInt(4) == 0 ? largest : random.nextLong() & largest;
    }
    return digits;
  }

  private static BigInteger value(long[] digits) {
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i < digits.length; i++) {
      sum = sum.add(BigInteger.valueOf(digits[i]).shiftLeft(BITS * i));
    }
    return sum.mod(PRIME);
  }

  private static BigInteger value(int[] narrow) {
    byte[] bytes = new byte[32];
    int[] settled = narrow.clone();
    X25519Field.normalize(settled);
    X25519Field.encode(settled, bytes, 0);
    for (int i = 0; i < bytes.length / 2; i++) {
      byte last = bytes[bytes.length - 1 - i];
      bytes[bytes.length - 1 - i] = bytes[i];
      bytes[i] = last;
    }
    return new BigInteger(1, bytes);
  }

  private static String said(int i, long[]... numbers) {
    return "seed " + SEED + ", try " + i + ": " + Arrays.deepToString(numbers);
  }

  @Test
  void productsAreThoseOfBouncyCastleAndMayBeMultipliedAgain() {
    long[] product = Field.number(0);
    int[] theirs = X25519Field.create();
    for (int i = 0; i < TRIES; i++) {
      long[] a = below(52);
      long[] b = below(52);
      X25519Field.mul(Field.narrow(a), Field.narrow(b), theirs);
      Field.mul(a, b, product);
      assertThat(value(Field.narrow(product))).as(said(i, a, b)).isEqualTo(value(theirs));
      assertThat(Arrays.stream(product)).as(said(i, a, b)).allMatch(digit -> digit >>> 52 == 0);
      Field.mul(a, b, a);
      assertThat(a).isEqualTo(product);
    }
  }

  @Test
  void sumsAndDifferencesOfProductsAreExactAndMayBeMultiplied() {
    long[] sum = Field.number(0);
    long[] difference = Field.number(0);
    long[] product = Field.number(0);
    for (int i = 0; i < TRIES; i++) {
      long[] a = below(52);
      long[] b = below(52);
      Field.apm(a, b, sum, difference);
      assertThat(value(sum)).as(said(i, a, b)).isEqualTo(value(a).add(value(b)).mod(PRIME));
      assertThat(value(difference))
          .as(said(i, a, b))
          .isEqualTo(value(a).subtract(value(b)).mod(PRIME));
      Field.mul(sum, difference, product);
      assertThat(value(product))
          .as(said(i, a, b))
          .isEqualTo(value(sum).multiply(value(difference)).mod(PRIME));
    }
  }

  @Test
  void theLargestDigitsThatMayBeMultipliedDoNotOverflow() {
    long[] product = Field.number(0);
    for (int i = 0; i < TRIES; i++) {
      long[] a = below(53);
      long[] b = below(53);
      Field.mul(a, b, product);
      assertThat(value(product))
          .as(said(i, a, b))
          .isEqualTo(value(a).multiply(value(b)).mod(PRIME));
    }
  }

  @Test
  void aNumberKeepsItsValueInOtherDigitsAndItsInverseIsOneOverIt() {
    long[] product = Field.number(0);
    for (int i = 0; i < TRIES / 20; i++) {
      long[] a = below(52);
      assertThat(value(Field.narrow(a))).as(said(i, a)).isEqualTo(value(a));
      assertThat(value(Field.wide(Field.narrow(a)))).as(said(i, a)).isEqualTo(value(a));
      Field.mul(a, Field.inverse(a), product);
      assertThat(value(product)).as(said(i, a)).isEqualTo(BigInteger.ONE);
    }
  }
}
