package org.scelle.format.pdu;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.jspecify.annotations.Nullable;

/**
 * A public key, and whether a signature is by it (RFC 8032, section 5.1.7). A key that has signed
 * many events can have a table of its multiples, by which a signature that holds is seen to hold in
 * less than half the time; that one does not hold, Bouncy Castle alone decides.
 */
final class KnownKey {

  /** After so many signatures a table is worth its making. */
  private static final int MANY = 256;

  private static final int BYTES = 32;

  /** How many multiples the base point has: 2^252 + 27742317777372353535851937790883648493. */
  private static final BigInteger ORDER =
      BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

  private final byte[] bytes;
  private final Ed25519.PublicPoint point;
  private int checked;
  private @Nullable EdwardsTable table;

  private KnownKey(byte[] bytes, Ed25519.PublicPoint point) {
    this.bytes = bytes.clone();
    this.point = point;
  }

  /** Multiples of the base point, made when first needed. */
  private static final class Base {
    static final EdwardsTable TABLE = new EdwardsTable(EdwardsPoint.base());
  }

  /** The key that 32 bytes are; {@code null} when they are none. */
  static @Nullable KnownKey of(byte[] bytes) {
    Ed25519.PublicPoint point = Ed25519.validatePublicKeyPartialExport(bytes, 0);
    return point == null ? null : new KnownKey(bytes, point);
  }

  /** Whether it has checked so many signatures that a table would be worth its making. */
  boolean isBusy() {
    return checked >= MANY && table == null;
  }

  /** Makes its table. */
  void tabulate() {
    EdwardsPoint.Addend decoded = EdwardsPoint.decoded(bytes);
    table = decoded == null ? null : new EdwardsTable(decoded);
  }

  /** Whether the signature, of 64 bytes, is by this key. */
  boolean signed(byte[] text, byte[] signature) {
    checked++;
    EdwardsTable multiples = table;
    return (multiples != null && holds(multiples, text, signature))
        || Ed25519.verify(signature, 0, point, text, 0, text.length);
  }

  /** S times the base less h times the key is R. */
  boolean holds(EdwardsTable multiples, byte[] text, byte[] signature) {
    byte[] s = Arrays.copyOfRange(signature, BYTES, 2 * BYTES);
    if (number(s).compareTo(ORDER) >= 0) {
      return false;
    }
    EdwardsPoint sum = new EdwardsPoint();
    Base.TABLE.add(s, sum);
    multiples.subtract(hash(text, signature), sum);
    return Arrays.equals(sum.encoded(), 0, BYTES, signature, 0, BYTES);
  }

  private byte[] hash(byte[] text, byte[] signature) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-512");
      digest.update(signature, 0, BYTES);
      digest.update(bytes);
      byte[] rest = number(digest.digest(text)).mod(ORDER).toByteArray();
      return reversed(rest, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-512", e);
    }
  }

  /** Numbers are written with their last bytes first. */
  private static BigInteger number(byte[] littleEndian) {
    return new BigInteger(1, reversed(littleEndian, littleEndian.length));
  }

  private static byte[] reversed(byte[] bytes, int length) {
    byte[] reversed = new byte[length];
    for (int i = 0; i < bytes.length && i < length; i++) {
      reversed[i] = bytes[bytes.length - 1 - i];
    }
    return reversed;
  }
}
