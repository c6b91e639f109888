package org.scelle.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scelle.format.bytes.Damage;
import org.scelle.format.bytes.JsonBytes;
import org.scelle.format.pdu.Json;
import org.scelle.format.pdu.JsonTree;

/**
 * Files that keys of a server come in: its {@code .signing.key} (lines {@code ed25519 NAME SEED},
 * matrix-org/python-signedjson, {@code signedjson/key.py}), and the answer of {@code GET
 * /_matrix/key/v2/server} saved as JSON. The first holds a live secret: the public half is taken
 * and nothing else is kept.
 */
public final class ServerKeyFile {

  private static final Pattern LINE = Pattern.compile("ed25519\\s+([A-Za-z0-9_]+)\\s+(\\S+)\\s*");
  private static final int SEED = 32;

  private ServerKeyFile() {}

  /**
   * The public keys that a file holds.
   *
   * @throws IllegalArgumentException when it holds none; the message is for the user and quotes
   *     nothing of the file
   */
  public static List<ServerKey> read(String server, byte[] file) {
    String text = new String(file, StandardCharsets.UTF_8).strip();
    List<ServerKey> keys = text.startsWith("{") ? published(server, file) : signing(server, text);
    if (keys.isEmpty()) {
      throw new IllegalArgumentException(
          "expected a .signing.key (lines: ed25519 NAME SEED) or a saved answer of"
              + " /_matrix/key/v2/server; found no key");
    }
    return keys;
  }

  private static List<ServerKey> signing(String server, String text) {
    List<ServerKey> keys = new ArrayList<>();
    for (String line : text.lines().toList()) {
      Matcher one = LINE.matcher(line);
      byte[] seed = one.matches() ? decoded(one.group(2)) : null;
      if (seed != null && seed.length == SEED) {
        keys.add(new ServerKey(server, "ed25519:" + one.group(1), publicHalf(seed)));
      }
    }
    return keys;
  }

  private static byte @Nullable [] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException notBase64) {
      return null;
    }
  }

  /** RFC 8032: the public key follows from the seed; the JDK derives it when it makes a pair. */
  private static String publicHalf(byte[] seed) {
    try {
      KeyPairGenerator maker = KeyPairGenerator.getInstance("Ed25519");
      maker.initialize(SEED * 8 - 1, new Given(seed));
      KeyPair pair = maker.generateKeyPair();
      byte[] wrapped = pair.getPublic().getEncoded();
      byte[] bytes = Arrays.copyOfRange(wrapped, wrapped.length - SEED, wrapped.length);
      return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform since 15 has Ed25519", e);
    }
  }

  /** Yields the seed in place of chance. */
  private static final class Given extends SecureRandom {
    private static final long serialVersionUID = 1L;
    private final byte[] seed;

    Given(byte[] seed) {
      this.seed = seed.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(seed, 0, bytes, 0, bytes.length);
    }
  }

  private static List<ServerKey> published(String server, byte[] file) {
    JsonBytes json = new JsonBytes();
    json.begin(file);
    json.pin(0);
    List<ServerKey> keys = new ArrayList<>();
    try {
      Json.Obj answer = JsonTree.object(json);
      if (answer != null) {
        add(server, answer.object("verify_keys"), keys);
        add(server, answer.object("old_verify_keys"), keys);
      }
    } catch (IOException | Damage broken) {
      throw new IllegalArgumentException("expected JSON; found something else", broken);
    }
    return keys;
  }

  private static void add(String server, Json.@Nullable Obj named, List<ServerKey> keys) {
    if (named == null) {
      return;
    }
    for (Map.Entry<String, Json> one : named.members().entrySet()) {
      String base64 = one.getValue() instanceof Json.Obj key ? key.text("key") : null;
      if (base64 != null && one.getKey().startsWith("ed25519:")) {
        keys.add(new ServerKey(server, one.getKey(), base64));
      }
    }
  }
}
