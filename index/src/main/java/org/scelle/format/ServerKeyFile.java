package org.scelle.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.jspecify.annotations.Nullable;
import org.scelle.format.bytes.Damage;
import org.scelle.format.bytes.JsonBytes;
import org.scelle.format.pdu.Json;
import org.scelle.format.pdu.JsonTree;

/**
 * Files that keys of a server come in: the {@code .signing.key} of Synapse (lines {@code ed25519
 * NAME SEED}, matrix-org/python-signedjson, {@code signedjson/key.py}), the {@code matrix_key.pem}
 * of Dendrite (element-hq/dendrite, {@code test/keys.go}), and the answer of {@code GET
 * /_matrix/key/v2/server} saved as JSON. The first two hold live secrets: the public half is taken
 * and nothing else is kept.
 */
public final class ServerKeyFile {

  private static final Pattern LINE = Pattern.compile("ed25519\\s+([A-Za-z0-9_]+)\\s+(\\S+)\\s*");
  private static final Pattern WRAPPED =
      Pattern.compile(
          "-----BEGIN MATRIX PRIVATE KEY-----\\s+Key-ID: (ed25519:[A-Za-z0-9_]+)\\s+"
              + "([A-Za-z0-9+/=\\s]+)-----END MATRIX PRIVATE KEY-----");
  private static final int SEED = 32;

  private ServerKeyFile() {}

  /**
   * The public halves of the signing keys that a file holds and nothing else; none when it holds
   * anything else. Which server they are of, only signatures can tell.
   */
  public static List<ServerKey> signingKeys(byte[] file) {
    String text = new String(file, StandardCharsets.UTF_8).replace("\ufeff", "").strip();
    List<ServerKey> keys = signing(ServerKey.UNNAMED, text);
    long written = text.lines().filter(line -> !line.isBlank()).count();
    return WRAPPED.matcher(text).matches() || keys.size() == written ? keys : List.of();
  }

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
    Matcher wrapped = WRAPPED.matcher(text);
    while (wrapped.find()) {
      byte[] seed = decoded(wrapped.group(2).replaceAll("\\s", ""));
      if (seed != null && seed.length == SEED) {
        keys.add(new ServerKey(server, wrapped.group(1), publicHalf(seed)));
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

  /** RFC 8032, section 5.1.5: the public key follows from the seed. */
  private static String publicHalf(byte[] seed) {
    byte[] bytes = new byte[Ed25519.PUBLIC_KEY_SIZE];
    Ed25519.generatePublicKey(seed, 0, bytes, 0);
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
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
