package org.scelle.format;

import java.io.IOException;
import java.util.List;
import org.scelle.model.Entry;

/**
 * Takes entries as they are read. Push, not pull: the format owns its streams, and an export is
 * larger than memory.
 */
@FunctionalInterface
public interface EntrySink {
  void add(Entry entry) throws IOException;

  /** Keys of servers that are known beside the evidence; its signatures are checked by them. */
  default List<ServerKey> keys() {
    return List.of();
  }
}
