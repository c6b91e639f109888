package org.scelle.detect.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What stands for a value in every output: how long it is and a hash by which it is known again
 * within one case. The hash is PBKDF2 with HMAC-SHA-256 (RFC 8018), {@value #ROUNDS} rounds, salted
 * with the hash of the evidence; whoever has the report can still try a list of weak passwords, one
 * by one.
 *
 * @param length in characters
 * @param hash 16 hexadecimal digits
 */
public record Fingerprint(int length, String hash) {

  private static final int ROUNDS = 1_000;
  private static final int BITS = 64;
  private static final String LENGTH = "length ";
  private static final String HASH = "salted hash ";

  /**
   * That of a value.
   *
   * @param salt the hash of the evidence
   */
  public static Fingerprint of(String value, String salt) {
    PBEKeySpec spec =
        new PBEKeySpec(
            value.toCharArray(),
            ("scelle secret " + salt).getBytes(StandardCharsets.UTF_8),
            ROUNDS,
            BITS);
    try {
      byte[] hash =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
      return new Fingerprint(
          value.codePointCount(0, value.length()), HexFormat.of().formatHex(hash));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java platform lacks PBKDF2WithHmacSHA256", e);
    } finally {
      spec.clearPassword();
    }
  }

  /** As the clues of a finding have it. */
  List<String> clues() {
    return List.of(LENGTH + length, HASH + hash);
  }

  /** The fingerprint among the clues of a finding; empty when it is about no value. */
  public static Optional<Fingerprint> among(List<String> clues) {
    int length = -1;
    String hash = "";
    for (String clue : clues) {
      if (clue.startsWith(HASH)) {
        hash = clue.substring(HASH.length());
      } else if (clue.startsWith(LENGTH) && clue.length() < 16) {
        length = Integer.parseInt(clue, LENGTH.length(), clue.length(), 10);
      }
    }
    return hash.isEmpty() || length < 0
        ? Optional.empty()
        : Optional.of(new Fingerprint(length, hash));
  }

  /**
   * Clues whose hash was hashed once more, so that nobody who has them can try words against it.
   */
  public static List<String> keyed(List<String> clues, UnaryOperator<String> key) {
    return clues.stream()
        .map(clue -> clue.startsWith(HASH) ? HASH + key.apply(clue.substring(HASH.length())) : clue)
        .toList();
  }
}
