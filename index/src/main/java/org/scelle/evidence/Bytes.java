package org.scelle.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/** Bytes that were hashed and can be read again, from any thread, until closed. */
sealed interface Bytes extends AutoCloseable {

  InputStream open() throws IOException;

  /** To read at any position; the caller closes it. */
  SeekableByteChannel channel() throws IOException;

  /** See {@link OpenFile#onDisk()}. */
  Path onDisk() throws IOException;

  /**
   * Does nothing when these are still the bytes that were hashed.
   *
   * @throws EvidenceChanged otherwise
   */
  default void checkUnchanged() throws IOException {}

  @Override
  void close() throws IOException;

  /** In memory; {@code onDisk} makes a copy when there is no original. */
  final class InMemory implements Bytes {
    private final byte[] bytes;
    private final Spool spool;
    private final @Nullable Path original;
    private @Nullable Path copy;

    InMemory(byte[] bytes, Spool spool, @Nullable Path original) {
      this.bytes = bytes;
      this.spool = spool;
      this.original = original;
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public SeekableByteChannel channel() {
      return new SeekableInMemoryByteChannel(bytes);
    }

    @Override
    public synchronized Path onDisk() throws IOException {
      if (original != null) {
        return original;
      }
      if (copy == null) {
        copy = spool.copy(bytes);
      }
      return copy;
    }

    @Override
    public synchronized void close() throws IOException {
      if (copy != null) {
        Files.deleteIfExists(copy);
        copy = null;
      }
    }
  }

  /** A temporary copy, deleted on close. */
  record Spooled(Path copy) implements Bytes {
    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(copy);
    }

    @Override
    public SeekableByteChannel channel() throws IOException {
      return Files.newByteChannel(copy);
    }

    @Override
    public Path onDisk() {
      return copy;
    }

    @Override
    public void close() throws IOException {
      Files.deleteIfExists(copy);
    }
  }

  /**
   * The plain file itself.
   *
   * @param size its size when it was hashed
   * @param modified its time when it was hashed, in milliseconds since the epoch
   */
  record Original(Path path, long size, long modified) implements Bytes {
    @Override
    public InputStream open() throws IOException {
      checkUnchanged();
      return Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public SeekableByteChannel channel() throws IOException {
      checkUnchanged();
      return Files.newByteChannel(path, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    }

    @Override
    public Path onDisk() throws IOException {
      checkUnchanged();
      return path;
    }

    @Override
    public void close() {}

    @Override
    public void checkUnchanged() throws IOException {
      BasicFileAttributes now;
      try {
        now = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      } catch (NoSuchFileException e) {
        throw new EvidenceChanged("it vanished after it was hashed");
      }
      if (now.size() != size || now.lastModifiedTime().toMillis() != modified) {
        throw new EvidenceChanged("it changed after it was hashed");
      }
    }
  }
}
