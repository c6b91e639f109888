package org.scelle.format.pdu;

import java.util.ArrayList;
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

  /** Each is some 800 kB. */
  private static final int MOST_TABLES = 32;

  private static final Base64.Encoder UNPADDED = Base64.getEncoder().withoutPadding();

  private final Map<Name, KnownKey> keys = new HashMap<>();
  private final Map<String, List<KnownKey>> unnamed = new HashMap<>();
  private final Set<String> owners = new HashSet<>();
  private int tables;

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
   * @param server {@link ServerKey#UNNAMED} when it is not known: then it confirms signatures and
   *     refutes none, so that the order in which events are read decides nothing
   * @param id as {@code ed25519:a_vyji}
   * @param bytes the 32 bytes of the key
   * @return whether it is a key
   */
  public boolean add(String server, String id, byte[] bytes) {
    if (bytes.length != KEY_BYTES || !id.startsWith("ed25519:")) {
      return false;
    }
    KnownKey key = KnownKey.of(bytes);
    if (key == null) {
      return false;
    }
    if (server.equals(ServerKey.UNNAMED)) {
      unnamed.computeIfAbsent(id, any -> new ArrayList<>()).add(key);
    } else {
      keys.put(new Name(server, id), key);
      owners.add(server);
    }
    return true;
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
    if ((keys.isEmpty() && unnamed.isEmpty()) || servers == null) {
      return answer;
    }
    if (!servers.has(sender(event)) && owners.contains(sender(event)) && !isInvited(event)) {
      return Authenticity.Signature.FAILS;
    }
    byte[] signed = CanonicalJson.of(EventHash.signed(event, rules));
    for (Map.Entry<String, Json> server : servers.members().entrySet()) {
      for (Map.Entry<String, Json> one : members(server.getValue())) {
        Authenticity.Signature told =
            check(new Name(server.getKey(), one.getKey()), signed, one.getValue());
        if (told == Authenticity.Signature.FAILS) {
          return told;
        }
        answer = told == Authenticity.Signature.HOLDS ? told : answer;
      }
    }
    return answer;
  }

  private Authenticity.Signature check(Name name, byte[] signed, Json signature) {
    byte[] bytes = signature instanceof Json.Text base64 ? signature(base64.value()) : null;
    KnownKey key = keys.get(name);
    if (key != null) {
      return holds(key, signed, bytes)
          ? Authenticity.Signature.HOLDS
          : Authenticity.Signature.FAILS;
    }
    for (KnownKey candidate : unnamed.getOrDefault(name.key, List.of())) {
      if (holds(candidate, signed, bytes)) {
        return Authenticity.Signature.HOLDS;
      }
    }
    return Authenticity.Signature.NOT_CHECKED;
  }

  private boolean holds(KnownKey key, byte[] signed, byte @Nullable [] signature) {
    if (key.isBusy() && tables < MOST_TABLES) {
      tables++;
      key.tabulate();
    }
    return signature != null && key.signed(signed, signature);
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

  /** The bytes of a signature; {@code null} when it is written otherwise than servers do. */
  private static byte @Nullable [] signature(String base64) {
    byte[] signature = decoded(base64);
    return signature == null
            || signature.length != SIGNATURE_BYTES
            || !base64.startsWith(UNPADDED.encodeToString(signature))
        ? null // the last letter has bits that stand for nothing: servers write zeros
        : signature;
  }
}
