package org.scelle.cli;

import java.io.IOException;
import org.scelle.store.CaseView;

/** A case that is only asked questions, and what has to be closed behind it. */
record AskedCase(CaseView view, Closing closing) implements AutoCloseable {

  /** Lets go of the case. */
  @FunctionalInterface
  interface Closing {
    void close() throws IOException;
  }

  @Override
  public void close() throws IOException {
    closing.close();
  }
}
