package org.scelle.model;

/** The two halves of a Matrix account id ({@code @local:server}); ids of other forms have none. */
public record AccountId(String local, String server) {

  /**
   * Splits at the first colon, as the specification does (Matrix specification, appendices, "User
   * identifiers"). An id of another form is all local part.
   */
  public static AccountId of(String id) {
    int colon = id.indexOf(':');
    return id.startsWith("@") && colon > 0
        ? new AccountId(id.substring(1, colon), id.substring(colon + 1))
        : new AccountId(id, "");
  }
}
