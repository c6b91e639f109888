package org.scelle.format.utf16;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import org.jspecify.annotations.Nullable;
import org.scelle.evidence.Address;
import org.scelle.evidence.Candidate;

/** A file of UTF-16 as those see it who want UTF-8. */
final class Utf16Candidate implements Candidate {

  /** No letter of UTF-16 makes less than one byte. */
  private static final int LOOKED_AT = 2 * HEAD + 2;

  private final Candidate wide;
  private final byte[] head;

  private Utf16Candidate(Candidate wide, byte[] head) {
    this.wide = wide;
    this.head = head;
  }

  static Utf16Candidate of(Candidate wide, Utf16Order order) throws IOException {
    byte[] start = wide.head();
    if (start.length == HEAD) {
      start = longer(wide);
    }
    try (InputStream in = new Utf8Stream(new ByteArrayInputStream(start), order)) {
      return new Utf16Candidate(wide, in.readNBytes(HEAD));
    }
  }

  private static byte[] longer(Candidate wide) throws IOException {
    ByteBuffer start = ByteBuffer.allocate(LOOKED_AT);
    try (SeekableByteChannel channel = wide.channel()) {
      fill(start, channel);
    }
    byte[] read = new byte[start.position()];
    start.get(0, read);
    return read;
  }

  /** Reads until there is no room or nothing left. */
  static void fill(ByteBuffer room, SeekableByteChannel from) throws IOException {
    int read = 0;
    while (read >= 0 && room.hasRemaining()) {
      read = from.read(room);
    }
  }

  /** Whether it has no character that texts do not have. */
  boolean isText() {
    for (byte b : head) {
      if (b == 0) {
        return false;
      }
    }
    return head.length > 0;
  }

  @Override
  public Address address() {
    return wide.address();
  }

  @Override
  public @Nullable Long size() {
    return null;
  }

  @Override
  public @Nullable Long modified() {
    return wide.modified();
  }

  @Override
  public byte[] head() {
    return head.clone();
  }

  @Override
  public SeekableByteChannel channel() {
    throw new UnsupportedOperationException("no text is looked at but by its head");
  }
}
