package org.scelle.extract.type;

/**
 * Tells ciphertext from other bytes nobody knows: in ciphertext all values are equally frequent.
 */
final class Entropy {

  private static final int SMALLEST = 1024;

  private Entropy() {}

  /** Whether the bytes are as evenly spread as ciphertext; never for small files. */
  static boolean looksEncrypted(Ends ends) {
    return ends.size() > SMALLEST && even(ends.head()) && even(ends.tail());
  }

  /** Chi-squared against the even distribution: 255 is expected, 340 is passed once in 3000. */
  private static boolean even(byte[] bytes) {
    long[] counts = new long[256];
    for (byte b : bytes) {
      counts[b & 0xFF]++;
    }
    double expected = bytes.length / 256.0;
    double chi = 0;
    for (long count : counts) {
      chi += (count - expected) * (count - expected) / expected;
    }
    return chi < 340;
  }
}
