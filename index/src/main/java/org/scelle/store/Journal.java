package org.scelle.store;

import java.io.IOException;
import java.util.List;
import org.scelle.model.Content.Field;

/**
 * {@code journal.jsonl}: every act on the case, one JSON object a line, each line carrying the
 * SHA-256 of the line before it. Run times and host names live here and nowhere else.
 */
public final class Journal {

  Journal() {}

  /**
   * Appends one act and forces it to disk.
   *
   * @param act as {@code ingest}, {@code report}
   * @param details in the order given
   */
  public void append(String act, List<Field> details) throws IOException {
    throw new UnsupportedOperationException();
  }
}
