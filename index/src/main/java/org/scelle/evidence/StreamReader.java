package org.scelle.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** Archives that are one stream: tar, compressed tar, one compressed file. */
final class StreamReader {

  private static final int TAR_HEADER = 512;
  private static final int CHUNK = 64 * 1024;
  private static final int XZ_MEMORY_KIB = 256 << 10;
  private static final List<String> ENDINGS = List.of(".gz", ".bz2", ".xz");

  private StreamReader() {}

  /** Does not close the stream. */
  static void read(Kind kind, InputStream packed, Members members) throws IOException {
    if (kind == Kind.TAR) {
      TarReader.read(packed, members);
      return;
    }
    Member content =
        new Member(nameOfContent(members.archive()), null, null, null, Member.Charge.BELOW);
    byte[] start;
    InputStream unpacked;
    try {
      unpacked = members.charged(Hostile.call(() -> unpack(kind, packed)));
      start = start(unpacked);
    } catch (Unreadable broken) {
      members.lost(content, broken);
      members.broke(broken.why());
      return;
    }
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(start), unpacked);
    try (whole) {
      if (Kind.of(start) == Kind.TAR) {
        TarReader.read(whole, members);
      } else {
        Unreadable trouble = members.offer(content, () -> new Unclosed(whole));
        if (trouble == null) {
          trouble = rest(whole);
        }
        if (trouble != null) {
          members.broke(trouble.why());
        }
      }
    }
  }

  /** Up to a header of a tar, fewer when the stream breaks off sooner. */
  private static byte[] start(InputStream in) throws IOException {
    byte[] start = new byte[TAR_HEADER];
    int length = 0;
    try {
      for (int read = 0; read >= 0 && length < TAR_HEADER; length += Math.max(0, read)) {
        read = in.read(start, length, TAR_HEADER - length);
      }
    } catch (Unreadable broken) {
      // it breaks again, at the same place, for the one who reads the content
      if (length == 0) {
        throw broken;
      }
    }
    return Arrays.copyOf(start, length);
  }

  /** What is wrong with the bytes that nobody wanted: the archive is cut off all the same. */
  private static @Nullable Unreadable rest(InputStream content) throws IOException {
    byte[] buffer = new byte[CHUNK];
    try {
      while (content.read(buffer) >= 0) {}
      return null;
    } catch (Unreadable trouble) {
      return trouble;
    }
  }

  private static InputStream unpack(Kind kind, InputStream packed) throws IOException {
    return switch (kind) {
      case GZIP ->
          new SalvagingStream(
              GzipCompressorInputStream.builder()
                  .setInputStream(packed)
                  .setDecompressConcatenated(true)
                  .get());
      case BZIP2 -> new SalvagingStream(new BZip2CompressorInputStream(packed, true));
      case XZ ->
          new SalvagingStream(
              XZCompressorInputStream.builder()
                  .setInputStream(packed)
                  .setDecompressConcatenated(true)
                  .setMemoryLimitKiB(XZ_MEMORY_KIB)
                  .get());
      case PLAIN, ZIP, SEVEN_ZIP, TAR -> throw new IllegalArgumentException(kind.name());
    };
  }

  /** {@code journal.json.gz} holds {@code journal.json}. */
  private static String nameOfContent(Address archive) {
    String name = archive.name();
    String lower = name.toLowerCase(Locale.ROOT);
    for (String ending : ENDINGS) {
      if (lower.endsWith(ending) && lower.length() > ending.length()) {
        return name.substring(0, name.length() - ending.length());
      }
    }
    return "content";
  }
}
