package org.scelle.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A OneNote file as spaces of objects, whatever it is packed in. */
interface OneStore {

  /** The space that the others are found from. */
  OneId root();

  /** All spaces, each once. */
  List<OneId> spaces();

  /** A space; empty when there is none of this name. */
  OneSpace space(OneId id) throws IOException;

  /** The names of the files that the file has the bytes of. */
  List<String> files();

  /**
   * The bytes of one of them; {@code null} when they are not here. The caller closes the stream.
   */
  @Nullable InputStream file(String name) throws IOException;

  /** Whether what is in it can only be read with a password. */
  boolean isLocked();

  /** What could not be read so far. */
  Set<String> shortfalls();
}
