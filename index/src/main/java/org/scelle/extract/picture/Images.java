package org.scelle.extract.picture;

import java.io.IOException;
import org.scelle.extract.record.Recorder;
import org.scelle.extract.type.Bytes;
import org.scelle.extract.type.Kind;
import org.scelle.model.Document;

/** What is done with a picture. */
@FunctionalInterface
public interface Images {

  /** What is said of a picture nobody reads; the store counts by these words. */
  String UNREAD = "image: text in it is not read " + Document.NO_OCR;

  /** Pictures are not read. */
  Images NEVER =
      (bytes, kind, recorder) -> {
        recorder.skipped(UNREAD);
        return true;
      };

  /** Pictures are read, but elsewhere: in a worker. */
  Images LATER = (bytes, kind, recorder) -> false;

  /** Reads one and ends it; false when that is left to another. */
  boolean read(Bytes bytes, Kind kind, Recorder recorder) throws IOException;
}
