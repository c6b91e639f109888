package org.scelle.format.pdu;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.scelle.format.ServerKey;
import org.scelle.model.Authenticity.Signature;

/**
 * Public keys of servers, and the signatures they prove (Matrix specification, appendices, "Signing
 * JSON"; RFC 8032).
 */
public final class ServerKeys {

  private static final int KEY_BYTES = 32;
  private static final int SIGNATURE_BYTES = 64;

  /** Each is some 800 kB. */
  private static final int MOST_TABLES = 32;

  /** What a signature can show that does not fail, the strongest first. */
  private static final List<Signature> CONFIRMING =
      List.of(Signature.HOLDS, Signature.AGREES, Signature.UNCONFIRMED, Signature.NOT_CHECKED);

  private static final Base64.Encoder UNPADDED = Base64.getEncoder().withoutPadding();

  private final Map<Name, Trusted> keys = new HashMap<>();
  private final Map<String, List<KnownKey>> unnamed = new HashMap<>();
  private final Map<String, Trust> owners = new HashMap<>();
  private int tables;

  /** Where a key comes from, and so what is shown by it. */
  private enum Trust {
    GIVEN(Signature.HOLDS, Signature.FAILS),
    FOUND(Signature.AGREES, Signature.DISAGREES);

    final Signature holds;
    final Signature fails;

    Trust(Signature holds, Signature fails) {
      this.holds = holds;
      this.fails = fails;
    }
  }

  private record Trusted(KnownKey key, Trust trust) {}

  private record Name(String server, String key) {}

  /** No key yet. */
  public ServerKeys() {}

  public ServerKeys(List<ServerKey> known) {
    add(known);
  }

  /** Adds keys: those with a server were given beside the evidence, the others stand in it. */
  public void add(List<ServerKey> known) {
    for (ServerKey key : known) {
      Trust trust = key.server().equals(ServerKey.UNNAMED) ? Trust.FOUND : Trust.GIVEN;
      add(new Name(key.server(), key.id()), key.bytes(), trust);
    }
  }

  /**
   * Adds a key that stands in the evidence; it never takes the place of one that was given.
   *
   * @param server {@link ServerKey#UNNAMED} when it is not known: then it confirms signatures and
   *     refutes none, so that the order in which events are read decides nothing
   * @param id as {@code ed25519:a_vyji}
   * @param bytes the 32 bytes of the key
   * @return whether it is a key
   */
  public boolean add(String server, String id, byte[] bytes) {
    return add(new Name(server, id), bytes, Trust.FOUND);
  }

  private boolean add(Name name, byte[] bytes, Trust trust) {
    if (bytes.length != KEY_BYTES || !name.key.startsWith("ed25519:")) {
      return false;
    }
    KnownKey key = KnownKey.of(bytes);
    if (key == null) {
      return false;
    }
    if (name.server.equals(ServerKey.UNNAMED)) {
      unnamed.computeIfAbsent(name.key, any -> new ArrayList<>()).add(key);
      return true;
    }
    Trusted known = keys.get(name);
    if (trust == Trust.GIVEN || known == null || known.trust == Trust.FOUND) {
      keys.put(name, new Trusted(key, trust));
    }
    owners.merge(name.server, trust, (one, other) -> one == Trust.GIVEN ? one : other);
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
   * events"), and what others signed beside it says nothing of who sent it; only an event that a
   * third party's invitation became needs another's signature instead.
   */
  Signature check(Json.Obj event, RoomRules rules) {
    return check(event, () -> CanonicalJson.of(EventHash.signed(event, rules)));
  }

  /**
   * The same.
   *
   * @param text what is signed
   */
  Signature check(Json.Obj event, Supplier<byte[]> text) {
    Json.Obj servers = event.object("signatures");
    if (servers == null) {
      return Signature.UNSIGNED;
    }
    String sender = sender(event);
    boolean anyones = isInvited(event);
    if (!anyones && !servers.has(sender)) {
      Trust trust = owners.get(sender);
      return trust == null ? Signature.UNSIGNED : trust.fails;
    }
    if (keys.isEmpty() && unnamed.isEmpty()) {
      return Signature.NOT_CHECKED;
    }
    byte[] signed = text.get();
    Signature answer = Signature.NOT_CHECKED;
    for (Map.Entry<String, Json> server : servers.members().entrySet()) {
      Signature told = check(server, signed);
      if (told.refutes()) {
        return told;
      }
      answer = anyones || server.getKey().equals(sender) ? better(answer, told) : answer;
    }
    return answer;
  }

  private Signature check(Map.Entry<String, Json> server, byte[] signed) {
    Signature answer = Signature.NOT_CHECKED;
    for (Map.Entry<String, Json> one : members(server.getValue())) {
      Signature told = check(new Name(server.getKey(), one.getKey()), signed, one.getValue());
      if (told.refutes()) {
        return told;
      }
      answer = better(answer, told);
    }
    return answer;
  }

  private static Signature better(Signature one, Signature other) {
    return CONFIRMING.indexOf(one) < CONFIRMING.indexOf(other) ? one : other;
  }

  private Signature check(Name name, byte[] signed, Json signature) {
    byte[] bytes = signature instanceof Json.Text base64 ? signature(base64.value()) : null;
    Trusted known = keys.get(name);
    if (known != null) {
      return holds(known.key, signed, bytes) ? known.trust.holds : known.trust.fails;
    }
    List<KnownKey> candidates = unnamed.getOrDefault(name.key, List.of());
    for (KnownKey candidate : candidates) {
      if (holds(candidate, signed, bytes)) {
        return Signature.AGREES;
      }
    }
    return candidates.isEmpty() ? Signature.NOT_CHECKED : Signature.UNCONFIRMED;
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
