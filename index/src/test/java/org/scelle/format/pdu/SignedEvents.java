package org.scelle.format.pdu;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.scelle.format.ServerKey;
import org.scelle.format.bytes.Damage;
import org.scelle.format.bytes.JsonBytes;

/** Makes events of room version 10 as an invented server would: hashed, signed and named. */
public final class SignedEvents {

  private static final String KEY = "ed25519:a_Qwer";

  private final String server;
  private final byte[] seed = new byte[Ed25519.SECRET_KEY_SIZE];

  public SignedEvents(String server) {
    this.server = server;
  }

  /** By which its signatures hold. */
  public ServerKey key() {
    byte[] bytes = new byte[Ed25519.PUBLIC_KEY_SIZE];
    Ed25519.generatePublicKey(seed, 0, bytes, 0);
    return new ServerKey(server, KEY, base64(bytes));
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * An event in JSON.
   *
   * @param id its id
   */
  public record Made(String id, String json) {}

  /**
   * Signs an event.
   *
   * @param json without hashes and signatures
   */
  public Made signed(String json) {
    Json.Obj event = object(json);
    Json.Obj hashes = Json.Obj.empty();
    hashes.members().put("sha256", new Json.Text(EventHash.content(event, RoomRules.V9)));
    event.members().put("hashes", hashes);
    byte[] text = CanonicalJson.of(EventHash.signed(event, RoomRules.V9));
    byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
    Ed25519.sign(seed, 0, text, 0, text.length, signature, 0);
    Json.Obj ours = Json.Obj.empty();
    ours.members().put(KEY, new Json.Text(base64(signature)));
    Json.Obj servers = Json.Obj.empty();
    servers.members().put(server, ours);
    event.members().put("signatures", servers);
    return new Made(
        EventHash.id(event, RoomRules.V9),
        new String(CanonicalJson.of(event), StandardCharsets.UTF_8));
  }

  /** An event of a test as it is checked. */
  static Json.Obj object(String text) {
    JsonBytes json = new JsonBytes();
    json.begin(text.getBytes(StandardCharsets.UTF_8));
    json.pin(0);
    try {
      return Objects.requireNonNull(JsonTree.object(json));
    } catch (IOException | Damage broken) {
      throw new IllegalArgumentException(text, broken);
    }
  }
}
