package org.scelle.ingest;

import java.util.List;
import org.scelle.store.CaseFile.LooseFile;

/**
 * The files that one rule finds for an event.
 *
 * @param how see {@link org.scelle.model.Attachment#match()}
 */
record Found(List<LooseFile> files, String how) {

  /**
   * More candidates than this tell no more, and a hostile dump could make them without end: of more
   * files the first are kept, which is still ambiguous.
   */
  static final int MOST = 50;

  /** Keeps a file among candidates. */
  static void keep(List<LooseFile> candidates, LooseFile file) {
    if (candidates.size() < MOST) {
      candidates.add(file);
    }
  }
}
