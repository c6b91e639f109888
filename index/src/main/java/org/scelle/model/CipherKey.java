package org.scelle.model;

/**
 * What decrypts an encrypted attachment (Matrix specification, "Sending encrypted attachments"): a
 * secret, which no output may show.
 *
 * @param key AES key, unpadded base64url
 * @param iv initial counter block, base64
 */
public record CipherKey(String key, String iv) {

  @Override
  public String toString() {
    return "CipherKey[not shown]";
  }
}
