package org.scelle.ingest;

import org.scelle.evidence.Evidence;

/** Told how far the work has come. */
public interface Progress {

  /** A stage begins whose size is known. */
  void begin(String stage, Evidence.Size size);

  /** A stage begins whose size is not known. */
  void begin(String stage);

  /** That many more bytes of the evidence are done. */
  void done(long bytes);

  /**
   * A step of a stage made of steps begins.
   *
   * @param number counted from 1
   * @param of how many there are
   */
  default void step(int number, int of) {}

  /** All stages are over. */
  void end();

  /** Tells nobody. */
  Progress SILENT =
      new Progress() {
        @Override
        public void begin(String stage, Evidence.Size size) {}

        @Override
        public void begin(String stage) {}

        @Override
        public void done(long bytes) {}

        @Override
        public void end() {}
      };
}
