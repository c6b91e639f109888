package org.scelle.evidence;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes and counts what is read through it. Does not close what it reads. */
final class HashingStream extends FilterInputStream {

  private static final int CHUNK = 64 * 1024;

  private final MessageDigest digest = sha256();
  private long count;

  HashingStream(InputStream in) {
    super(in);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** How many bytes were read. */
  long count() {
    return count;
  }

  /** Reads on to the end. */
  void drain() throws IOException {
    byte[] buffer = new byte[CHUNK];
    while (read(buffer, 0, CHUNK) >= 0) {}
  }

  /** Hexadecimal hash of all that was read; to be asked once. */
  String hash() {
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public int read() throws IOException {
    int value = in.read();
    if (value >= 0) {
      digest.update((byte) value);
      count++;
    }
    return value;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = in.read(buffer, offset, length);
    if (read > 0) {
      digest.update(buffer, offset, read);
      count += read;
    }
    return read;
  }

  @Override
  public long skip(long wanted) throws IOException {
    int read = read(new byte[(int) Math.min(CHUNK, Math.max(0, wanted))]);
    return Math.max(0, read);
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  @Override
  public void close() {}
}
