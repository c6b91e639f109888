package org.scelle.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** The folder of one worker; what a killed worker leaves there is removed by its parent. */
final class WorkerFolder {

  static final String TEMPORARY = "tmp";
  private static final String DOCUMENT = "document";

  private WorkerFolder() {}

  /**
   * A link to the document. Names in the evidence need not be text, and the link carries them
   * unchanged where a message could not.
   */
  static Path link(Path folder, Path document) throws IOException {
    Path link = folder.toAbsolutePath().resolve(DOCUMENT);
    try {
      Files.deleteIfExists(link);
      return Files.createSymbolicLink(link, document);
    } catch (UnsupportedOperationException e) {
      return document;
    }
  }

  /** Removes temporary files; folders stay, for libraries remember theirs. */
  static void empty(Path folder) throws IOException {
    Path temporary = folder.resolve(TEMPORARY);
    if (Files.isDirectory(temporary)) {
      Files.walkFileTree(
          temporary,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.deleteIfExists(file);
              return FileVisitResult.CONTINUE;
            }
          });
    }
  }

  /** Removes it with everything in it. */
  static void remove(Path folder) {
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.deleteIfExists(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e)
                throws IOException {
              Files.deleteIfExists(directory);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + folder, e);
    }
  }
}
