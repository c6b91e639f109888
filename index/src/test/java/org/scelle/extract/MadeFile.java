package org.scelle.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.scelle.evidence.OpenFile;
import org.scelle.model.EvidenceFile;

/** A file of the evidence, made in a test. */
final class MadeFile implements OpenFile {

  private final EvidenceFile file;
  private final byte[] bytes;
  private final Path folder;

  private MadeFile(Path folder, String name, byte[] bytes) {
    this.folder = folder;
    this.bytes = bytes;
    String sha256 = HexFormat.of().toHexDigits(name.hashCode(), 8).repeat(8);
    this.file = new EvidenceFile(name, "", bytes.length, sha256);
  }

  static MadeFile of(Path folder, String name, byte[] bytes) {
    return new MadeFile(folder, name, bytes);
  }

  static MadeFile of(Path folder, String name, String text) {
    return new MadeFile(folder, name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The same, to be put on disk in another folder. */
  MadeFile in(Path other) {
    return new MadeFile(other, file.name(), bytes);
  }

  @Override
  public EvidenceFile file() {
    return file;
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
  public Path onDisk() throws IOException {
    Path path = folder.resolve("made-" + file.name().replace('/', '_'));
    Files.write(path, bytes);
    return path;
  }

  @Override
  public void close() {}
}
