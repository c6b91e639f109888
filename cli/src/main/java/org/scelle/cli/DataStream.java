package org.scelle.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Standard output: writers above it swallow their failures, so it keeps the first. */
final class DataStream extends FilterOutputStream {

  private @Nullable IOException failure;

  DataStream(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) throws IOException {
    try {
      out.write(b);
    } catch (IOException e) {
      throw kept(e);
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      throw kept(e);
    }
  }

  private IOException kept(IOException thrown) {
    if (failure == null) {
      failure = thrown;
    }
    return thrown;
  }

  /** Why data was lost; empty also where the reader has had enough, as {@code head} may. */
  Optional<IOException> failure() {
    return Optional.ofNullable(failure)
        .filter(first -> !String.valueOf(first.getMessage()).contains("Broken pipe"));
  }
}
