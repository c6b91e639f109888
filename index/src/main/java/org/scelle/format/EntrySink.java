package org.scelle.format;

import java.io.IOException;
import org.scelle.model.Entry;

/**
 * Takes entries as they are read. Push, not pull: the format owns its streams, and an export is
 * larger than memory.
 */
@FunctionalInterface
public interface EntrySink {
  void add(Entry entry) throws IOException;
}
