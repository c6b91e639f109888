package org.scelle.format.pdu;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scelle.format.ServerKey;
import org.scelle.model.Authenticity;

/**
 * Public keys of servers, and the signatures they prove (Matrix specification, appendices, "Signing
 * JSON"; RFC 8032).
 */
public final class ServerKeys {

  private static final int KEY_BYTES = 32;
  private static final int SIGNATURE_BYTES = 64;

  /** RFC 8410: the header of an Ed25519 key in its standard wrapping. */
  private static final byte[] HEADER = {0x30, 0x2a, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 3, 0x21, 0};

  private static final Base64.Encoder UNPADDED = Base64.getEncoder().withoutPadding();

  private final Map<Name, PublicKey> keys = new HashMap<>();
  private final Set<String> owners = new HashSet<>();

  private record Name(String server, String key) {}

  /** No key yet. */
  public ServerKeys() {}

  public ServerKeys(List<ServerKey> known) {
    add(known);
  }

  public void add(List<ServerKey> known) {
    known.forEach(key -> add(key.server(), key.id(), key.bytes()));
  }

  /**
   * Adds a key.
   *
   * @param id as {@code ed25519:a_vyji}
   * @param bytes the 32 bytes of the key
   * @return whether it is a key
   */
  public boolean add(String server, String id, byte[] bytes) {
    if (bytes.length != KEY_BYTES || !id.startsWith("ed25519:")) {
      return false;
    }
    try {
      byte[] wrapped = Arrays.copyOf(HEADER, HEADER.length + KEY_BYTES);
      System.arraycopy(bytes, 0, wrapped, HEADER.length, KEY_BYTES);
      PublicKey key =
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(wrapped));
      keys.put(new Name(server, id), key);
      owners.add(server);
      return true;
    } catch (GeneralSecurityException notAKey) {
      return false;
    }
  }

  /** Adds a key in unpadded or padded base64, as servers publish it. */
  boolean add(String server, String id, String base64) {
    byte[] bytes = decoded(base64);
    return bytes != null && add(server, id, bytes);
  }

  private static byte @Nullable [] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException notBase64) {
      return null;
    }
  }

  /**
   * Checks every signature of the event whose key is known; one that fails decides. The server of
   * the sender signs every event (server-server API, "Validating hashes and signatures on received
   * events"), but not those that a third party's invitation became.
   */
  Authenticity.Signature check(Json.Obj event, RoomRules rules) {
    Json.Obj servers = event.object("signatures");
    Authenticity.Signature answer = Authenticity.Signature.NOT_CHECKED;
    if (keys.isEmpty() || servers == null) {
      return answer;
    }
    if (!servers.has(sender(event)) && owners.contains(sender(event)) && !isInvited(event)) {
      return Authenticity.Signature.FAILS;
    }
    byte[] signed = CanonicalJson.of(EventHash.signed(event, rules));
    for (Map.Entry<String, Json> server : servers.members().entrySet()) {
      for (Map.Entry<String, Json> one : members(server.getValue())) {
        PublicKey key = keys.get(new Name(server.getKey(), one.getKey()));
        if (key != null
            && !(one.getValue() instanceof Json.Text text && holds(key, signed, text))) {
          return Authenticity.Signature.FAILS;
        }
        answer = key == null ? answer : Authenticity.Signature.HOLDS;
      }
    }
    return answer;
  }

  private static String sender(Json.Obj event) {
    String sender = event.text("sender");
    return sender == null ? "" : sender.substring(sender.indexOf(':') + 1);
  }

  private static boolean isInvited(Json.Obj event) {
    Json.Obj content = event.object("content");
    return content != null && content.has("third_party_invite");
  }

  private static List<Map.Entry<String, Json>> members(Json value) {
    return value instanceof Json.Obj object ? List.copyOf(object.members().entrySet()) : List.of();
  }

  private static boolean holds(PublicKey key, byte[] signed, Json.Text base64) {
    byte[] signature = decoded(base64.value());
    if (signature == null
        || signature.length != SIGNATURE_BYTES
        || !base64.value().startsWith(UNPADDED.encodeToString(signature))) {
      return false; // the last letter has bits that stand for nothing: servers write zeros
    }
    try {
      Signature verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(key);
      verifier.update(signed);
      return verifier.verify(signature);
    } catch (GeneralSecurityException refused) {
      return false;
    }
  }
}
