package org.scelle.format.synapse;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.scelle.format.EntrySink;
import org.scelle.format.table.DbRow;
import org.scelle.model.EvidenceFile;
import org.scelle.model.SecretsSeen;
import org.scelle.model.Source;

/** Counts the live secrets of a Synapse database; nothing of them leaves the evidence. */
final class SynapseSecrets {

  private record Secret(String column, String kind) {}

  private static final Map<String, Secret> TABLES =
      Map.ofEntries(
          Map.entry("access_tokens", new Secret("token", "access tokens")),
          Map.entry("refresh_tokens", new Secret("token", "refresh tokens")),
          Map.entry("login_tokens", new Secret("token", "login tokens")),
          Map.entry("open_id_tokens", new Secret("token", "OpenID tokens")),
          Map.entry("registration_tokens", new Secret("token", "registration tokens")),
          Map.entry("users", new Secret("password_hash", "password hashes")),
          Map.entry("pushers", new Secret("pushkey", "push keys")),
          Map.entry("threepid_validation_token", new Secret("token", "address validation tokens")),
          Map.entry(
              "threepid_validation_session",
              new Secret("client_secret", "address validation secrets")),
          Map.entry("e2e_room_keys", new Secret("session_data", "backed-up room keys")),
          Map.entry("dehydrated_devices", new Secret("device_data", "dehydrated devices")));

  private final Map<String, Long> counts = new TreeMap<>();

  static boolean has(String table) {
    return TABLES.containsKey(table);
  }

  void row(String table, DbRow row) {
    Secret secret = TABLES.get(table);
    byte[] value = secret == null ? null : row.bytes(secret.column);
    if (secret != null && value != null && value.length > 0) {
      counts.merge(secret.kind, 1L, Long::sum);
    }
  }

  /** To be called once, when all rows were read. */
  void end(EvidenceFile file, EntrySink sink) throws IOException {
    for (Map.Entry<String, Long> count : counts.entrySet()) {
      sink.add(new SecretsSeen(new Source(file, file.size(), 0), count.getKey(), count.getValue()));
    }
  }
}
