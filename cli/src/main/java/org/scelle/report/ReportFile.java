package org.scelle.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;

/** Writes one file of a report whole or not at all, in UTF-8. */
final class ReportFile {

  /** What a file consists of. */
  interface Body {
    void writeTo(Writer out) throws IOException;
  }

  /** Takes rows and may fail to write them. */
  interface Rows<T> {
    void add(T row) throws IOException;
  }

  private ReportFile() {}

  static void write(Path folder, String name, Body body) throws IOException {
    Path unfinished = folder.resolve(name + ".part");
    try {
      Files.createDirectories(folder);
      try (BufferedWriter out = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8)) {
        body.writeTo(out);
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
      Files.move(
          unfinished,
          folder.resolve(name),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      discard(unfinished, e);
      throw new IOException(
          "cannot write "
              + folder.resolve(name)
              + ": "
              + reason(e)
              + "; free space or choose"
              + " another folder, then write the report again",
          e);
    }
  }

  private static void discard(Path unfinished, IOException why) {
    try {
      Files.deleteIfExists(unfinished);
    } catch (IOException e) {
      why.addSuppressed(e);
    }
  }

  private static String reason(IOException e) {
    String message = e.getMessage();
    return e.getClass().getSimpleName() + (message == null ? "" : " (" + message + ")");
  }

  /** Lets rows flow from a view, which cannot fail, into a file, which can. */
  static <T> Consumer<T> each(Rows<T> rows) {
    return row -> {
      try {
        rows.add(row);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }
}
