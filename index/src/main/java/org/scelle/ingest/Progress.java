package org.scelle.ingest;

import org.scelle.evidence.Evidence;

/** Told how far the work has come. */
public interface Progress {

  /** A stage begins whose size is known. */
  void begin(String stage, Evidence.Size size);

  /**
   * A stage begins of which it is known how much there is to do, counted in steps of about the same
   * length.
   */
  default void begin(String stage, long steps) {
    begin(stage);
  }

  /** A stage begins whose size is not known. */
  void begin(String stage);

  /** That many more bytes, or steps, of the stage are done. */
  void done(long more);

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
        public void done(long more) {}

        @Override
        public void end() {}
      };
}
