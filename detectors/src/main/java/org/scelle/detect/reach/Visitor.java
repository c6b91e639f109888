package org.scelle.detect.reach;

import java.util.Set;
import org.scelle.model.AccountId;

/**
 * What of an account matters at a door.
 *
 * @param server its server; empty for an ordinary account of no particular server
 * @param external whether access rules bar it
 */
record Visitor(String server, boolean external, boolean guest) {

  /** An ordinary account, of a server that made none of the rooms. */
  static final Visitor ORDINARY = new Visitor("", false, false);

  /** External servers of Tchap are named so, unless said otherwise. */
  private static final Set<String> EXTERNAL_PREFIXES = Set.of("agent.externe.", "e.");

  static Visitor of(String account, Reach.Options options) {
    String server = AccountId.of(account).server();
    return new Visitor(server, external(server, options), options.guests().contains(account));
  }

  private static boolean external(String server, Reach.Options options) {
    return options.externalServers().contains(server)
        || EXTERNAL_PREFIXES.stream().anyMatch(server::startsWith);
  }
}
