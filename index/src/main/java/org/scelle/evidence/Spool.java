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
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hashes bytes and keeps them for reading: small ones in memory, plain files where they are, the
 * rest in the spool folder.
 */
final class Spool {

  private static final int CHUNK = 64 * 1024;
  private static final int FIRST_ROOM = 512;

  /** What an archive says of a size is believed up to here. */
  private static final int MOST_FIRST_ROOM = 1 << 20;

  private final Path folder;
  private final int memoryBytes;
  private final Map<Path, Kept> large = new HashMap<>();

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
    byte[] start = start(hashing, Math.min(expected, MOST_FIRST_ROOM));
    Bytes bytes =
        start.length <= memoryBytes
            ? new Bytes.InMemory(start, this, null)
            : new Bytes.Spooled(write(start, hashing));
    return new Kept(bytes, hashing.count(), hashing.hash());
  }

  /** Whether so many bytes are kept in memory. */
  boolean holds(int length) {
    return length <= memoryBytes;
  }

  /** Hashes bytes that were read already, and keeps them as they are. */
  Kept keepWhole(byte[] whole, @Nullable Path original) {
    String hash = HexFormat.of().formatHex(HashingStream.sha256().digest(whole));
    return new Kept(new Bytes.InMemory(whole, this, original), whole.length, hash);
  }

  /** Hashes a plain file and keeps it in memory if it is small. */
  Kept keepOriginal(InputStream in, Path original) throws IOException {
    BasicFileAttributes before = attributes(original);
    HashingStream hashing = new HashingStream(in);
    if (before.size() <= memoryBytes) {
      byte[] start = start(hashing, before.size());
      if (start.length <= memoryBytes) {
        Bytes bytes = new Bytes.InMemory(start, this, original);
        return new Kept(bytes, hashing.count(), hashing.hash());
      }
    }
    hashing.drain();
    if (hashing.count() != before.size()) {
      throw Unreadable.failed("it changed while it was read; work on a copy at rest");
    }
    long modified = before.lastModifiedTime().toMillis();
    Bytes bytes = new Bytes.Original(original, hashing.count(), modified);
    return new Kept(bytes, hashing.count(), hashing.hash());
  }

  /** The hash of a large plain file that {@link #remember} was told of and that is unchanged. */
  @Nullable Kept remembered(Path original) throws IOException {
    Kept kept = large.get(original);
    if (kept == null) {
      return null;
    }
    try {
      kept.bytes().checkUnchanged();
      return kept;
    } catch (EvidenceChanged changed) {
      large.remove(original);
      return null;
    }
  }

  /** Keeps the hash of a large plain file for the next visit. */
  void remember(Path original, Kept kept) {
    if (kept.bytes() instanceof Bytes.Original) {
      large.put(original, kept);
    }
  }

  private static BasicFileAttributes attributes(Path original) throws IOException {
    return Hostile.call(
        () -> Files.readAttributes(original, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
  }

  /** Writes a temporary copy. */
  Path copy(byte[] bytes) throws IOException {
    return write(bytes, new ByteArrayInputStream(new byte[0]));
  }

  /**
   * All of a small stream; of a larger one the first {@code memoryBytes + 1} bytes.
   *
   * @param expected how many to make room for at first
   */
  private byte[] start(InputStream in, long expected) throws IOException {
    int most = memoryBytes + 1;
    byte[] buffer = new byte[Math.clamp(expected, Math.min(FIRST_ROOM, most), most)];
    int length = 0;
    while (length < most) {
      if (length == buffer.length) {
        int next = in.read();
        if (next < 0) {
          return buffer;
        }
        buffer = Arrays.copyOf(buffer, (int) Math.min(most, 2L * length));
        buffer[length] = (byte) next;
        length++;
      }
      int read = in.read(buffer, length, buffer.length - length);
      if (read < 0) {
        break;
      }
      length += read;
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
