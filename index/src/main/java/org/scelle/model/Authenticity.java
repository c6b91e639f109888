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

  /**
   * What the signature of the sender's server says. A key that was given beside the evidence proves
   * who signed; one that stands in the evidence proves only that parts of it agree, for whoever
   * made the one could make the other.
   */
  public enum Signature {
    /** It is by a key that was given. */
    HOLDS,
    /** It is by a key that the evidence itself holds. */
    AGREES,
    /** A signature is missing, or not by the key that was given for its server. */
    FAILS,
    /** A signature is missing, or not by the key that the evidence itself holds for its server. */
    DISAGREES,
    /** No key is known for it. */
    NOT_CHECKED,
    /** The only keys of its name belong to no named server, and it is by none of them. */
    UNCONFIRMED,
    /** There is none. */
    UNSIGNED,
    /** What would be signed cannot be told: the rules of its room are not known. */
    NOT_REACHED;

    /** Whether it was shown to be false. */
    public boolean refutes() {
      return this == FAILS || this == DISAGREES;
    }
  }

  /** Whether something was shown to be false. */
  public boolean refuted() {
    return verdict == Verdict.CONTENT_ALTERED
        || verdict == Verdict.ID_REFUTED
        || signature.refutes();
  }
}
