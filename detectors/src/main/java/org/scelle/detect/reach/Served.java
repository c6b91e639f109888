package org.scelle.detect.reach;

import java.util.Locale;

/** What of an event is served to one who may have it. */
public enum Served {
  CLEAR,
  CIPHERTEXT,
  /** The event without its content. */
  REDACTED;

  /** The word used in outputs. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
