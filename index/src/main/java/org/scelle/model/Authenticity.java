package org.scelle.model;

/**
 * What recomputing its hashes told of one occurrence of an event (Matrix specification,
 * Server-Server API, "Signing Events"). Hashes alone prove that an event fits its id; who sent it
 * is proved only by a signature that holds.
 *
 * @param why what was not checked, or did not hold; empty when all hashes hold
 */
public record Authenticity(Verdict verdict, Signature signature, String why) {

  /** What the hashes say. */
  public enum Verdict {
    /** The event id is the hash of the event, and its content hash holds or a redaction took it. */
    VERIFIED,
    /** The content hash holds; no id that the evidence gives confirms it. */
    CONTENT_HOLDS,
    /** The content is not what its hash says, and it was not emptied by a redaction. */
    CONTENT_ALTERED,
    /** The event id, or in room version 12 the room id, is not the hash of this event. */
    ID_REFUTED,
    /** Something that the check needs is missing. */
    NOT_CHECKABLE
  }

  /** What the signatures say of servers whose keys are known. */
  public enum Signature {
    HOLDS,
    FAILS,
    /** No key is known for any of its signatures. */
    NOT_CHECKED
  }

  /** Whether something was shown to be false. */
  public boolean refuted() {
    return verdict == Verdict.CONTENT_ALTERED
        || verdict == Verdict.ID_REFUTED
        || signature == Signature.FAILS;
  }
}
