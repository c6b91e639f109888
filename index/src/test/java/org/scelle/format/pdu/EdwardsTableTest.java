package org.scelle.format.pdu;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Objects;
import java.util.Random;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.junit.jupiter.api.Test;

/** Against multiples of the base point that Bouncy Castle computes: public keys. */
class EdwardsTableTest {

  private static final long SEED = 20_260_608L;
  private static final int TRIES = 200;
  private static final BigInteger ORDER =
      BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

  private final Random random = new Random(SEED);
  private final EdwardsTable base = new EdwardsTable(EdwardsPoint.base());

  private static byte[] littleEndian(BigInteger number) {
    byte[] big = number.toByteArray();
    byte[] little = new byte[32];
    for (int i = 0; i < big.length && i < 32; i++) {
      little[i] = big[big.length - 1 - i];
    }
    return little;
  }

  private BigInteger number() {
    return new BigInteger(252, random);
  }

  private byte[] times(BigInteger number) {
    EdwardsPoint sum = new EdwardsPoint();
    base.add(littleEndian(number), sum);
    return sum.encoded();
  }

  @Test
  void knownMultiplesOfTheBaseAreAsTheyAreKnown() {
    byte[] neutral = new byte[32];
    neutral[0] = 1;
    assertThat(times(BigInteger.ZERO)).isEqualTo(neutral);
    assertThat(times(ORDER)).isEqualTo(neutral);
    byte[] once = times(BigInteger.ONE);
    assertThat(times(ORDER.add(BigInteger.ONE))).isEqualTo(once);
    assertThat(once[0]).isEqualTo((byte) 0x58);
    assertThat(once[31]).isEqualTo((byte) 0x66);
  }

  @Test
  void aTableOfAnyPointAgreesWithThatOfTheBase() {
    for (int i = 0; i < 5; i++) {
      BigInteger first = number();
      EdwardsPoint.Addend point = Objects.requireNonNull(EdwardsPoint.decoded(times(first)));
      EdwardsTable table = new EdwardsTable(point);
      for (int j = 0; j < TRIES; j++) {
        BigInteger second = number();
        EdwardsPoint sum = new EdwardsPoint();
        table.add(littleEndian(second), sum);
        assertThat(sum.encoded())
            .as("seed %s: %s times %s", SEED, first, second)
            .isEqualTo(times(first.multiply(second).mod(ORDER)));
        table.subtract(littleEndian(second), sum);
        assertThat(sum.encoded()).isEqualTo(times(BigInteger.ZERO));
      }
    }
  }

  /** RFC 8032, section 5.1.5: a public key is a multiple of the base. */
  @Test
  void everyKeyIsOnTheCurve() {
    for (int i = 0; i < TRIES; i++) {
      byte[] seed = new byte[32];
      random.nextBytes(seed);
      byte[] key = new byte[32];
      Ed25519.generatePublicKey(seed, 0, key, 0);
      assertThat(EdwardsPoint.decoded(key)).as("seed %s, try %s", SEED, i).isNotNull();
    }
  }

  @Test
  void theTableOfAKeyJudgesSignaturesAsBouncyCastleDoes() {
    byte[] seed = new byte[32];
    random.nextBytes(seed);
    byte[] bytes = new byte[32];
    Ed25519.generatePublicKey(seed, 0, bytes, 0);
    EdwardsPoint.Addend point = Objects.requireNonNull(EdwardsPoint.decoded(bytes));
    KnownKey key = Objects.requireNonNull(KnownKey.of(bytes));
    EdwardsTable table = new EdwardsTable(point);
    for (int i = 0; i < TRIES; i++) {
      byte[] text = new byte[random.nextInt(500)];
      random.nextBytes(text);
      byte[] signature = new byte[64];
      Ed25519.sign(seed, 0, text, 0, text.length, signature, 0);
      assertThat(key.holds(table, text, signature)).as("seed %s, try %s", SEED, i).isTrue();
      int bit = random.nextInt(512);
      signature[bit / 8] ^= (byte) (1 << (bit % 8));
      assertThat(key.holds(table, text, signature))
          .as("seed %s, try %s, bit %s", SEED, i, bit)
          .isFalse();
    }
  }
}
