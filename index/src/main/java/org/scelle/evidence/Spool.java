package org.scelle.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;

/**
 * Hashes bytes and keeps them for reading: small ones in memory, plain files where they are, the
 * rest in the spool folder.
 */
final class Spool {

  private static final int CHUNK = 64 * 1024;

  private final Path folder;
  private final int memoryBytes;

  Spool(Path folder, int memoryBytes) {
    this.folder = folder;
    this.memoryBytes = memoryBytes;
  }

  /**
   * Hashes and keeps a member of an archive.
   *
   * @throws Unreadable when the evidence fails
   * @throws IOException when the spool folder does
   */
  Kept keep(InputStream in, long expected) throws IOException {
    HashingStream hashing = new HashingStream(in);
    byte[] start = start(hashing, expected);
    Bytes bytes =
        start.length <= memoryBytes
            ? new Bytes.InMemory(start, this, null)
            : new Bytes.Spooled(write(start, hashing));
    return new Kept(bytes, hashing.count(), hashing.hash());
  }

  /** Hashes a plain file and keeps it in memory if it is small. */
  Kept keepOriginal(InputStream in, Path original) throws IOException {
    BasicFileAttributes before =
        Hostile.call(() ->
            Files.readAttributes(original, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    HashingStream hashing = new HashingStream(in);
    byte[] start =
        before.size() <= memoryBytes ? start(hashing, before.size()) : new byte[memoryBytes + 1];
    if (start.length <= memoryBytes) {
      Bytes bytes = new Bytes.InMemory(start, this, original);
      return new Kept(bytes, hashing.count(), hashing.hash());
    }
    hashing.drain();
    long modified = before.lastModifiedTime().toMillis();
    if (hashing.count() != before.size()) {
      throw Unreadable.failed("it changed while it was read; work on a copy at rest");
    }
    Bytes bytes = new Bytes.Original(original, hashing.count(), modified);
    return new Kept(bytes, hashing.count(), hashing.hash());
  }

  /** Writes a temporary copy. */
  Path copy(byte[] bytes) throws IOException {
    return write(bytes, new ByteArrayInputStream(new byte[0]));
  }

  /** All of a small stream; of a larger one the first {@code memoryBytes + 1} bytes. */
  private byte[] start(InputStream in, long expected) throws IOException {
    int most = memoryBytes + 1;
    byte[] buffer =
        new byte[Math.clamp(expected + 1, Math.min(512, most), Math.min(1 << 20, most))];
    int length = 0;
    int read = in.read(buffer, 0, buffer.length);
    while (read >= 0) {
      length += read;
      if (length == most) {
        break;
      }
      if (length == buffer.length) {
        buffer = Arrays.copyOf(buffer, (int) Math.min(most, 2L * length));
      }
      read = in.read(buffer, length, buffer.length - length);
    }
    return length == buffer.length ? buffer : Arrays.copyOf(buffer, length);
  }

  private Path write(byte[] start, InputStream rest) throws IOException {
    Path copy = Files.createTempFile(folder, "member-", ".tmp");
    boolean whole = false;
    try (OutputStream out = Files.newOutputStream(copy)) {
      out.write(start);
      byte[] buffer = new byte[CHUNK];
      for (int read = rest.read(buffer, 0, CHUNK); read >= 0; read = rest.read(buffer, 0, CHUNK)) {
        out.write(buffer, 0, read);
      }
      whole = true;
      return copy;
    } finally {
      if (!whole) {
        Files.deleteIfExists(copy);
      }
    }
  }
}
