package org.scelle.extract;

import java.io.IOException;

/** The text that may be kept of a document is used up. */
final class TextLimitReached extends IOException {
  TextLimitReached(String why) {
    super(why);
  }
}
