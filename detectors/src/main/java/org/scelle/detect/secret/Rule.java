package org.scelle.detect.secret;

import java.util.function.Consumer;

/** Looks for credentials around a keyword. Stateless. */
interface Rule {

  /**
   * Reads on from a keyword.
   *
   * @param from where the keyword begins
   * @param to where it ends
   */
  void read(String text, int from, int to, Consumer<Credential> found);
}
