package org.scelle.format.utf16;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.scelle.evidence.OpenFile;
import org.scelle.model.EvidenceFile;

/** A file of UTF-16, to be read as UTF-8; its owner closes it. */
record Utf16File(OpenFile wide, Utf16Order order, EvidenceFile file) implements OpenFile {

  @Override
  public @Nullable Long modified() {
    return wide.modified();
  }

  @Override
  public String damage() {
    return wide.damage();
  }

  @Override
  public InputStream open() throws IOException {
    return new Utf8Stream(wide.open(), order);
  }

  @Override
  public Path onDisk() {
    throw new UnsupportedOperationException("no format of text needs a path");
  }

  @Override
  public void checkUnchanged() throws IOException {
    wide.checkUnchanged();
  }

  @Override
  public void close() {}
}
