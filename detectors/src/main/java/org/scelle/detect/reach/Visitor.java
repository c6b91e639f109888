package org.scelle.detect.reach;

import org.scelle.detect.tchap.Homeserver;
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

  /** External servers of Tchap are named so, wherever they stand (tchap-android: TchapUtils.kt). */
  private static final String EXTERNAL = "agent.externe.";

  static Visitor of(String account, Reach.Options options) {
    String server = AccountId.of(account).server();
    return new Visitor(server, external(server, options), options.guests().contains(account));
  }

  private static boolean external(String server, Reach.Options options) {
    return options.externalServers().contains(server)
        || server.startsWith(EXTERNAL)
        || Homeserver.of(server).external();
  }
}
