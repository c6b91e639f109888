package org.scelle.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.scelle.evidence.OpenFile;
import org.scelle.model.EvidenceFile;

/** A file of the evidence that lies on disk. */
record OnDisk(EvidenceFile file, Path path) implements OpenFile {

  static OnDisk of(Path path) throws IOException {
    String name = String.valueOf(path.getFileName());
    String sha256 = HexFormat.of().toHexDigits(name.hashCode(), 8).repeat(8);
    return new OnDisk(new EvidenceFile(name, "", Files.size(path), sha256), path);
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
  public InputStream open() throws IOException {
    return Files.newInputStream(path);
  }

  @Override
  public Path onDisk() {
    return path;
  }

  @Override
  public void close() {}
}
