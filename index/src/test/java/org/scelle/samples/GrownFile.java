package org.scelle.samples;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.LocalDateTime;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a small file of {@link Documents} larger than it is, as its kind grows in the world: a
 * photograph by its picture, a paper by a photograph in it, a film by more film. Same seed, same
 * bytes.
 */
final class GrownFile extends FilterOutputStream {

  private static final int CHUNK = 1 << 16;

  private final byte[] noise = new byte[CHUNK];
  private long count;
  private long state;

  GrownFile(OutputStream out) {
    super(out);
  }

  /** Bytes written so far. */
  long count() {
    return count;
  }

  @Override
  public void write(int b) throws IOException {
    out.write(b);
    count++;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
    count += length;
  }

  /** A film of no length. */
  static byte[] film() {
    return "\0\0\0\24ftypisom\0\0\2\0isom\0\0\0\10moov".getBytes(ISO_8859_1);
  }

  /** Writes the file with about so many bytes more. */
  void grow(Documents.Made made, long more, long seed) throws IOException {
    byte[] small = made.bytes;
    state = seed;
    switch (small[0]) {
      case (byte) 0x89 -> png(small, more);
      case (byte) 0xFF -> jpeg(this, small, more);
      case '%' -> pdf(small, more);
      case 'P' -> zip(small, more, made.name.endsWith(".zip") ? "photos/IMG_1.jpg" : null);
      case 0 -> {
        write(small);
        write(ByteBuffer.allocate(8).putInt((int) more + 8).put("mdat".getBytes(UTF_8)).array());
        noise(this, more);
      }
      default -> {
        write(small);
        noise(this, more);
      }
    }
  }

  /** Compressed picture: bytes that look like nothing, none of them a sign of JPEG. */
  private void noise(OutputStream to, long bytes) throws IOException {
    ByteBuffer words = ByteBuffer.wrap(noise);
    for (long left = bytes; left > 0; left -= CHUNK) {
      for (int i = 0; i < CHUNK; i += Long.BYTES) {
        state += 0x9E3779B97F4A7C15L;
        long word = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        words.putLong(i, (word ^ (word >>> 27)) & 0x7F7F7F7F7F7F7F7FL);
      }
      to.write(noise, 0, (int) Math.min(CHUNK, left));
    }
  }

  private void jpeg(OutputStream to, byte[] small, long more) throws IOException {
    to.write(small, 0, small.length - 2);
    noise(to, more);
    to.write(small, small.length - 2, 2);
  }

  /** In chunks of a kind that programs pass over. */
  private void png(byte[] small, long more) throws IOException {
    write(small, 0, small.length - 12);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (long left = more; left > 0; left -= 1 << 20) {
      body.reset();
      body.writeBytes("prVt".getBytes(UTF_8));
      noise(body, Math.min(left, 1 << 20));
      CRC32 crc = new CRC32();
      crc.update(body.toByteArray());
      write(ByteBuffer.allocate(4).putInt(body.size() - 4).array());
      body.writeTo(this);
      write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
    write(small, small.length - 12, 12);
  }

  /** Adds a photograph to the first page, as programs save changes: behind the rest. */
  private void pdf(byte[] small, long more) throws IOException {
    String text = new String(small, ISO_8859_1);
    int objects = Integer.parseInt(text.replaceAll("(?s).*/Size (\\d+).*", "$1"));
    String before = text.replaceAll("(?s).*startxref\\n(\\d+).*", "$1");
    byte[] picture = Documents.made(8, objects, new Random(objects)).bytes;
    write(small);
    long page = count;
    line("4 0 obj");
    line(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >>"
            + " /XObject << /Im1 "
            + objects
            + " 0 R >> >> /Contents 5 0 R >>\nendobj");
    long image = count;
    line(objects + " 0 obj");
    line(
        "<< /Type /XObject /Subtype /Image /Width 64 /Height 48 /ColorSpace /DeviceRGB"
            + " /BitsPerComponent 8 /Filter /DCTDecode /Length "
            + (picture.length + more)
            + " >>\nstream");
    jpeg(this, picture, more);
    line("\nendstream\nendobj");
    long table = count;
    line("xref\n4 1\n%010d 00000 n \n%d 1\n%010d 00000 n ".formatted(page, objects, image));
    line("trailer\n<< /Size " + (objects + 1) + " /Root 1 0 R /Prev " + before + " >>");
    line("startxref\n" + table + "\n%%EOF");
  }

  private void line(String text) throws IOException {
    write((text + "\n").getBytes(ISO_8859_1));
  }

  /** Adds a photograph to a package, or to an archive under a name of its own. */
  private void zip(byte[] small, long more, @Nullable String name) throws IOException {
    ZipOutputStream to = new ZipOutputStream(this);
    String folder = "";
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(small))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        folder = entry.getName().startsWith("xl/") ? "xl" : folder.isEmpty() ? "word" : folder;
        byte[] part = in.readAllBytes();
        put(to, entry.getName());
        to.write(entry.getName().equals("[Content_Types].xml") ? withPictures(part) : part);
        to.closeEntry();
      }
    }
    to.setLevel(Deflater.NO_COMPRESSION);
    put(to, name == null ? folder + "/media/image1.jpeg" : name);
    jpeg(to, Documents.made(8, small.length, new Random(state)).bytes, more);
    to.closeEntry();
    to.finish();
  }

  private static byte[] withPictures(byte[] types) {
    return new String(types, UTF_8)
        .replace("</Types>", "<Default Extension=\"jpeg\" ContentType=\"image/jpeg\"/></Types>")
        .getBytes(UTF_8);
  }

  private static void put(ZipOutputStream to, String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
    to.putNextEntry(entry);
  }
}
