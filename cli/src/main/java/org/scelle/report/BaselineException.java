package org.scelle.report;

/** A baseline that cannot be used; the message is for the user. */
public final class BaselineException extends Exception {
  private static final long serialVersionUID = 1L;

  BaselineException(String message) {
    super(message);
  }
}
