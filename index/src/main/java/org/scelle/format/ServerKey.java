package org.scelle.format;

import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A public key of a server, by which its signatures are checked (Matrix specification,
 * Server-Server API, "Retrieving server keys").
 *
 * @param server as in account ids; {@link #UNNAMED} where nothing says whose it is
 * @param id as {@code ed25519:a_vyji}
 * @param base64 its 32 bytes
 */
public record ServerKey(String server, String id, String base64) {

  /** Stands for a server that nothing names: whoever signed by this key is known by that. */
  public static final String UNNAMED = "*";

  private static final Pattern WRITTEN = Pattern.compile("(ed25519:[A-Za-z0-9_]+):(\\S+)");
  private static final int BYTES = 32;

  /** Checks the form. */
  public ServerKey {
    if (server.isEmpty() || !id.startsWith("ed25519:") || bytes(base64).length != BYTES) {
      throw new IllegalArgumentException(
          "expected a key as ed25519:NAME:BASE64, of 32 bytes; found " + id + " of another form");
    }
  }

  private static byte[] bytes(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException notBase64) {
      return new byte[0];
    }
  }

  /** Whether the text has the form of a key, as {@link #of} reads it. */
  public static boolean isWritten(String text) {
    return WRITTEN.matcher(text).matches();
  }

  /**
   * A key as {@code ed25519:a_vyji:BASE64}.
   *
   * @throws IllegalArgumentException when it has another form; the message is for the user
   */
  public static ServerKey of(String server, String text) {
    Matcher written = WRITTEN.matcher(text);
    if (!written.matches()) {
      throw new IllegalArgumentException("expected a key as ed25519:NAME:BASE64");
    }
    return new ServerKey(server, written.group(1), written.group(2));
  }

  /** Whether it is the same key under the same name, whoever's it is said to be. */
  public boolean isSameAs(ServerKey other) {
    return id.equals(other.id) && Arrays.equals(bytes(), other.bytes());
  }

  /** The key itself. */
  public byte[] bytes() {
    return bytes(base64);
  }
}
