package org.scelle.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.scelle.evidence.OpenFile;
import org.scelle.model.CipherKey;
import org.scelle.model.EvidenceFile;
import org.scelle.store.CaseFile.Ciphertext;

/**
 * The plaintext of an attachment (AES-256-CTR; Matrix specification, "Sending encrypted
 * attachments"), in the private folder of the case until it is closed. A wrong key is not noticed
 * here: the plaintext is then noise, and no type is found in it.
 */
final class PlainFile implements OpenFile {

  private static final int CHUNK = 64 * 1024;
  private static final int KEY = 32;
  private static final int COUNTER = 16;

  private final Path path;
  private final EvidenceFile file;
  private final String damage;

  /** What the event gives as a key is none. */
  static final class NoKey extends Exception {
    private static final long serialVersionUID = 1;

    NoKey(String what) {
      super(what, null, false, false);
    }
  }

  private PlainFile(Path path, EvidenceFile file, String damage) {
    this.path = path;
    this.file = file;
    this.damage = damage;
  }

  /**
   * Decrypts a file.
   *
   * @param scratch the private folder of the case
   */
  static PlainFile of(Ciphertext ciphertext, OpenFile bytes, Path scratch)
      throws IOException, NoKey {
    Cipher cipher = cipher(ciphertext.key());
    Path path = Files.createTempFile(scratch, "plain-", ".tmp");
    boolean whole = false;
    try (InputStream in = new CipherInputStream(bytes.open(), cipher);
        OutputStream out = Files.newOutputStream(path)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[CHUNK];
      long size = 0;
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
        out.write(buffer, 0, read);
        size += read;
      }
      String sha256 = HexFormat.of().formatHex(digest.digest());
      whole = true;
      return new PlainFile(
          path,
          new EvidenceFile(bytes.file().file(), ciphertext.path(), size, sha256),
          bytes.damage());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    } finally {
      if (!whole) {
        Files.deleteIfExists(path);
      }
    }
  }

  private static Cipher cipher(CipherKey key) throws NoKey {
    byte[] secret = decoded(key.key());
    byte[] counter = decoded(key.iv());
    if (secret.length != KEY || counter.length != COUNTER) {
      throw new NoKey(
          "expected a key of "
              + KEY
              + " bytes and a counter of "
              + COUNTER
              + " in the event; found "
              + secret.length
              + " and "
              + counter.length
              + "; not decrypted");
    }
    try {
      Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
      cipher.init(
          Cipher.DECRYPT_MODE, new SecretKeySpec(secret, "AES"), new IvParameterSpec(counter));
      return cipher;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has AES", impossible);
    }
  }

  /** Base64 of either alphabet, padded or not; nothing when it is neither. */
  private static byte[] decoded(String text) {
    try {
      return Base64.getDecoder().decode(text.replace("=", "").replace('-', '+').replace('_', '/'));
    } catch (IllegalArgumentException notBase64) {
      return new byte[0];
    }
  }

  @Override
  public EvidenceFile file() {
    return file;
  }

  @Override
  public @Nullable Long modified() {
    return null;
  }

  @Override
  public String damage() {
    return damage;
  }

  @Override
  public InputStream open() throws IOException {
    return Files.newInputStream(path);
  }

  @Override
  public Path onDisk() {
    return path;
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}
