package org.scelle.evidence;

import java.io.IOException;

/** A file is no longer what it was when it was hashed; costs that file only. */
public final class EvidenceChanged extends IOException {
  EvidenceChanged(String how) {
    super(how + "; work on a copy at rest");
  }

  /** For the ledger. */
  public String why() {
    return String.valueOf(getMessage());
  }
}
