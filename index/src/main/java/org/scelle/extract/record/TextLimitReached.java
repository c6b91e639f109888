package org.scelle.extract.record;

import java.io.IOException;

/** The text that may be kept of a document is used up. */
public final class TextLimitReached extends IOException {
  TextLimitReached(String why) {
    super(why);
  }
}
