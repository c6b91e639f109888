package org.scelle.extract;

import java.io.IOException;

/** A document is not what it should be, and no other reader knows better; the message says how. */
final class Damaged extends IOException {
  Damaged(String how) {
    super(how);
  }
}
