package org.scelle.report;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.scelle.model.AccountId;
import org.scelle.store.CaseView;

/**
 * Stable pseudonyms for one case: the same evidence gives the same account the same pseudonym. They
 * are keyed hashes, and the key is made of every account id of the evidence, which no report holds:
 * whoever has only the report cannot find out an account by hashing likely names.
 */
final class Pseudonyms {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int ACCOUNT_BYTES = 5;

  private final SecretKeySpec key;

  private Pseudonyms(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  static Pseudonyms of(CaseView view) {
    try {
      MessageDigest ids = MessageDigest.getInstance("SHA-256");
      ids.update(bytes("scelle pseudonyms " + view.manifest().sha256() + "\n"));
      view.accounts(account -> ids.update(bytes(account.id() + "\n")));
      return new Pseudonyms(ids.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * An id of the same form: the server stays, for it is the administration, and where the id spells
   * an e-mail address the pseudonym does so too, with a domain that cannot be (RFC 2606).
   */
  String account(String id) {
    AccountId parts = AccountId.of(id);
    String address = Administrations.spellsAddress(id) ? "-mail.invalid" : "";
    String local = "account-" + code(id, ACCOUNT_BYTES) + address;
    return parts.server().isEmpty() ? local : "@" + local + ":" + parts.server();
  }

  /** A short name for any other value. */
  String code(String value, int bytes) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(bytes(value)), 0, bytes);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}
