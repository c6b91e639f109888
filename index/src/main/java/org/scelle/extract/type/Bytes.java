package org.scelle.extract.type;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.scelle.evidence.OpenFile;

/** A file to examine: in the evidence, or one that came out of a document. */
public interface Bytes {

  /** How many there are. */
  long size() throws IOException;

  /** From the first. The caller closes the stream. */
  InputStream open() throws IOException;

  /** A path to read them at; never written to. */
  Path onDisk() throws IOException;

  /** The bytes of a file of the evidence. */
  static Bytes of(OpenFile file) {
    return new Bytes() {
      @Override
      public long size() {
        return file.file().size();
      }

      @Override
      public InputStream open() throws IOException {
        return file.open();
      }

      @Override
      public Path onDisk() throws IOException {
        return file.onDisk();
      }
    };
  }

  /** The bytes at a path. */
  static Bytes of(Path path) {
    return new Bytes() {
      @Override
      public long size() throws IOException {
        return Files.size(path);
      }

      @Override
      public InputStream open() throws IOException {
        return Files.newInputStream(path);
      }

      @Override
      public Path onDisk() {
        return path;
      }
    };
  }
}
