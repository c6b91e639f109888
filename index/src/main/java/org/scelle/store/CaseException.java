package org.scelle.store;

import java.io.IOException;

/** The case cannot be used as asked. The message is final and says what to do. */
public final class CaseException extends IOException {
  public CaseException(String message) {
    super(message);
  }
}
