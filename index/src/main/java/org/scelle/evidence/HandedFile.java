package org.scelle.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.scelle.model.EvidenceFile;

/** A file given to the visitor, which owns its bytes from then on. */
final class HandedFile implements OpenFile {

  private final Bytes bytes;
  private final EvidenceFile file;
  private final @Nullable Long modified;
  private final String damage;

  HandedFile(Kept kept, Address address, @Nullable Long modified, String damage) {
    this.bytes = kept.bytes();
    this.file = kept.at(address);
    this.modified = modified;
    this.damage = damage;
  }

  @Override
  public EvidenceFile file() {
    return file;
  }

  @Override
  public @Nullable Long modified() {
    return modified;
  }

  @Override
  public String damage() {
    return damage;
  }

  @Override
  public InputStream open() throws IOException {
    return bytes.open();
  }

  @Override
  public SeekableByteChannel channel() throws IOException {
    return bytes.channel();
  }

  @Override
  public Path onDisk() throws IOException {
    return bytes.onDisk();
  }

  @Override
  public void checkUnchanged() throws IOException {
    bytes.checkUnchanged();
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
