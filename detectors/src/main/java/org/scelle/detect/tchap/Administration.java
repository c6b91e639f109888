package org.scelle.detect.tchap;

import org.jspecify.annotations.Nullable;
import org.scelle.model.AccountId;

/**
 * Whose an account is, as far as its id tells.
 *
 * @param server its server
 * @param organisation the body that its mail domain names, as Tchap would show it in brackets;
 *     {@code null} unless every well-known domain the id may carry names the same
 */
public record Administration(Standing standing, Homeserver server, @Nullable String organisation) {

  /** What kind of account it is. */
  public enum Standing {
    AGENT,
    /** A person outside the administration, invited. */
    EXTERNAL,
    /** Of a server that is not Tchap. */
    OTHER_SERVER,
    /** Not an account id. */
    NO_ACCOUNT
  }

  public static Administration of(String accountId) {
    return of(accountId, MailCandidates.of(accountId));
  }

  /** For those who have asked what the id may carry. */
  public static Administration of(String accountId, MailCandidates mail) {
    AccountId id = AccountId.of(accountId);
    Homeserver server = Homeserver.of(id.server());
    Standing standing = standing(id, server);
    boolean tchap = standing == Standing.AGENT || standing == Standing.EXTERNAL;
    return new Administration(standing, server, tchap ? mail.organisation() : null);
  }

  private static Standing standing(AccountId id, Homeserver server) {
    if (id.server().isEmpty()) {
      return Standing.NO_ACCOUNT;
    }
    if (server.network() == Homeserver.Network.OTHER) {
      return Standing.OTHER_SERVER;
    }
    return server.external() ? Standing.EXTERNAL : Standing.AGENT;
  }

  /** One word or two for a column: the shard's name for people. */
  public String label() {
    return server.title();
  }
}
