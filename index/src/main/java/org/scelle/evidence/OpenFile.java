package org.scelle.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.scelle.model.EvidenceFile;

/**
 * A file of the evidence whose bytes have been hashed and can be read again, any number of times,
 * from any thread, until it is closed. Closing frees the memory or the temporary copy it holds.
 */
public interface OpenFile extends AutoCloseable {

  EvidenceFile file();

  /** See {@link Candidate#modified()}. */
  @Nullable Long modified();

  /**
   * Why these are not all of its bytes, or not as they were: the archive around it is cut off or
   * damaged. Empty when they are whole. Size and hash are of the bytes that are here.
   */
  String damage();

  /** Its bytes, from the first. The caller closes the stream. */
  InputStream open() throws IOException;

  /**
   * A path under which its bytes can be read by a program that needs one: the original when it is a
   * plain file, else a temporary copy that goes when this is closed. Never write to it.
   */
  Path onDisk() throws IOException;

  /** Its bytes, to be read at any position. The caller closes the channel. */
  default SeekableByteChannel channel() throws IOException {
    return Files.newByteChannel(onDisk());
  }

  /**
   * Does nothing when the file is still what was hashed; to be called after reading it.
   *
   * @throws EvidenceChanged otherwise
   */
  default void checkUnchanged() throws IOException {}

  @Override
  void close() throws IOException;
}
