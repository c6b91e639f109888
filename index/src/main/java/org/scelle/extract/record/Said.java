package org.scelle.extract.record;

import org.scelle.model.Content;
import org.scelle.model.Document;
import org.scelle.model.Outcome;
import org.scelle.model.Passage;

/**
 * What examining a file says, piece by piece, so that a crash keeps what was said before it.
 *
 * <p>Files are numbered: 0 is the file itself, the files inside it count on in the order found.
 */
public sealed interface Said {

  /**
   * A file inside the document begins.
   *
   * @param size in bytes; -1 when not known
   */
  record Begun(int file, String name, long size) implements Said {}

  /** The real type of a file. */
  record Typed(int file, String type, Document.Category category) implements Said {}

  /** A piece of its text. */
  record Text(int file, Passage passage) implements Said {}

  /** A fact about the whole document. */
  record Fact(Content.Field field) implements Said {}

  /** Something stands out in the whole document. */
  record Flagged(Document.Flag flag) implements Said {}

  /** A file is done with. */
  record Ended(int file, Outcome outcome, String why) implements Said {}

  /** The worker can take a document. */
  record Ready() implements Said {}

  /** The heap was too small; the worker ends. */
  record OutOfMemory() implements Said {}

  /** Takes what is said, in order. */
  interface Listener {
    void said(Said said);
  }
}
