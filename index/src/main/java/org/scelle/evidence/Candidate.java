package org.scelle.evidence;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import org.jspecify.annotations.Nullable;

/** A file that the walk has come to and nobody has read yet. */
public interface Candidate {

  /** How many bytes {@link #head()} holds at most. */
  int HEAD = 64 * 1024;

  Address address();

  /** Its size in bytes as the folder or archive says; {@code null} when it does not say. */
  @Nullable Long size();

  /** When it was last changed, in milliseconds since the epoch; {@code null} when not known. */
  @Nullable Long modified();

  /** Its first {@link #HEAD} bytes, fewer when it is shorter. */
  byte[] head() throws IOException;

  /** What somebody makes of a file's head. */
  @FunctionalInterface
  interface Look<T> {
    T at(Candidate file) throws IOException;
  }

  /**
   * What a look at its head tells: several formats want the same, and one of them has to look.
   *
   * @param as what is made of it; must depend on this file alone
   */
  default <T> T seen(Class<T> as, Look<T> look) throws IOException {
    return look.at(this);
  }

  /**
   * To look at any part of it, where its head does not tell what it is. A member of an archive is
   * copied for that: look only when its head says that it is worth it. The caller closes the
   * channel.
   */
  SeekableByteChannel channel() throws IOException;
}
