package org.scelle.extract.record;

import java.io.IOException;

/** A document is not what it should be, and no other reader knows better; the message says how. */
public final class Damaged extends IOException {
  /**
   * @param how in words for people
   */
  public Damaged(String how) {
    super(how);
  }
}
