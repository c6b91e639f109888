package org.scelle.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.scelle.model.EvidenceFile;

/**
 * A file whose bytes are read in another form; the owner of the original closes it.
 *
 * @param file as its readers see it: its size is that of the other form
 */
public record RecodedFile(OpenFile original, EvidenceFile file, Recoding recoding)
    implements OpenFile {

  /** Makes the other form. */
  @FunctionalInterface
  public interface Recoding {
    /** A stream that closes the one it reads. */
    InputStream of(InputStream original) throws IOException;
  }

  @Override
  public @Nullable Long modified() {
    return original.modified();
  }

  @Override
  public String damage() {
    return original.damage();
  }

  @Override
  public InputStream open() throws IOException {
    return recoding.of(original.open());
  }

  @Override
  public Path onDisk() {
    throw new UnsupportedOperationException("the other form is nowhere on disk");
  }

  @Override
  public void checkUnchanged() throws IOException {
    original.checkUnchanged();
  }

  @Override
  public void close() {}
}
