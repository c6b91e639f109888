package org.scelle.store;

/** Told how far indexing has come; by several threads, one at a time. */
public interface Indexing {
  /** Tells nobody. */
  Indexing UNWATCHED =
      new Indexing() {
        @Override
        public void begin(long work) {}

        @Override
        public void done(long work) {}
      };

  /**
   * All there is to do is known.
   *
   * @param work in the time it takes to index an event
   */
  void begin(long work);

  /** That much more of it is done. */
  void done(long work);
}
