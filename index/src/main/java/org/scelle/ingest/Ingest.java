package org.scelle.ingest;

/** Reads evidence into a case. */
public final class Ingest {

  private Ingest() {}

  /** The flow. */
  public static void run() {
    throw new UnsupportedOperationException();
  }
}
