package org.scelle.extract;

import java.io.IOException;
import java.io.InputStream;

/** Examines the files inside a file. */
interface Members {

  /**
   * Examines one, within the budget of {@code outer}, which is told of what was left out.
   *
   * @param name where in {@code outer}, as it says
   * @param bytes not closed here
   */
  void examine(String name, InputStream bytes, Recorder outer)
      throws IOException, InterruptedException;
}
