package org.scelle.detect.marking;

import java.util.Locale;

/** What a text is with regard to markings. */
public enum Label {
  /** Nothing to do with markings. */
  NONE,
  /** Talks about a marking. */
  MENTION,
  /** Bears a marking. */
  MARKING;

  /** The word used in outputs. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
