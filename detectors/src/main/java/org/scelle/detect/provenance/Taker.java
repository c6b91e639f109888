package org.scelle.detect.provenance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The account that asked, or why it cannot be told.
 *
 * @param account {@code null} when it is not determinable
 * @param suspects accounts that something points to, the strongest first
 */
public record Taker(@Nullable String account, Basis basis, List<Suspect> suspects) {

  /** What the answer rests on. */
  public enum Basis {
    /** The server named the account: it gave out transaction ids of its events only. */
    TRANSACTION_ID,
    /** The server's word on the membership of the one who asked fits the joins of this account. */
    REQUESTER_MEMBERSHIP,
    /** It joined the rooms shortly before they were read: an inference. */
    LATE_JOIN,
    /** The server named several accounts. */
    SEVERAL_ACCOUNTS,
    NOT_DETERMINABLE
  }
}
