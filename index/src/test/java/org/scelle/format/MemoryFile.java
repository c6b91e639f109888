package org.scelle.format;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;
import org.scelle.evidence.Address;
import org.scelle.evidence.Candidate;
import org.scelle.evidence.OpenFile;
import org.scelle.model.EvidenceFile;

/** A file of the evidence that is only in memory; both before and after it is opened. */
public final class MemoryFile implements OpenFile, Candidate {

  private final String name;
  private final byte[] bytes;

  public MemoryFile(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  String name() {
    return name;
  }

  byte[] bytes() {
    return bytes;
  }

  public static MemoryFile of(String name, String text) {
    return new MemoryFile(name, text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public EvidenceFile file() {
    return new EvidenceFile(name, "", bytes.length, "0".repeat(64));
  }

  @Override
  public Address address() {
    return new Address(name, "");
  }

  @Override
  public Long size() {
    return (long) bytes.length;
  }

  @Override
  public byte[] head() {
    return Arrays.copyOf(bytes, Math.min(bytes.length, HEAD));
  }

  @Override
  public @Nullable Long modified() {
    return null;
  }

  @Override
  public String damage() {
    return "";
  }

  @Override
  public InputStream open() {
    return new ByteArrayInputStream(bytes);
  }

  @Override
  public SeekableByteChannel channel() {
    return new SeekableInMemoryByteChannel(bytes.clone());
  }

  @Override
  public Path onDisk() {
    throw new UnsupportedOperationException("no format of JSON needs a path");
  }

  @Override
  public void close() {}
}
