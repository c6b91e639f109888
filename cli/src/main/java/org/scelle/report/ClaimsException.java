package org.scelle.report;

/** A file of claims that cannot be used; the message is for the user. */
public final class ClaimsException extends Exception {
  private static final long serialVersionUID = 1L;

  ClaimsException(String message) {
    super(message);
  }
}
