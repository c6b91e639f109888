package org.scelle.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZMethod;
import org.apache.commons.compress.archivers.sevenz.SevenZMethodConfiguration;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Archives made in memory; members in the order of the map. */
final class Packed {

  private static final int DICTIONARY = 1 << 16;

  private Packed() {}

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] zip(Map<String, byte[]> members) throws IOException {
    return zip(members, ZipArchiveEntry.DEFLATED);
  }

  static byte[] zip(Map<String, byte[]> members, int method) throws IOException {
    SeekableInMemoryByteChannel out = new SeekableInMemoryByteChannel();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
      for (Map.Entry<String, byte[]> member : members.entrySet()) {
        ZipArchiveEntry entry = new ZipArchiveEntry(member.getKey());
        entry.setTime(1_781_000_000_000L);
        entry.setMethod(method);
        zip.putArchiveEntry(entry);
        zip.write(member.getValue());
        zip.closeArchiveEntry();
      }
    }
    return java.util.Arrays.copyOf(out.array(), (int) out.size());
  }

  static byte[] tar(Map<String, byte[]> members) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8")) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      for (Map.Entry<String, byte[]> member : members.entrySet()) {
        TarArchiveEntry entry = new TarArchiveEntry(member.getKey(), true);
        entry.setModTime(1_781_000_000_000L);
        entry.setSize(member.getValue().length);
        tar.putArchiveEntry(entry);
        tar.write(member.getValue());
        tar.closeArchiveEntry();
      }
    }
    return out.toByteArray();
  }

  static byte[] sevenZip(Map<String, byte[]> members) throws IOException {
    SeekableInMemoryByteChannel out = new SeekableInMemoryByteChannel();
    try (SevenZOutputFile archive = new SevenZOutputFile(out)) {
      archive.setContentMethods(
          List.of(new SevenZMethodConfiguration(SevenZMethod.LZMA2, DICTIONARY)));
      for (Map.Entry<String, byte[]> member : members.entrySet()) {
        SevenZArchiveEntry entry = new SevenZArchiveEntry();
        entry.setName(member.getKey());
        archive.putArchiveEntry(entry);
        archive.write(new ByteArrayInputStream(member.getValue()));
        archive.closeArchiveEntry();
      }
    }
    return java.util.Arrays.copyOf(out.array(), (int) out.size());
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    return compressed(bytes, GZIPOutputStream::new);
  }

  static byte[] bzip2(byte[] bytes) throws IOException {
    return compressed(bytes, BZip2CompressorOutputStream::new);
  }

  static byte[] xz(byte[] bytes) throws IOException {
    // the fastest preset: the encoder of the default one takes a hundred megabytes
    return compressed(bytes, out -> new XZOutputStream(out, new LZMA2Options(0)));
  }

  private interface Compressor {
    OutputStream on(OutputStream out) throws IOException;
  }

  private static byte[] compressed(byte[] bytes, Compressor compressor) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packed = compressor.on(out)) {
      packed.write(bytes);
    }
    return out.toByteArray();
  }
}
